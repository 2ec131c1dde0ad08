package io.banyan.engine.path;

/** The path of one session, read away from the anchor. Reused from session to session. */
final class Path {

    final int[] nodes;
    final long[] seconds;
    int length;

    /** Whether the session went on beyond the last step. */
    boolean goesOn;

    Path(int steps) {
        nodes = new int[steps];
        seconds = new long[steps];
    }

    void clear() {
        length = 0;
        goesOn = false;
    }

    /** Adds a step, or notes that there is one too many. */
    void add(int node, long second) {
        if (length == nodes.length) {
            goesOn = true;
        } else {
            nodes[length] = node;
            seconds[length++] = second;
        }
    }

    int last() {
        return nodes[length - 1];
    }
}
