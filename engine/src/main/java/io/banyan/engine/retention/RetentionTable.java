package io.banyan.engine.retention;

import io.banyan.engine.activity.Periods;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Cohorts as rows, cells as columns. A cell that cannot be known yet is empty, never 0.
 *
 * <p>Immutable.
 */
public final class RetentionTable {

    private final Periods periods;
    private final List<Bracket> cells;
    private final boolean[][] known;
    private final long[] sizes;
    private final long[][] returned;
    private final long[][] revenue;

    RetentionTable(
            Periods periods,
            List<Bracket> cells,
            boolean[][] known,
            long[] sizes,
            long[][] returned,
            long[][] revenue) {
        this.periods = periods;
        this.cells = cells;
        this.known = known;
        this.sizes = sizes;
        this.returned = returned;
        this.revenue = revenue;
    }

    /** The periods of the cohorts. */
    public Periods periods() {
        return periods;
    }

    public List<Bracket> cells() {
        return cells;
    }

    /** How many people the cohort has. */
    public long size(int cohort) {
        return sizes[cohort];
    }

    /** How many of the cohort came back in the cell's periods; empty while one of them is not over. */
    public OptionalLong returned(int cohort, int cell) {
        return known[cohort][cell] ? OptionalLong.of(returned[cohort][cell]) : OptionalLong.empty();
    }

    /** The same as a share of the cohort, 0 to 1; empty for an empty cohort too. */
    public OptionalDouble share(int cohort, int cell) {
        return known[cohort][cell] && sizes[cohort] > 0
                ? OptionalDouble.of((double) returned[cohort][cell] / sizes[cohort])
                : OptionalDouble.empty();
    }

    /** The share over all cohorts of which the cell is known, each with its weight; empty without people. */
    public OptionalDouble share(int cell) {
        long people = 0;
        long back = 0;
        for (int cohort = 0; cohort < sizes.length; cohort++) {
            if (known[cohort][cell]) {
                people += sizes[cohort];
                back += returned[cohort][cell];
            }
        }
        return people == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) back / people);
    }

    /** What the cohort's return events of the cell's periods brought, in minor units; empty if not known or not asked for. */
    public OptionalLong revenue(int cohort, int cell) {
        return known[cohort][cell] && revenue.length > 0
                ? OptionalLong.of(revenue[cohort][cell])
                : OptionalLong.empty();
    }

    /** The same per unit of what they brought in a base cell, like the first; empty where that is not known or nothing. */
    public OptionalDouble revenueShare(int cohort, int cell, int baseCell) {
        var base = revenue(cohort, baseCell);
        var then = revenue(cohort, cell);
        return base.isEmpty() || then.isEmpty() || base.getAsLong() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) then.getAsLong() / base.getAsLong());
    }
}
