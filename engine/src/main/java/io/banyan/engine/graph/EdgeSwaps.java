package io.banyan.engine.graph;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.random.RandomGenerator;

/** Undirected edges whose ends are exchanged in pairs, so that every node keeps its degree. */
final class EdgeSwaps {

    private final int nodes;
    private final int[] ones;
    private final int[] others;
    private final LongOpenHashSet present;

    private EdgeSwaps(int nodes, int[] ones, int[] others, LongOpenHashSet present) {
        this.nodes = nodes;
        this.ones = ones;
        this.others = others;
        this.present = present;
    }

    static EdgeSwaps of(Graph graph) {
        int edges = graph.edges() / 2;
        int[] ones = new int[edges];
        int[] others = new int[edges];
        var present = new LongOpenHashSet(edges);
        int used = 0;
        for (int node = 0; node < graph.nodes(); node++) {
            for (int edge = graph.first(node); edge < graph.end(node); edge++) {
                int target = graph.target(edge);
                if (target == node || graph.find(target, node) < 0) {
                    throw new IllegalArgumentException(
                            "graph must be undirected without loops, unlike at node " + node);
                }
                if (node < target) {
                    if (!present.add(GraphGenerators.pair(node, target))) {
                        throw new IllegalArgumentException("graph must not have duplicates: " + node + " to " + target);
                    }
                    ones[used] = node;
                    others[used++] = target;
                }
            }
        }
        return new EdgeSwaps(graph.nodes(), ones, others, present);
    }

    EdgeSwaps attempt(long attempts, RandomGenerator random) {
        if (ones.length < 2) {
            return this;
        }
        for (long attempt = 0; attempt < attempts; attempt++) {
            int first = random.nextInt(ones.length);
            int second = random.nextInt(ones.length);
            // an undirected edge may be taken by either end
            if (random.nextBoolean()) {
                int one = ones[second];
                ones[second] = others[second];
                others[second] = one;
            }
            swap(first, second);
        }
        return this;
    }

    private void swap(int first, int second) {
        int a = ones[first];
        int b = others[first];
        int c = ones[second];
        int d = others[second];
        long ad = GraphGenerators.pair(a, d);
        long cb = GraphGenerators.pair(c, b);
        if (a == d || c == b || present.contains(ad) || present.contains(cb)) {
            return;
        }
        present.remove(GraphGenerators.pair(a, b));
        present.remove(GraphGenerators.pair(c, d));
        present.add(ad);
        present.add(cb);
        others[first] = d;
        others[second] = b;
    }

    Graph graph() {
        var list = new EdgeList(2 * ones.length);
        for (int edge = 0; edge < ones.length; edge++) {
            list.addBothWays(ones[edge], others[edge]);
        }
        return list.graph(nodes, Duplicates.REFUSE, SelfLoops.REFUSE);
    }
}
