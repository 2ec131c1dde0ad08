package io.banyan.engine.risk;

import io.banyan.engine.graph.Graph;
import java.util.Arrays;

/**
 * Parts of a directed graph in which every node reaches every other, by one depth-first walk on a stack of its own, so that a chain of
 * millions does not exhaust the thread's.
 *
 * @see <a href="https://doi.org/10.1137/0201010">Tarjan: Depth-First Search and Linear Graph Algorithms, SIAM Journal on Computing 1(2),
 *     1972</a>
 */
final class StrongComponents {

    private static final int UNSEEN = -1;

    private final Graph graph;

    /** When each node was first met. */
    private final int[] met;

    /** The earliest met node that is known to be reached. */
    private final int[] earliest;

    /** The next edge to follow. */
    private final int[] edges;

    /** The part of each node; UNSEEN while it is open. */
    private final int[] parts;

    /** Nodes without a part yet, in the order in which they were met. */
    private final int[] open;

    /** The way from the start of the walk. */
    private final int[] way;

    private int opened;

    private int time;

    private int found;

    private StrongComponents(Graph graph) {
        this.graph = graph;
        int nodes = graph.nodes();
        met = new int[nodes];
        earliest = new int[nodes];
        edges = new int[nodes];
        parts = new int[nodes];
        open = new int[nodes];
        way = new int[nodes];
        Arrays.fill(met, UNSEEN);
        Arrays.fill(parts, UNSEEN);
    }

    /** The number of the part of each node. */
    static int[] of(Graph graph) {
        var components = new StrongComponents(graph);
        for (int node = 0; node < graph.nodes(); node++) {
            if (components.met[node] == UNSEEN) {
                components.walk(node);
            }
        }
        return components.parts;
    }

    private void walk(int start) {
        int depth = 0;
        way[0] = start;
        enter(start);
        while (depth >= 0) {
            int node = way[depth];
            if (edges[node] < graph.end(node)) {
                int target = graph.target(edges[node]++);
                if (met[target] == UNSEEN) {
                    way[++depth] = target;
                    enter(target);
                } else if (parts[target] == UNSEEN) {
                    earliest[node] = Math.min(earliest[node], met[target]);
                }
            } else {
                if (earliest[node] == met[node]) {
                    close(node);
                }
                depth--;
                if (depth >= 0) {
                    earliest[way[depth]] = Math.min(earliest[way[depth]], earliest[node]);
                }
            }
        }
    }

    private void enter(int node) {
        met[node] = time;
        earliest[node] = time++;
        edges[node] = graph.first(node);
        open[opened++] = node;
    }

    private void close(int node) {
        int last;
        do {
            last = open[--opened];
            parts[last] = found;
        } while (last != node);
        found++;
    }
}
