package io.banyan.engine.risk;

/** Nodes by their keys, the smallest first; keys can only fall. Four children a node: half the levels, and they share a line of memory. */
final class PeelingHeap {

    private static final int CHILDREN = 4;

    private final double[] keys;

    private final int[] nodes;

    /** Where each node stands, or −1 when it is not in the heap. */
    private final int[] places;

    private int size;

    /** All nodes with a key that is not NaN. */
    PeelingHeap(double[] keysOfNodes) {
        keys = new double[keysOfNodes.length];
        nodes = new int[keysOfNodes.length];
        places = new int[keysOfNodes.length];
        for (int node = 0; node < keysOfNodes.length; node++) {
            places[node] = -1;
            if (!Double.isNaN(keysOfNodes[node])) {
                keys[size] = keysOfNodes[node];
                nodes[size] = node;
                places[node] = size++;
            }
        }
        for (int at = (size - 2) / CHILDREN; at >= 0; at--) {
            sink(at, keys[at], nodes[at]);
        }
    }

    int size() {
        return size;
    }

    boolean contains(int node) {
        return places[node] >= 0;
    }

    /** The key of the node that stands first. */
    double firstKey() {
        return keys[0];
    }

    /** Takes out the node with the smallest key. */
    int poll() {
        int first = nodes[0];
        places[first] = -1;
        size--;
        if (size > 0) {
            sink(0, keys[size], nodes[size]);
        }
        return first;
    }

    /** Lowers the key of a node that is in the heap. */
    void lower(int node, double by) {
        int at = places[node];
        double key = keys[at] - by;
        while (at > 0) {
            int above = (at - 1) / CHILDREN;
            if (keys[above] <= key) {
                break;
            }
            put(at, keys[above], nodes[above]);
            at = above;
        }
        put(at, key, node);
    }

    private void sink(int from, double key, int node) {
        int at = from;
        while (true) {
            int child = at * CHILDREN + 1;
            if (child >= size) {
                break;
            }
            int least = child;
            for (int other = child + 1; other < Math.min(child + CHILDREN, size); other++) {
                if (keys[other] < keys[least]) {
                    least = other;
                }
            }
            if (keys[least] >= key) {
                break;
            }
            put(at, keys[least], nodes[least]);
            at = least;
        }
        put(at, key, node);
    }

    private void put(int at, double key, int node) {
        keys[at] = key;
        nodes[at] = node;
        places[node] = at;
    }
}
