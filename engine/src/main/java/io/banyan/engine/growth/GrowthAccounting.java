package io.banyan.engine.growth;

import io.banyan.engine.Progress;
import io.banyan.engine.activity.ActivityIndex;
import io.banyan.engine.activity.DayReader;
import io.banyan.engine.activity.EventFilter;
import io.banyan.engine.activity.Periods;
import io.banyan.engine.activity.Population;
import io.banyan.engine.activity.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Growth accounting: everybody active in a period is new, returning or resurrecting, and everybody active in the one before who is not
 * any more is dormant.
 *
 * <p>Each block of 65,536 people is gone through period by period; the period, the one before and everybody seen so far are three
 * bitmaps that stay in the cache.
 *
 * @see <a href="https://tribecap.co/a-quantitative-approach-to-product-market-fit/">J. Hsu: A Quantitative Approach to Product-Market
 *     Fit, 2019</a>
 */
public final class GrowthAccounting implements ActivityIndex.BlockVisitor {

    private static final int ACTIVE = 0;
    private static final int FRESH = 1;
    private static final int RETURNING = 2;

    private final DayReader reader;
    private final EventFilter active;
    private final Periods periods;
    private final Population people;
    private final int last;

    /** Counts by kind, per period; of the one before the first only how many were active. */
    private final long[][] counts;

    private long[] now = new long[ActivityIndex.BLOCK_WORDS];
    private long[] before = new long[ActivityIndex.BLOCK_WORDS];
    private final long[] seen = new long[ActivityIndex.BLOCK_WORDS];

    private GrowthAccounting(DayReader reader, EventFilter active, Periods periods, Population people, int last) {
        this.reader = reader;
        this.active = active;
        this.periods = periods;
        this.people = people;
        this.last = last;
        this.counts = new long[last + 1][3];
    }

    /**
     * Counts the flows of each period.
     *
     * @param active what makes a person active, mostly {@link EventFilter#active}
     * @param asOf a period that is not over then is unknown
     * @param progress counts blocks of people
     * @return a row per period
     */
    public static List<GrowthPeriod> of(
            ActivityIndex index,
            EventFilter active,
            Periods periods,
            Population people,
            Instant asOf,
            Progress progress) {
        int over = (int) IntStream.range(0, periods.count())
                .takeWhile(period -> periods.over(period, index.zone(), asOf))
                .count();
        var counts = new long[over + 1][3];
        index.visitBlocks(reader -> new GrowthAccounting(reader, active, periods, people, over), progress)
                .forEach(each -> add(counts, each.counts));
        var rows = new ArrayList<GrowthPeriod>();
        for (int period = 0; period < periods.count(); period++) {
            rows.add(
                    period < over
                            ? GrowthPeriod.over(
                                    periods.first(period),
                                    counts[period + 1][FRESH],
                                    counts[period + 1][RETURNING],
                                    counts[period + 1][ACTIVE],
                                    counts[period][ACTIVE])
                            : GrowthPeriod.unknown(periods.first(period)));
        }
        return rows;
    }

    private static void add(long[][] into, long[][] other) {
        for (int period = 0; period < into.length; period++) {
            for (int kind = 0; kind < into[period].length; kind++) {
                into[period][kind] += other[period][kind];
            }
        }
    }

    @Override
    public void visit(int block) {
        if (!people.any(block)) {
            return;
        }
        Arrays.fill(seen, 0);
        Arrays.fill(before, 0);
        reader.addPeople(active, Integer.MIN_VALUE, periods.firstDay(-1) - 1, seen);
        reader.addPeople(active, periods.firstDay(-1), periods.lastDay(-1), before);
        people.restrict(block, before);
        Words.or(seen, before);
        counts[0][ACTIVE] += Words.count(before);
        for (int period = 0; period < last; period++) {
            Arrays.fill(now, 0);
            if (reader.addPeople(active, periods.firstDay(period), periods.lastDay(period), now)) {
                people.restrict(block, now);
                count(counts[period + 1]);
            }
            long[] free = before;
            before = now;
            now = free;
        }
    }

    private void count(long[] into) {
        into[ACTIVE] += Words.count(now);
        into[RETURNING] += Words.countBoth(now, before);
        into[FRESH] += Words.count(now) - Words.countBoth(now, seen);
        Words.or(seen, now);
    }
}
