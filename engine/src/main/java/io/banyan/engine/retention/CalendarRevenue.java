package io.banyan.engine.retention;

import io.banyan.engine.activity.ActivityIndex;
import io.banyan.engine.activity.DayReader;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;

/** What the people of a block brought in each period. Few people pay in a period: they are listed, not held in a column. */
final class CalendarRevenue {

    private final Plan plan;
    private final DayReader reader;
    private final int periods;
    private final long[] sums = new long[ActivityIndex.BLOCK_PEOPLE];
    private final IntArrayList people = new IntArrayList();
    private final LongArrayList amounts = new LongArrayList();

    /** Where each period's people begin. */
    private final int[] starts;

    CalendarRevenue(Plan plan, DayReader reader) {
        this.plan = plan;
        this.reader = reader;
        int needed = plan.periodsNeeded();
        if (plan.cells.stream().anyMatch(Bracket::open)) {
            while (plan.periods().firstDay(needed) <= plan.lastDay) {
                needed++;
            }
        }
        this.periods = needed;
        this.starts = new int[needed + 1];
    }

    /** Lists the payers of the block under the reader. */
    void read() {
        people.clear();
        amounts.clear();
        for (int period = 0; period < periods; period++) {
            starts[period] = people.size();
            int last = Math.min(plan.periods().lastDay(period), plan.lastDay);
            Arrays.fill(sums, 0);
            if (reader.addSums(plan.question.returning(), plan.periods().firstDay(period), last, sums)) {
                for (int person = 0; person < sums.length; person++) {
                    if (sums[person] != 0) {
                        people.add(person);
                        amounts.add(sums[person]);
                    }
                }
            }
        }
        starts[periods] = people.size();
    }

    /** Adds what a cohort's people brought to its cells. */
    void add(long[] members, int cohort, long[] cells) {
        for (int period = cohort; period < periods; period++) {
            long brought = 0;
            for (int at = starts[period]; at < starts[period + 1]; at++) {
                int person = people.getInt(at);
                if ((members[person >>> 6] >>> person & 1) != 0) {
                    brought = Math.addExact(brought, amounts.getLong(at));
                }
            }
            for (int cell = 0; brought != 0 && cell < cells.length; cell++) {
                if (plan.known(cohort, cell) && plan.cells.get(cell).holds((long) period - cohort)) {
                    cells[cell] = Math.addExact(cells[cell], brought);
                }
            }
        }
    }
}
