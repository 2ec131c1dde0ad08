package io.banyan.engine.risk;

import io.banyan.engine.Progress;
import io.banyan.engine.graph.Duplicates;
import io.banyan.engine.graph.EdgeList;
import io.banyan.engine.graph.Graph;
import io.banyan.engine.graph.SelfLoops;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Dense blocks by FRAUDAR: starting from everything, the row or column with the least edge weight left is taken off, again and again, and
 * the moment of the highest density on the way is kept. No other choice of rows and columns has more than twice that density. Edges of a
 * block cannot be hidden: edges added elsewhere by its rows change no column weight within it. Rows and columns are numbered apart: the
 * source of an edge is its row, the target its column. Time O(m log n).
 *
 * @see <a href="https://doi.org/10.1145/2939672.2939747">Hooi, Song, Beutel, Shah, Shin, Faloutsos: FRAUDAR: Bounding Graph Fraud in the
 *     Face of Camouflage, KDD 2016</a>
 */
public final class DenseBlocks {

    private static final int REPORT_EVERY = 1 << 16;

    private final Progress progress;

    private final long total;

    private long done;

    private DenseBlocks(Progress progress, long total) {
        this.progress = progress;
        this.total = total;
    }

    /**
     * The densest blocks, one after the other: the edges of each are taken away before the next is looked for, while columns keep the
     * weights they had at first. Fewer than asked for when no edge is left.
     *
     * @param graph edges with weights of at least 0, or without
     * @param blocks how many at most, at least 1
     */
    public static List<DenseBlock> find(Graph graph, int blocks, ColumnWeight weight, Progress progress) {
        if (blocks < 1) {
            throw new IllegalArgumentException("blocks must be at least 1: " + blocks);
        }
        for (int edge = 0; graph.weighted() && edge < graph.edges(); edge++) {
            if (graph.weight(edge) < 0) {
                throw new IllegalArgumentException("graph must have no negative weights: " + graph.weight(edge));
            }
        }
        var columnWeights =
                Arrays.stream(graph.inDegrees()).mapToDouble(weight::of).toArray();
        var peeling = new DenseBlocks(progress, 2L * graph.nodes() * blocks);
        var found = new ArrayList<DenseBlock>();
        var rest = graph;
        while (found.size() < blocks && rest.edges() > 0) {
            var block = peeling.densest(rest, columnWeights);
            found.add(block);
            peeling.done = 2L * graph.nodes() * found.size();
            if (found.size() < blocks) {
                rest = without(rest, block);
            }
        }
        progress.advanced(peeling.total, peeling.total);
        return found;
    }

    /** Nodes 0 … n−1 of the heap are rows, n … 2n−1 columns; those without edges stay out. */
    private DenseBlock densest(Graph graph, double[] columnWeights) {
        int nodes = graph.nodes();
        var columns = graph.reversed();
        var keys = new double[2 * nodes];
        Arrays.fill(keys, Double.NaN);
        double left = 0;
        for (int row = 0; row < nodes; row++) {
            for (int edge = graph.first(row); edge < graph.end(row); edge++) {
                int column = nodes + graph.target(edge);
                double weight = columnWeights[graph.target(edge)] * graph.weight(edge);
                keys[row] = weight + (Double.isNaN(keys[row]) ? 0 : keys[row]);
                keys[column] = weight + (Double.isNaN(keys[column]) ? 0 : keys[column]);
                left += weight;
            }
        }
        var heap = new PeelingHeap(keys);
        int size = heap.size();
        var takenOff = new int[size];
        double densest = left / size;
        int best = 0;
        for (int taken = 1; taken < size; taken++) {
            if (taken % REPORT_EVERY == 0) {
                progress.advanced(done + taken, total);
            }
            left -= heap.firstKey();
            int node = heap.poll();
            takenOff[taken - 1] = node;
            lowerNeighbours(node, graph, columns, columnWeights, heap);
            double density = left / (size - taken);
            if (density > densest) {
                densest = density;
                best = taken;
            }
        }
        return block(graph, columnWeights, keys, takenOff, best);
    }

    private static void lowerNeighbours(int node, Graph rows, Graph columns, double[] columnWeights, PeelingHeap heap) {
        int nodes = rows.nodes();
        if (node < nodes) {
            for (int edge = rows.first(node); edge < rows.end(node); edge++) {
                int column = rows.target(edge);
                if (heap.contains(nodes + column)) {
                    heap.lower(nodes + column, columnWeights[column] * rows.weight(edge));
                }
            }
        } else {
            int column = node - nodes;
            for (int edge = columns.first(column); edge < columns.end(column); edge++) {
                int row = columns.target(edge);
                if (heap.contains(row)) {
                    heap.lower(row, columnWeights[column] * columns.weight(edge));
                }
            }
        }
    }

    private static DenseBlock block(Graph graph, double[] columnWeights, double[] keys, int[] takenOff, int best) {
        int nodes = graph.nodes();
        var kept = new boolean[2 * nodes];
        for (int node = 0; node < kept.length; node++) {
            kept[node] = !Double.isNaN(keys[node]);
        }
        for (int taken = 0; taken < best; taken++) {
            kept[takenOff[taken]] = false;
        }
        var rows = members(kept, 0, nodes);
        var columns = members(kept, nodes, 2 * nodes);
        // added up afresh: what was subtracted on the way left its rounding
        double weight = 0;
        for (int row : rows) {
            for (int edge = graph.first(row); edge < graph.end(row); edge++) {
                if (kept[nodes + graph.target(edge)]) {
                    weight += columnWeights[graph.target(edge)] * graph.weight(edge);
                }
            }
        }
        return new DenseBlock(rows, columns, weight / (rows.length + columns.length));
    }

    private static int[] members(boolean[] kept, int from, int to) {
        int count = 0;
        for (int node = from; node < to; node++) {
            count += kept[node] ? 1 : 0;
        }
        var members = new int[count];
        int at = 0;
        for (int node = from; node < to; node++) {
            if (kept[node]) {
                members[at++] = node - from;
            }
        }
        return members;
    }

    private static Graph without(Graph graph, DenseBlock block) {
        var edges = new EdgeList(graph.edges());
        for (int row = 0; row < graph.nodes(); row++) {
            boolean inBlock = IntArrays.binarySearch(block.rows(), row) >= 0;
            for (int edge = graph.first(row); edge < graph.end(row); edge++) {
                int column = graph.target(edge);
                if (inBlock && IntArrays.binarySearch(block.columns(), column) >= 0) {
                    continue;
                }
                if (graph.weighted()) {
                    edges.add(row, column, graph.weight(edge));
                } else {
                    edges.add(row, column);
                }
            }
        }
        return edges.graph(graph.nodes(), Duplicates.KEEP, SelfLoops.KEEP);
    }
}
