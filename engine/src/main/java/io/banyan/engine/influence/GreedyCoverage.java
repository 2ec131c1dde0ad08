package io.banyan.engine.influence;

import java.util.Arrays;

/**
 * Chooses nodes one by one, each meeting the most sets that none before it met: within 1 − 1/e of the best choice (Nemhauser,
 * Wolsey, Fisher 1978). Exact counts; linear time in the members of all sets.
 */
final class GreedyCoverage {

    private static final int NONE = -1;

    private final ReverseSets sets;
    private final int nodes;

    /** How many sets that are not met yet each node is in. */
    private final int[] counts;

    private long bytes;

    GreedyCoverage(ReverseSets sets, int nodes) {
        this.sets = sets;
        this.nodes = nodes;
        this.counts = new int[nodes];
    }

    /** @param met how many sets the chosen nodes meet */
    record Choice(int[] chosen, long met, long bytes) {}

    Choice choose(int count) {
        int[] offsets = countMembers();
        int[] setsOf = index(offsets);
        bytes = 8L * setsOf.length + 4L * sets.size() + 20L * nodes;
        var order = new CountOrder(counts);
        boolean[] isMet = new boolean[Math.toIntExact(sets.size())];
        int[] chosen = new int[count];
        long met = 0;
        for (int choice = 0; choice < count; choice++) {
            int node = order.takeLargest();
            chosen[choice] = node;
            met += counts[node];
            for (int at = offsets[node]; at < offsets[node + 1]; at++) {
                meet(setsOf[at], isMet);
            }
        }
        return new Choice(chosen, met, bytes);
    }

    private int[] countMembers() {
        for (var batch : sets.batches()) {
            for (int member : batch.members()) {
                counts[member]++;
            }
        }
        int[] offsets = new int[nodes + 1];
        for (int node = 0; node < nodes; node++) {
            offsets[node + 1] = offsets[node] + counts[node];
        }
        return offsets;
    }

    /** The sets of each node. */
    private int[] index(int[] offsets) {
        int[] setsOf = new int[offsets[nodes]];
        int[] cursor = Arrays.copyOf(offsets, nodes);
        int set = 0;
        for (var batch : sets.batches()) {
            int[] members = batch.members();
            int at = 0;
            for (int end : batch.ends()) {
                for (; at < end; at++) {
                    setsOf[cursor[members[at]]++] = set;
                }
                set++;
            }
        }
        return setsOf;
    }

    private void meet(int set, boolean[] isMet) {
        if (isMet[set]) {
            return;
        }
        isMet[set] = true;
        var batch = sets.batches().get(set / ReverseSets.BATCH);
        int within = set % ReverseSets.BATCH;
        int end = batch.ends()[within];
        for (int at = within == 0 ? 0 : batch.ends()[within - 1]; at < end; at++) {
            counts[batch.members()[at]]--;
        }
    }

    /** Nodes by a count that only falls: lists by the count that a node had when last looked at. */
    private static final class CountOrder {

        private final int[] counts;
        private final int[] heads;
        private final int[] followers;
        private int largest;

        CountOrder(int[] counts) {
            this.counts = counts;
            largest = Arrays.stream(counts).max().orElse(0);
            heads = new int[largest + 1];
            Arrays.fill(heads, NONE);
            followers = new int[counts.length];
            // backwards, so that the smaller of equal nodes comes first
            for (int node = counts.length - 1; node >= 0; node--) {
                put(node);
            }
        }

        private void put(int node) {
            followers[node] = heads[counts[node]];
            heads[counts[node]] = node;
        }

        int takeLargest() {
            while (true) {
                while (heads[largest] == NONE) {
                    largest--;
                }
                int node = heads[largest];
                heads[largest] = followers[node];
                if (counts[node] == largest) {
                    return node;
                }
                put(node);
            }
        }
    }
}
