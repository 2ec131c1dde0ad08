package io.banyan.engine.risk;

/**
 * Sets without common members that can be joined, not parted: people who share a device, a card or an address, as the facts come in.
 * Union by size with path halving; so near to constant time a step that the difference has never been seen (Tarjan 1975; Tarjan, van
 * Leeuwen 1984). Four bytes a node. For one thread at a time.
 */
public final class DisjointSets {

    /** The parent, or for a root minus the size of its set. */
    private int[] parents;

    private int nodes;

    private int sets;

    /** Nodes 0 … n−1, each in a set of its own. */
    public DisjointSets(int nodes) {
        if (nodes < 0) {
            throw new IllegalArgumentException("nodes must not be negative: " + nodes);
        }
        parents = new int[nodes];
        java.util.Arrays.fill(parents, -1);
        this.nodes = nodes;
        sets = nodes;
    }

    public int nodes() {
        return nodes;
    }

    /** How many sets there are. */
    public int sets() {
        return sets;
    }

    /** Adds a node in a set of its own. */
    public int add() {
        if (nodes == parents.length) {
            parents = java.util.Arrays.copyOf(parents, Math.max(16, Math.addExact(nodes, nodes >> 1)));
        }
        parents[nodes] = -1;
        sets++;
        return nodes++;
    }

    /** The member that stands for the node's set; it changes when sets are joined. */
    public int find(int node) {
        java.util.Objects.checkIndex(node, nodes);
        int at = node;
        while (parents[at] >= 0) {
            int above = parents[at];
            if (parents[above] >= 0) {
                parents[at] = parents[above];
            }
            at = above;
        }
        return at;
    }

    public boolean together(int one, int other) {
        return find(one) == find(other);
    }

    /** How many nodes are in the node's set. */
    public int size(int node) {
        return -parents[find(node)];
    }

    /**
     * Joins the sets of two nodes.
     *
     * @return whether they were two
     */
    public boolean union(int one, int other) {
        int larger = find(one);
        int smaller = find(other);
        if (larger == smaller) {
            return false;
        }
        if (parents[larger] > parents[smaller]) {
            int swapped = larger;
            larger = smaller;
            smaller = swapped;
        }
        parents[larger] += parents[smaller];
        parents[smaller] = larger;
        sets--;
        return true;
    }
}
