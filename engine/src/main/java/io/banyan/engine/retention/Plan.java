package io.banyan.engine.retention;

import io.banyan.engine.activity.ActivityIndex;
import io.banyan.engine.activity.Periods;
import java.time.Instant;
import java.util.List;

/** A question put to an index at a time: which cells can be known, and which periods they need. */
final class Plan {

    private static final int HOURS = 3_600;

    final Retention question;
    final ActivityIndex index;
    final Instant asOf;
    final int cohorts;
    final List<Bracket> cells;

    /** The last day that anything is looked for on. */
    final int lastDay;

    private final boolean[][] known;

    Plan(Retention question, ActivityIndex index, Instant asOf) {
        this.question = question;
        this.index = index;
        this.asOf = asOf;
        this.cohorts = question.periods().count();
        this.cells = question.cells();
        this.lastDay = index.day(Math.clamp(asOf.getEpochSecond(), 0, (1L << 32) - 1));
        this.known = new boolean[cohorts][cells.size()];
        for (int cohort = 0; cohort < cohorts; cohort++) {
            for (int cell = 0; cell < cells.size(); cell++) {
                known[cohort][cell] = isKnown(cohort, cells.get(cell));
            }
        }
    }

    Periods periods() {
        return question.periods();
    }

    boolean known(int cohort, int cell) {
        return known[cohort][cell];
    }

    boolean[][] known() {
        return known;
    }

    private boolean isKnown(int cohort, Bracket cell) {
        if (!question.twentyFourHours()) {
            return periods().over(cohort + cell.decidedBy(), index.zone(), asOf);
        }
        // whoever started in the last moment of the day has had the hours too
        long dayEnds = index.start(periods().lastDay(cohort) + 1);
        return dayEnds + (cell.decidedBy() + 1L) * 24 * HOURS <= asOf.getEpochSecond();
    }

    /** One more than the last period, counted from that of the first cohort, that a known cell needs. */
    int periodsNeeded() {
        int needed = cohorts;
        for (int cohort = 0; cohort < cohorts; cohort++) {
            for (int cell = 0; cell < cells.size(); cell++) {
                if (known[cohort][cell]) {
                    needed = Math.max(needed, cohort + cells.get(cell).decidedBy() + 1);
                }
            }
        }
        return needed;
    }

    RetentionTable table(long[] sizes, long[][] returned, long[][] revenue) {
        return new RetentionTable(periods(), cells, known, sizes, returned, revenue);
    }
}
