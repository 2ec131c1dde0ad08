package io.banyan.engine.graph;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.random.RandomGenerator;

/**
 * Random graphs of known kinds. All are undirected (each edge in both directions), without self-loops and duplicates. Equal
 * randomness gives equal graphs.
 */
public final class GraphGenerators {

    private GraphGenerators() {}

    /**
     * Many short ways among close friends: a ring in which everybody knows the nearest {@code neighbours}, half on each side, and
     * the far end of each edge is moved to anybody with probability {@code rewiring} (Watts, Strogatz: Collective Dynamics of
     * Small-World Networks, Nature 393, 1998).
     *
     * @param neighbours even, at least 0, below the number of nodes
     */
    public static Graph smallWorld(int nodes, int neighbours, double rewiring, RandomGenerator random) {
        checkNodes(nodes);
        if (neighbours < 0 || neighbours % 2 != 0 || neighbours > 0 && neighbours >= nodes) {
            throw new IllegalArgumentException("neighbours must be even and below the number of nodes: " + neighbours);
        }
        if (!(rewiring >= 0 && rewiring <= 1)) {
            throw new IllegalArgumentException("rewiring must be between 0 and 1: " + rewiring);
        }
        int half = neighbours / 2;
        var present = new LongOpenHashSet(Math.multiplyExact(nodes, half));
        for (int distance = 1; distance <= half; distance++) {
            for (int node = 0; node < nodes; node++) {
                present.add(pair(node, (node + distance) % nodes));
            }
        }
        var list = new EdgeList(Math.multiplyExact(nodes, neighbours));
        for (int distance = 1; distance <= half; distance++) {
            for (int node = 0; node < nodes; node++) {
                int target = (node + distance) % nodes;
                // whoever knows everybody has nowhere to move an edge to
                if (random.nextDouble() < rewiring && neighbours < nodes - 1) {
                    target = moved(node, target, present, nodes, random);
                }
                list.addBothWays(node, target);
            }
        }
        return list.graph(nodes, Duplicates.REFUSE, SelfLoops.REFUSE);
    }

    private static int moved(int node, int target, LongOpenHashSet present, int nodes, RandomGenerator random) {
        // a node may have come to know nearly everybody: give up after as many draws as there are nodes
        for (int attempt = 0; attempt < nodes; attempt++) {
            int candidate = random.nextInt(nodes);
            if (candidate != node && !present.contains(pair(node, candidate))) {
                present.remove(pair(node, target));
                present.add(pair(node, candidate));
                return candidate;
            }
        }
        return target;
    }

    /**
     * Few know very many: each newcomer befriends {@code friends} of those present, chosen by how many friends they have (Barabási,
     * Albert: Emergence of Scaling in Random Networks, Science 286, 1999). Begins with {@code friends} + 1 people who all know
     * each other. Choosing an end of an edge already there is choosing by degree (Batagelj, Brandes 2005), so time is linear.
     *
     * @param friends at least 1, below the number of nodes
     */
    public static Graph preferentialAttachment(int nodes, int friends, RandomGenerator random) {
        checkNodes(nodes);
        if (friends < 1 || friends >= nodes) {
            throw new IllegalArgumentException("friends must be at least 1 and below the number of nodes: " + friends);
        }
        long edges = (long) friends * (friends + 1) / 2 + (long) (nodes - friends - 1) * friends;
        int[] ends = new int[Math.toIntExact(2 * edges)];
        int used = 0;
        for (int node = 1; node <= friends; node++) {
            for (int other = 0; other < node; other++) {
                ends[used++] = node;
                ends[used++] = other;
            }
        }
        var chosen = new IntOpenHashSet(friends);
        for (int node = friends + 1; node < nodes; node++) {
            int before = used;
            chosen.clear();
            while (chosen.size() < friends) {
                int friend = ends[random.nextInt(before)];
                if (chosen.add(friend)) {
                    ends[used++] = node;
                    ends[used++] = friend;
                }
            }
        }
        var list = new EdgeList(ends.length);
        for (int end = 0; end < used; end += 2) {
            list.addBothWays(ends[end], ends[end + 1]);
        }
        return list.graph(nodes, Duplicates.REFUSE, SelfLoops.REFUSE);
    }

    /**
     * A graph in which node v has degrees[v] neighbours, otherwise random: the ends are paired blindly (Bollobás 1980), then loops
     * and duplicates are swapped away with random edges.
     *
     * @throws IllegalArgumentException if no graph has these degrees (Erdős, Gallai 1960)
     */
    public static Graph configuration(int[] degrees, RandomGenerator random) {
        return ConfigurationModel.graph(degrees, random);
    }

    /**
     * The same degrees with other neighbours: as often as asked, two random edges a–b and c–d become a–d and c–b, unless that would
     * make a loop or a duplicate (Maslov, Sneppen: Specificity and Stability in Topology of Protein Networks, Science 296, 2002).
     * Weights are dropped.
     *
     * @param graph undirected, without loops and duplicates
     * @param swapsPerEdge attempts for each undirected edge; 10 is usual for a graph that has forgotten where it came from
     */
    public static Graph rewired(Graph graph, double swapsPerEdge, RandomGenerator random) {
        if (!(swapsPerEdge >= 0 && swapsPerEdge < 1e6)) {
            throw new IllegalArgumentException("swapsPerEdge must be from 0 to 10^6: " + swapsPerEdge);
        }
        return EdgeSwaps.of(graph)
                .attempt((long) (swapsPerEdge * graph.edges() / 2), random)
                .graph();
    }

    /** An undirected edge as a number. */
    static long pair(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }

    private static void checkNodes(int nodes) {
        if (nodes < 1) {
            throw new IllegalArgumentException("nodes must be at least 1: " + nodes);
        }
    }
}
