package io.banyan.engine.sampling;

import io.banyan.engine.graph.Graph;

/**
 * The edges of a graph as coins: the weight of an edge is the probability that it is live. One run of a run key fixes the coin of
 * every edge; {@link LiveEdgeSearch} looks at those that it meets.
 *
 * <p>Where all edges of a node have one small probability, not every coin is tossed: the gap to the next live edge is geometric
 * and drawn at once (Devroye 1986, chapter X.2; for reverse-reachable sets Guo, Wang, Wei, Chen: Influence Maximization
 * Revisited, SIGMOD 2020). A logarithm costs as much as a dozen coins, so it takes a row in which that many fewer are expected.
 */
public final class LiveEdges {

    private static final int COINS_PER_LOGARITHM = 12;

    final Graph graph;

    /** 1 / log(1 − p) for rows that are skipped through, 0 for others; empty when there is none of the first kind. */
    final double[] gapScales;

    /** @throws IllegalArgumentException if a weight of the graph is no probability */
    public LiveEdges(Graph graph) {
        this.graph = graph;
        double[] scales = new double[graph.nodes()];
        boolean skips = false;
        for (int node = 0; node < graph.nodes(); node++) {
            scales[node] = gapScale(node);
            skips |= scales[node] != 0;
        }
        gapScales = skips ? scales : new double[0];
    }

    public Graph graph() {
        return graph;
    }

    private double gapScale(int node) {
        int first = graph.first(node);
        int end = graph.end(node);
        boolean equal = true;
        for (int edge = first; edge < end; edge++) {
            float probability = graph.weight(edge);
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("weight must be a probability: " + probability);
            }
            equal &= probability == graph.weight(first);
        }
        if (!equal || first == end) {
            return 0;
        }
        double probability = graph.weight(first);
        double expectedLogarithms = 1 + probability * (end - first);
        boolean pays = probability > 0 && expectedLogarithms * COINS_PER_LOGARITHM < end - first;
        return pays ? 1 / Math.log1p(-probability) : 0;
    }
}
