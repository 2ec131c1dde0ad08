package io.banyan.engine.diffusion;

import io.banyan.engine.graph.Graph;

/**
 * Every node has a threshold, evenly drawn between 0 and 1 in each run, and becomes active once the weights of its active
 * in-neighbours add up to it (Granovetter: Threshold Models of Collective Behavior, 1978; Kempe, Kleinberg, Tardos, KDD 2003).
 */
public final class LinearThreshold implements CascadeModel {

    /** What rounding of weights may add to a sum. */
    private static final double SLACK = 1e-4;

    private final Graph graph;

    private LinearThreshold(Graph graph) {
        this.graph = graph;
    }

    /**
     * The weights of the graph are the influence of an edge's source on its target.
     *
     * @throws IllegalArgumentException if the graph has no weights, one is negative, or those into a node exceed 1
     */
    public static LinearThreshold of(Graph graph) {
        if (!graph.weighted()) {
            throw new IllegalArgumentException("graph must have weights: the influence of its edges");
        }
        double[] sums = new double[graph.nodes()];
        for (int edge = 0; edge < graph.edges(); edge++) {
            if (graph.weight(edge) < 0) {
                throw new IllegalArgumentException("weight must not be negative: " + graph.weight(edge));
            }
            sums[graph.target(edge)] += graph.weight(edge);
        }
        for (int node = 0; node < sums.length; node++) {
            if (sums[node] > 1 + SLACK) {
                throw new IllegalArgumentException("weights into node " + node + " must not exceed 1: " + sums[node]);
            }
        }
        return new LinearThreshold(graph);
    }

    /** Each of the d edges into a node has influence 1 / d. */
    public static LinearThreshold even(Graph graph) {
        int[] degrees = graph.inDegrees();
        return of(graph.weighted((edge, from, to) -> 1f / degrees[to]));
    }

    @Override
    public Graph graph() {
        return graph;
    }
}
