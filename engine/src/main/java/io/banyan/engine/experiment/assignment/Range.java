package io.banyan.engine.experiment.assignment;

/**
 * Places from {@code from} to {@code to}, the end left out. Empty when both are equal.
 *
 * @param from 0 to 1
 * @param to {@code from} to 1
 */
public record Range(double from, double to) {

    /** @throws IllegalArgumentException unless 0 ≤ from ≤ to ≤ 1 (a rounding error of 1e-9 above 1 is taken for 1) */
    public Range {
        if (!(from >= 0 && from <= 1)) {
            throw new IllegalArgumentException("from must be between 0 and 1: " + from);
        }
        if (!(to >= from && to <= 1 + 1e-9)) {
            throw new IllegalArgumentException("to must be between from and 1: " + to);
        }
        to = Math.min(to, 1);
    }

    public boolean contains(double place) {
        return place >= from && place < to;
    }

    /** Whether some place lies in both. */
    public boolean overlaps(Range other) {
        return Math.max(from, other.from) < Math.min(to, other.to);
    }
}
