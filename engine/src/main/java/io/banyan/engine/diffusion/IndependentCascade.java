package io.banyan.engine.diffusion;

import io.banyan.engine.graph.Graph;
import io.banyan.engine.sampling.LiveEdges;

/**
 * Whoever becomes active gets one chance to activate each neighbour: the weight of an edge is the probability that it succeeds,
 * independent of everything else (Goldenberg, Libai, Muller: Talk of the Network, Marketing Letters 12, 2001).
 */
public final class IndependentCascade implements CascadeModel {

    private final LiveEdges edges;

    private IndependentCascade(LiveEdges edges) {
        this.edges = edges;
    }

    /**
     * The weights of the graph are the probabilities.
     *
     * @throws IllegalArgumentException if the graph has no weights, or one is not between 0 and 1
     */
    public static IndependentCascade of(Graph graph) {
        if (!graph.weighted()) {
            throw new IllegalArgumentException("graph must have weights: the probabilities of its edges");
        }
        return new IndependentCascade(new LiveEdges(graph));
    }

    /** Every edge has the same probability. */
    public static IndependentCascade of(Graph graph, double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be between 0 and 1: " + probability);
        }
        return of(graph.weighted((edge, from, to) -> (float) probability));
    }

    /** The weighted cascade: each of the d edges into a node has probability 1 / d. */
    public static IndependentCascade weighted(Graph graph) {
        int[] degrees = graph.inDegrees();
        return of(graph.weighted((edge, from, to) -> 1f / degrees[to]));
    }

    @Override
    public Graph graph() {
        return edges.graph();
    }

    LiveEdges edges() {
        return edges;
    }
}
