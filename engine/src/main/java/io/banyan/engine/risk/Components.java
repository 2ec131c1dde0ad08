package io.banyan.engine.risk;

import io.banyan.engine.Progress;
import io.banyan.engine.graph.Graph;
import it.unimi.dsi.fastutil.ints.IntArrays;

/** The connected components of a graph, edges joining in both directions; numbered from the largest on, equal ones by their first node. */
public final class Components {

    private static final int REPORT_EVERY = 1 << 16;

    private final int[] components;

    private final int[] sizes;

    private Components(int[] components, int[] sizes) {
        this.components = components;
        this.sizes = sizes;
    }

    /** Linear time but for the factor of {@link DisjointSets}. */
    public static Components of(Graph graph, Progress progress) {
        var sets = new DisjointSets(graph.nodes());
        for (int node = 0; node < graph.nodes(); node++) {
            if (node % REPORT_EVERY == 0) {
                progress.advanced(node, graph.nodes());
            }
            for (int edge = graph.first(node); edge < graph.end(node); edge++) {
                sets.union(node, graph.target(edge));
            }
        }
        progress.advanced(graph.nodes(), graph.nodes());
        return of(sets);
    }

    /** The sets as they are now. */
    public static Components of(DisjointSets sets) {
        var firstNodes = new int[sets.sets()];
        var byRoot = new int[sets.nodes()];
        java.util.Arrays.fill(byRoot, -1);
        int found = 0;
        for (int node = 0; node < sets.nodes(); node++) {
            int root = sets.find(node);
            if (byRoot[root] < 0) {
                byRoot[root] = found;
                firstNodes[found++] = node;
            }
        }
        var order = new int[found];
        for (int i = 0; i < found; i++) {
            order[i] = i;
        }
        IntArrays.mergeSort(
                order, (left, right) -> Integer.compare(sets.size(firstNodes[right]), sets.size(firstNodes[left])));
        var ranks = new int[found];
        var sizes = new int[found];
        for (int rank = 0; rank < found; rank++) {
            ranks[order[rank]] = rank;
            sizes[rank] = sets.size(firstNodes[order[rank]]);
        }
        var components = new int[sets.nodes()];
        for (int node = 0; node < components.length; node++) {
            components[node] = ranks[byRoot[sets.find(node)]];
        }
        return new Components(components, sizes);
    }

    public int count() {
        return sizes.length;
    }

    /** The component of the node, 0 for the largest. */
    public int of(int node) {
        return components[node];
    }

    /** How many nodes the component has. */
    public int size(int component) {
        return sizes[component];
    }

    /** The component of every node. */
    public int[] toArray() {
        return components.clone();
    }
}
