package io.banyan.engine.sampling;

import io.banyan.engine.graph.Graph;

/**
 * Breadth-first search over the live edges of one run. Memory of its own: four bytes and a bit for each node; the bits of a search
 * are cleared node by node, so that a small search on a large graph costs little. For one thread.
 */
public final class LiveEdgeSearch {

    private final LiveEdges edges;
    private final long[] seen;
    private final int[] reached;
    private int size;
    private long trials;

    public LiveEdgeSearch(LiveEdges edges) {
        this.edges = edges;
        this.seen = new long[(edges.graph.nodes() + 63) >>> 6];
        this.reached = new int[edges.graph.nodes()];
    }

    /** Puts the roots in place of what was found before; those named twice count once. */
    public void start(int... roots) {
        for (int at = 0; at < size; at++) {
            seen[reached[at] >>> 6] = 0;
        }
        size = 0;
        for (int root : roots) {
            reach(root);
        }
    }

    /** Follows the live edges from the nodes at positions {@code from} up to {@code to} of those reached. */
    public void expand(int from, int to, long key) {
        Graph graph = edges.graph;
        for (int at = from; at < to; at++) {
            int node = reached[at];
            int first = graph.first(node);
            int end = graph.end(node);
            trials += end - first;
            if (edges.gapScales.length > 0 && edges.gapScales[node] != 0) {
                skipThrough(first, end, edges.gapScales[node], key);
                continue;
            }
            long bits = key + first * IndexedRandom.STEP;
            for (int edge = first; edge < end; edge++) {
                if (IndexedRandom.unit(IndexedRandom.mix(bits)) < graph.weight(edge)) {
                    reach(graph.target(edge));
                }
                bits += IndexedRandom.STEP;
            }
        }
    }

    /** Follows live edges until nothing new is found. */
    public void expandAll(long key) {
        for (int at = 0; at < size; at++) {
            expand(at, at + 1, key);
        }
    }

    private void skipThrough(int first, int end, double scale, long key) {
        // Draw j of a row uses the coin of its j-th edge: no row has more draws than edges, as each gap passes one at
        // least
        int draw = first;
        double edge = first;
        while (true) {
            // 1 − unit is never 0; the gap may be beyond any int, so it stays a double
            edge += Math.floor(Math.log(1 - IndexedRandom.unit(key, draw++)) * scale);
            if (edge >= end) {
                return;
            }
            reach(edges.graph.target((int) edge));
            edge++;
            if (edge >= end) {
                return;
            }
        }
    }

    private void reach(int node) {
        long bit = 1L << node;
        if ((seen[node >>> 6] & bit) == 0) {
            seen[node >>> 6] |= bit;
            reached[size++] = node;
        }
    }

    /** How many nodes were reached, roots included. */
    public int size() {
        return size;
    }

    /** The nodes in the order in which they were reached; the first {@link #size} hold. Not to be written to. */
    public int[] reached() {
        return reached;
    }

    /** Edges decided since the beginning, those skipped over included. */
    public long trials() {
        return trials;
    }
}
