package io.banyan.engine.funnel;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/**
 * Finds the number of a given rank among non-negative ones without sorting them: counts by the upper half of the bits, then the lower
 * half of those in the right bucket. Two passes whatever the numbers are.
 */
final class Middle {

    private static final int HALF = 16;
    private static final int BUCKETS = 1 << HALF;

    /** Fewer are sorted sooner than the buckets are emptied. */
    private static final int FEW = 8_192;

    private Middle() {}

    /** The median; of an even number the middle of the two in the middle. The list must not be empty. */
    static double of(IntArrayList numbers) {
        int size = numbers.size();
        if (size <= FEW) {
            int[] sorted = numbers.toIntArray();
            Arrays.sort(sorted);
            return ((double) sorted[(size - 1) / 2] + sorted[size / 2]) / 2;
        }
        int lower = ofRank(numbers, (size - 1) / 2);
        return size % 2 == 1 ? lower : ((double) lower + ofRank(numbers, size / 2)) / 2;
    }

    private static int ofRank(IntArrayList numbers, int rank) {
        int[] all = numbers.elements();
        int[] counts = new int[BUCKETS];
        for (int i = 0; i < numbers.size(); i++) {
            counts[all[i] >>> HALF]++;
        }
        int upper = 0;
        int left = rank;
        while (left >= counts[upper]) {
            left -= counts[upper++];
        }
        int[] within = new int[BUCKETS];
        for (int i = 0; i < numbers.size(); i++) {
            if (all[i] >>> HALF == upper) {
                within[all[i] & BUCKETS - 1]++;
            }
        }
        int lower = 0;
        while (left >= within[lower]) {
            left -= within[lower++];
        }
        return upper << HALF | lower;
    }
}
