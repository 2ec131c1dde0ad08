package io.banyan.engine.diffusion;

import io.banyan.engine.graph.Duplicates;
import io.banyan.engine.graph.EdgeList;
import io.banyan.engine.graph.Graph;
import io.banyan.engine.graph.SelfLoops;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;

/** Exact spreads on tiny graphs, by going through every way in which chance can turn out. */
public final class Enumeration {

    private Enumeration() {}

    /** A random graph without duplicates whose weights are multiples of 1/8 and, into each node, add up to at most 1 if so asked. */
    public static Graph graph(Random random, int nodes, int mostEdges, boolean threshold) {
        var list = new EdgeList();
        int[] rest = new int[nodes];
        Arrays.fill(rest, 8);
        for (int edge = 0; edge < mostEdges; edge++) {
            int to = random.nextInt(nodes);
            int eighths = threshold ? random.nextInt(rest[to] + 1) : random.nextInt(9);
            rest[to] -= threshold ? eighths : 0;
            list.add(random.nextInt(nodes), to, eighths / 8f);
        }
        return list.graph(nodes, Duplicates.FIRST, SelfLoops.DROP);
    }

    /** Mean number of nodes reached from the seeds: every subset of edges weighed by its probability. */
    public static double independentCascade(Graph graph, int... seeds) {
        double spread = 0;
        for (int live = 0; live < 1 << graph.edges(); live++) {
            double probability = 1;
            for (int edge = 0; edge < graph.edges(); edge++) {
                probability *= (live >> edge & 1) == 1 ? graph.weight(edge) : 1 - graph.weight(edge);
            }
            int subset = live;
            if (probability > 0) {
                spread += probability * reached(graph, edge -> (subset >> edge & 1) == 1, seeds);
            }
        }
        return spread;
    }

    /** The same for the linear threshold model, as live edges: every node chooses one in-edge by its weight, or none. */
    public static double linearThreshold(Graph graph, int... seeds) {
        return choose(graph, 0, new ArrayList<>(), seeds);
    }

    private static double choose(Graph graph, int node, List<Integer> live, int... seeds) {
        if (node == graph.nodes()) {
            return reached(graph, live::contains, seeds);
        }
        double rest = 1;
        double spread = 0;
        for (int edge = 0; edge < graph.edges(); edge++) {
            if (graph.target(edge) == node && graph.weight(edge) > 0) {
                var chosen = new ArrayList<>(live);
                chosen.add(edge);
                spread += graph.weight(edge) * choose(graph, node + 1, chosen, seeds);
                rest -= graph.weight(edge);
            }
        }
        return rest > 0 ? spread + rest * choose(graph, node + 1, live, seeds) : spread;
    }

    static int reached(Graph graph, IntPredicate live, int... seeds) {
        boolean[] active = new boolean[graph.nodes()];
        for (int seed : seeds) {
            active[seed] = true;
        }
        boolean grows = true;
        while (grows) {
            grows = false;
            for (int edge = 0; edge < graph.edges(); edge++) {
                if (live.test(edge) && active[graph.source(edge)] && !active[graph.target(edge)]) {
                    active[graph.target(edge)] = true;
                    grows = true;
                }
            }
        }
        int count = 0;
        for (boolean each : active) {
            count += each ? 1 : 0;
        }
        return count;
    }
}
