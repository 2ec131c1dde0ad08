package io.banyan.engine.ranking;

import java.util.Arrays;
import java.util.Objects;

/** Items with their scores, best first; equal scores by item number, lowest first. Immutable. */
public final class RankedItems {

    private final int[] items;
    private final float[] scores;

    RankedItems(int[] items, float[] scores) {
        this.items = items;
        this.scores = scores;
    }

    public int size() {
        return items.length;
    }

    /** The item at a rank, 0 being the best. */
    public int item(int rank) {
        return items[Objects.checkIndex(rank, items.length)];
    }

    /** Comparable within one list only: each model has a scale of its own. */
    public float score(int rank) {
        return scores[Objects.checkIndex(rank, scores.length)];
    }

    /** The items, best first. A copy. */
    public int[] items() {
        return items.clone();
    }

    /** The best so many of them, all if there are fewer. */
    public RankedItems first(int count) {
        Arguments.atLeast(0, count, "count");
        return count >= items.length
                ? this
                : new RankedItems(Arrays.copyOf(items, count), Arrays.copyOf(scores, count));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RankedItems that
                && Arrays.equals(items, that.items)
                && Arrays.equals(scores, that.scores);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(items) + Arrays.hashCode(scores);
    }

    @Override
    public String toString() {
        return "RankedItems[items=" + Arrays.toString(items) + ", scores=" + Arrays.toString(scores) + "]";
    }
}
