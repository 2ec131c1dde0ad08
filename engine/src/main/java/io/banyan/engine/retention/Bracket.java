package io.banyan.engine.retention;

/**
 * The periods after the start that a cell of retention covers.
 *
 * @param from how many periods after the cohort's own the cell begins; 0 is the cohort's own
 * @param to the last period of the cell, {@link #OPEN} for all that follow
 */
public record Bracket(int from, int to) {

    /** No last period. */
    public static final int OPEN = Integer.MAX_VALUE;

    private static final int FURTHEST = 10_000;

    public Bracket {
        if (from < 0 || from > FURTHEST) {
            throw new IllegalArgumentException("from must be 0 to 10,000: " + from);
        }
        if (to < from || (to > FURTHEST && to != OPEN)) {
            throw new IllegalArgumentException("to must be from to 10,000, or open: " + to);
        }
    }

    /** One period: bounded retention. */
    public static Bracket single(int period) {
        return new Bracket(period, period);
    }

    /** That period or any later one: rolling retention. */
    public static Bracket onwards(int period) {
        return new Bracket(period, OPEN);
    }

    boolean open() {
        return to == OPEN;
    }

    boolean holds(long period) {
        return period >= from && period <= to;
    }

    /** The period that must be over for the cell to be known. */
    int decidedBy() {
        return open() ? from : to;
    }
}
