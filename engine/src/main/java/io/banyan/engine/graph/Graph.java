package io.banyan.engine.graph;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A directed graph over the nodes 0 … n−1 in compressed sparse rows: the edges are numbered 0 … m−1, those of one node stand
 * side by side, ordered by where they lead. Four bytes a node, four an edge, four more when edges have weights.
 *
 * <p>To walk over the edges of a node:
 *
 * <pre>{@code
 * for (int edge = graph.first(node); edge < graph.end(node); edge++) {
 *     visit(graph.target(edge));
 * }
 * }</pre>
 *
 * <p>An undirected graph is one with every edge in both directions. Immutable and safe to share between threads. Made by
 * {@link EdgeList}.
 */
public final class Graph {

    private final int[] offsets;
    private final int[] targets;
    private final float @Nullable [] weights;

    Graph(Rows rows) {
        this.offsets = rows.offsets();
        this.targets = rows.targets();
        this.weights = rows.weights();
    }

    /**
     * The graph whose rows already stand in order; the arrays are taken over, not copied.
     *
     * @param offsets where each node's edges begin, and at last the number of edges: one more than there are nodes
     * @param targets where the edges lead, ascending within a node
     * @param weights one for each edge, finite; or null for a graph without weights
     */
    public static Graph ofRows(int[] offsets, int[] targets, float @Nullable [] weights) {
        var rows = new Rows(offsets, targets, weights);
        rows.check();
        return new Graph(rows);
    }

    public int nodes() {
        return offsets.length - 1;
    }

    /** The number of directed edges; an undirected graph has two for each pair of neighbours. */
    public int edges() {
        return targets.length;
    }

    /** The first edge of the node; equals {@link #end} when it has none. */
    public int first(int node) {
        return offsets[node];
    }

    /** The edge after the last one of the node. */
    public int end(int node) {
        return offsets[node + 1];
    }

    public int outDegree(int node) {
        return offsets[node + 1] - offsets[node];
    }

    /** Where the edge leads. */
    public int target(int edge) {
        return targets[edge];
    }

    public boolean weighted() {
        return weights != null;
    }

    /** The weight of the edge; 1 in a graph without weights. */
    public float weight(int edge) {
        return weights == null ? 1 : weights[edge];
    }

    /** The node from which the edge leads, by binary search. */
    public int source(int edge) {
        Objects.checkIndex(edge, targets.length);
        int low = 0;
        int high = nodes();
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (offsets[middle] <= edge) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The edge between the two nodes (the first one, should there be several), or −1; by binary search. */
    public int find(int from, int to) {
        int low = offsets[from];
        int high = offsets[from + 1];
        int end = high;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (targets[middle] < to) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < end && targets[low] == to ? low : -1;
    }

    /** Copies of where the node's edges lead, ascending. */
    public int[] neighbours(int node) {
        return Arrays.copyOfRange(targets, offsets[node], offsets[node + 1]);
    }

    /** How many edges lead into each node. */
    public int[] inDegrees() {
        int[] degrees = new int[nodes()];
        for (int target : targets) {
            degrees[target]++;
        }
        return degrees;
    }

    /** How many edges lead out of each node. */
    public int[] outDegrees() {
        return IntStream.range(0, nodes()).map(this::outDegree).toArray();
    }

    /** The same edges the other way round, with their weights. Computed afresh in linear time: keep what is needed again. */
    public Graph reversed() {
        return new Graph(Transposition.of(new Rows(offsets, targets, weights)));
    }

    /** Every pair of nodes with an edge in either direction joined in both, once and without weights. Self-loops stay. */
    public Graph undirected() {
        return new Graph(Rows.union(rows(), Transposition.of(new Rows(offsets, targets, null))));
    }

    /** The same edges without weights. */
    public Graph unweighted() {
        return weights == null ? this : new Graph(new Rows(offsets, targets, null));
    }

    /** The same edges with other weights. */
    public Graph weighted(EdgeWeight weight) {
        float[] computed = new float[targets.length];
        for (int node = 0; node < nodes(); node++) {
            for (int edge = offsets[node]; edge < offsets[node + 1]; edge++) {
                computed[edge] = Rows.checkedWeight(weight.of(edge, node, targets[edge]));
            }
        }
        return new Graph(new Rows(offsets, targets, computed));
    }

    /** Gives each edge its weight, a finite number. */
    @FunctionalInterface
    public interface EdgeWeight {
        float of(int edge, int from, int to);
    }

    /** Memory taken by the edges and rows, in bytes. */
    public long bytes() {
        return 4L * offsets.length + 4L * targets.length * (weights == null ? 1 : 2);
    }

    Rows rows() {
        return new Rows(offsets, targets, weights);
    }

    /** Equal when the same edges with the same weights lead between the same nodes. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Graph graph
                && Arrays.equals(offsets, graph.offsets)
                && Arrays.equals(targets, graph.targets)
                && Arrays.equals(weights, graph.weights);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(offsets) + Arrays.hashCode(targets);
    }

    @Override
    public String toString() {
        return "Graph[" + nodes() + " nodes, " + edges() + (weighted() ? " weighted edges]" : " edges]");
    }
}
