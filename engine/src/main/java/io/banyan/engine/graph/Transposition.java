package io.banyan.engine.graph;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Turns edges round by a stable counting sort. Turning a list round twice sorts it by source and then by target in linear
 * time, which is how graphs are built.
 *
 * <p>Cores share the edges in consecutive ranges, each counting for itself, so that the result is the same for any number
 * of them. A core needs four bytes a node of its own; it is worth it only from some hundred thousand edges on.
 */
final class Transposition {

    private static final int EDGES_WORTH_A_CORE = 1 << 18;
    private static final int MOST_CORES = 16;

    private Transposition() {}

    /** The edges of the list grouped by where they lead, in the order given: rows of sources, not sorted. */
    static Rows ofList(int nodes, int[] from, int[] to, float @Nullable [] weights, int edges) {
        int cores = cores(nodes, edges);
        int[] offsets = new int[nodes + 1];
        int[][] cursors = cursors(cores, nodes, to, edges, offsets);
        int[] sources = new int[edges];
        float[] carried = weights == null ? null : new float[edges];
        IntStream.range(0, cores).parallel().forEach(core -> {
            int[] cursor = cursors[core];
            int end = border(core + 1, cores, edges);
            for (int edge = border(core, cores, edges); edge < end; edge++) {
                int place = cursor[to[edge]]++;
                sources[place] = from[edge];
                if (carried != null && weights != null) {
                    carried[place] = weights[edge];
                }
            }
        });
        return new Rows(offsets, sources, carried);
    }

    /** The same edges the other way round, each row sorted. */
    static Rows of(Rows rows) {
        int nodes = rows.nodes();
        int[] targets = rows.targets();
        float[] weights = rows.weights();
        int edges = targets.length;
        int cores = cores(nodes, edges);
        int[] offsets = new int[nodes + 1];
        int[][] cursors = cursors(cores, nodes, targets, edges, offsets);
        int[] sources = new int[edges];
        float[] carried = weights == null ? null : new float[edges];
        IntStream.range(0, cores).parallel().forEach(core -> {
            int[] cursor = cursors[core];
            int edge = border(core, cores, edges);
            int end = border(core + 1, cores, edges);
            int node = edge < end ? new Graph(rows).source(edge) : nodes;
            for (; edge < end; node++) {
                int rowEnd = Math.min(end, rows.offsets()[node + 1]);
                for (; edge < rowEnd; edge++) {
                    int place = cursor[targets[edge]]++;
                    sources[place] = node;
                    if (carried != null && weights != null) {
                        carried[place] = weights[edge];
                    }
                }
            }
        });
        return new Rows(offsets, sources, carried);
    }

    /** Where each core puts its first edge for each key; fills the offsets. */
    private static int[][] cursors(int cores, int nodes, int[] keys, int edges, int[] offsets) {
        int[][] cursors = new int[cores][];
        IntStream.range(0, cores).parallel().forEach(core -> {
            int[] counts = new int[nodes];
            int end = border(core + 1, cores, edges);
            for (int edge = border(core, cores, edges); edge < end; edge++) {
                counts[keys[edge]]++;
            }
            cursors[core] = counts;
        });
        int place = 0;
        for (int node = 0; node < nodes; node++) {
            offsets[node] = place;
            for (int[] cursor : cursors) {
                int count = cursor[node];
                cursor[node] = place;
                place += count;
            }
        }
        offsets[nodes] = place;
        return cursors;
    }

    private static int border(int core, int cores, int edges) {
        return (int) ((long) edges * core / cores);
    }

    private static int cores(int nodes, int edges) {
        int worth = edges / Math.max(EDGES_WORTH_A_CORE, nodes / 2);
        int present = Math.min(MOST_CORES, Runtime.getRuntime().availableProcessors());
        return Math.max(1, Math.min(worth, present));
    }
}
