package io.banyan.engine.risk;

import io.banyan.engine.Progress;
import io.banyan.engine.graph.Graph;
import java.util.Arrays;

/**
 * The cores of an undirected graph: the k-core is the largest part in which everybody has at least k neighbours within it, and a node's
 * core number is the largest k whose core it is in. Nodes are taken off by rising degree, kept in buckets that a lost neighbour moves a
 * node between by one swap: time linear in the edges.
 *
 * @see <a href="https://arxiv.org/abs/cs/0310049">Batagelj, Zaveršnik: An O(m) Algorithm for Cores Decomposition of Networks, 2003</a>
 */
public final class Cores {

    private static final int REPORT_EVERY = 1 << 16;

    private final int[] numbers;

    private Cores(int[] numbers) {
        this.numbers = numbers;
    }

    /**
     * @param graph every edge once in each direction, without self-loops, as {@link Graph#undirected()} gives it
     * @throws IllegalArgumentException if it is not so
     */
    public static Cores of(Graph graph, Progress progress) {
        Undirected.require(graph);
        int nodes = graph.nodes();
        // degrees fall to core numbers in place
        int[] degrees = graph.outDegrees();
        int most = Arrays.stream(degrees).max().orElse(0);
        int[] starts = new int[most + 2];
        for (int degree : degrees) {
            starts[degree + 1]++;
        }
        for (int degree = 0; degree <= most; degree++) {
            starts[degree + 1] += starts[degree];
        }
        int[] order = new int[nodes];
        int[] places = new int[nodes];
        int[] next = starts.clone();
        for (int node = 0; node < nodes; node++) {
            places[node] = next[degrees[node]]++;
            order[places[node]] = node;
        }
        for (int at = 0; at < nodes; at++) {
            if (at % REPORT_EVERY == 0) {
                progress.advanced(at, nodes);
            }
            int node = order[at];
            for (int edge = graph.first(node); edge < graph.end(node); edge++) {
                int neighbour = graph.target(edge);
                if (degrees[neighbour] > degrees[node]) {
                    // to the front of its bucket, whose border then passes over it
                    int front = starts[degrees[neighbour]]++;
                    int first = order[front];
                    order[places[neighbour]] = first;
                    places[first] = places[neighbour];
                    order[front] = neighbour;
                    places[neighbour] = front;
                    degrees[neighbour]--;
                }
            }
        }
        progress.advanced(nodes, nodes);
        return new Cores(degrees);
    }

    /** The node's core number; 0 without neighbours. */
    public int of(int node) {
        return numbers[node];
    }

    /** The largest core number; 0 for an empty graph. */
    public int deepest() {
        return Arrays.stream(numbers).max().orElse(0);
    }

    /** The nodes of the k-core, ascending. */
    public int[] members(int k) {
        return java.util.stream.IntStream.range(0, numbers.length)
                .filter(node -> numbers[node] >= k)
                .toArray();
    }

    /** The core number of every node. */
    public int[] toArray() {
        return numbers.clone();
    }
}
