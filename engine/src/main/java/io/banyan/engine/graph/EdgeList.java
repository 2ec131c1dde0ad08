package io.banyan.engine.graph;

import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Edges being gathered for a graph, in any order, with weights or without (not mixed). Eight bytes an edge, twelve with
 * weights. For one thread at a time.
 */
public final class EdgeList {

    private final IntArrayList from;
    private final IntArrayList to;
    private @Nullable FloatArrayList weights;
    private int largest = -1;

    public EdgeList() {
        this(10);
    }

    /** An empty list with room for so many edges. */
    public EdgeList(int expectedEdges) {
        from = new IntArrayList(expectedEdges);
        to = new IntArrayList(expectedEdges);
    }

    /** The edges from[i] to to[i]. */
    public static EdgeList of(int[] from, int[] to) {
        if (from.length != to.length) {
            throw new IllegalArgumentException("from and to must be equally many: " + from.length + ", " + to.length);
        }
        var list = new EdgeList(from.length);
        for (int edge = 0; edge < from.length; edge++) {
            list.add(from[edge], to[edge]);
        }
        return list;
    }

    public EdgeList add(int source, int target) {
        if (weights != null) {
            throw new IllegalArgumentException("weight is missing: other edges have one");
        }
        append(source, target);
        return this;
    }

    /** @param weight finite */
    public EdgeList add(int source, int target, float weight) {
        if (weights == null) {
            if (!from.isEmpty()) {
                throw new IllegalArgumentException("weight is given: other edges have none");
            }
            weights = new FloatArrayList();
        }
        Rows.checkedWeight(weight);
        append(source, target);
        weights.add(weight);
        return this;
    }

    /** Adds an edge in each direction; for a self-loop one only. */
    public EdgeList addBothWays(int one, int other) {
        add(one, other);
        return one == other ? this : add(other, one);
    }

    private void append(int source, int target) {
        if ((source | target) < 0) {
            throw new IllegalArgumentException("nodes must not be negative: " + source + ", " + target);
        }
        from.add(source);
        to.add(target);
        largest = Math.max(largest, Math.max(source, target));
    }

    public int edges() {
        return from.size();
    }

    /** Whether the edges have weights; false while there are none. */
    public boolean weighted() {
        return weights != null;
    }

    /** One more than the largest node named; 0 without edges. */
    public int nodes() {
        return Math.addExact(largest, 1);
    }

    /** The graph of these edges over the nodes named. */
    public Graph graph(Duplicates duplicates, SelfLoops selfLoops) {
        return graph(nodes(), duplicates, selfLoops);
    }

    /**
     * The graph of these edges. Linear time; large lists on several cores, with the same result for any number of them.
     * The list can go on being used.
     *
     * @param nodes how many nodes the graph has; at least {@link #nodes()}
     */
    public Graph graph(int nodes, Duplicates duplicates, SelfLoops selfLoops) {
        if (nodes < nodes() || nodes == Integer.MAX_VALUE) {
            throw new IllegalArgumentException("nodes must be at least " + nodes() + " and below 2^31 - 1: " + nodes);
        }
        float[] weightArray = weights == null ? null : weights.elements();
        Rows turned = Transposition.ofList(nodes, from.elements(), to.elements(), weightArray, from.size());
        return new Graph(Transposition.of(turned).with(duplicates, selfLoops));
    }
}
