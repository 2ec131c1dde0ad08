package io.banyan.engine.graph;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Random graphs with given degrees. */
final class ConfigurationModel {

    /** Swaps tried for each edge that is in the way before all ends are paired anew. */
    private static final int SWAPS = 1_000;

    private ConfigurationModel() {}

    static Graph graph(int[] degrees, RandomGenerator random) {
        checkGraphical(degrees);
        int ends = Arrays.stream(degrees).sum();
        int[] stubs = new int[ends];
        int used = 0;
        for (int node = 0; node < degrees.length; node++) {
            Arrays.fill(stubs, used, used + degrees[node], node);
            used += degrees[node];
        }
        for (int attempt = 0; attempt < 10; attempt++) {
            shuffle(stubs, random);
            if (repaired(stubs, random)) {
                return list(stubs).graph(degrees.length, Duplicates.REFUSE, SelfLoops.REFUSE);
            }
        }
        // degrees that hardly any graph has (a few nodes that know nearly everybody) defeat blind pairing: build one,
        // then mix it
        Graph built = havelHakimi(degrees);
        return EdgeSwaps.of(built).attempt(10L * ends, random).graph();
    }

    private static void shuffle(int[] stubs, RandomGenerator random) {
        for (int last = stubs.length - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int stub = stubs[last];
            stubs[last] = stubs[other];
            stubs[other] = stub;
        }
    }

    private static EdgeList list(int[] stubs) {
        var list = new EdgeList(stubs.length);
        for (int stub = 0; stub < stubs.length; stub += 2) {
            list.addBothWays(stubs[stub], stubs[stub + 1]);
        }
        return list;
    }

    /** Edges are stubs 2i and 2i + 1. Swaps away loops and duplicates; false if luck does not suffice. */
    private static boolean repaired(int[] stubs, RandomGenerator random) {
        int edges = stubs.length / 2;
        var present = new LongOpenHashSet(edges);
        boolean[] isBad = new boolean[edges];
        var bad = new IntArrayList();
        for (int edge = 0; edge < edges; edge++) {
            int a = stubs[2 * edge];
            int b = stubs[2 * edge + 1];
            if (a == b || !present.add(GraphGenerators.pair(a, b))) {
                isBad[edge] = true;
                bad.add(edge);
            }
        }
        for (int edge : bad) {
            boolean swapped = false;
            for (int attempt = 0; attempt < SWAPS && !swapped; attempt++) {
                int other = random.nextInt(edges);
                swapped = !isBad[other] && swap(stubs, edge, other, present);
            }
            if (!swapped) {
                return false;
            }
            isBad[edge] = false;
        }
        return true;
    }

    /** Exchanges ends of a bad edge, which is not among those present, and a good one. */
    private static boolean swap(int[] stubs, int bad, int good, LongOpenHashSet present) {
        int a = stubs[2 * bad];
        int b = stubs[2 * bad + 1];
        int c = stubs[2 * good];
        int d = stubs[2 * good + 1];
        long ad = GraphGenerators.pair(a, d);
        long cb = GraphGenerators.pair(c, b);
        if (a == d || c == b || ad == cb || present.contains(ad) || present.contains(cb)) {
            return false;
        }
        present.remove(GraphGenerators.pair(c, d));
        present.add(ad);
        present.add(cb);
        stubs[2 * bad + 1] = d;
        stubs[2 * good + 1] = b;
        return true;
    }

    /** Builds one graph of these degrees: whoever needs most is joined to those who need most of the rest. */
    private static Graph havelHakimi(int[] degrees) {
        var list = new EdgeList();
        long[] needs = new long[degrees.length];
        for (int node = 0; node < degrees.length; node++) {
            needs[node] = (long) degrees[node] << 32 | node;
        }
        for (int last = needs.length - 1; last > 0; last--) {
            Arrays.sort(needs, 0, last + 1);
            int wanted = (int) (needs[last] >> 32);
            for (int other = last - 1; other >= last - wanted; other--) {
                list.addBothWays((int) needs[last], (int) needs[other]);
                needs[other] -= 1L << 32;
            }
        }
        return list.graph(degrees.length, Duplicates.REFUSE, SelfLoops.REFUSE);
    }

    private static void checkGraphical(int[] degrees) {
        int[] sorted = degrees.clone();
        Arrays.sort(sorted);
        int nodes = sorted.length;
        if (nodes > 0 && (sorted[0] < 0 || sorted[nodes - 1] >= nodes)) {
            throw new IllegalArgumentException("degrees must be from 0 to one less than there are nodes");
        }
        long sum = 0;
        for (int degree : sorted) {
            sum += degree;
        }
        if (sum % 2 != 0 || sum > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("degrees must have an even sum below 2^31: " + sum);
        }
        long[] smallest = new long[nodes + 1];
        for (int node = 0; node < nodes; node++) {
            smallest[node + 1] = smallest[node] + sorted[node];
        }
        int modest = 0;
        for (int k = 1; k <= nodes; k++) {
            // the k most demanding nodes are served by each other and by each of the rest, who give k or all they have
            while (modest < nodes && sorted[modest] <= k) {
                modest++;
            }
            int rest = nodes - k;
            int all = Math.min(modest, rest);
            long served = (long) k * (k - 1) + smallest[all] + (long) (rest - all) * k;
            if (sum - smallest[rest] > served) {
                throw new IllegalArgumentException("degrees belong to no graph without loops and duplicates");
            }
        }
    }
}
