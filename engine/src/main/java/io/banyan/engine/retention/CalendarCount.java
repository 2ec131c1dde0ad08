package io.banyan.engine.retention;

import io.banyan.engine.Progress;
import io.banyan.engine.activity.ActivityIndex;
import io.banyan.engine.activity.DayReader;
import io.banyan.engine.activity.EventFilter;
import io.banyan.engine.activity.Population;
import io.banyan.engine.activity.Words;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Retention by calendar periods, block by block: the bitmaps of all periods needed, 8 KiB each, are unpacked once and stay in the cache
 * while every cohort meets every later period by AND and population count.
 */
final class CalendarCount implements ActivityIndex.BlockVisitor {

    private final Plan plan;
    private final DayReader reader;
    private final Population people;
    private final Breakdown breakdown;
    private final Tally tally;

    /** Per cohort its people. */
    private final long[][] cohorts;

    /** Per period who came back often enough in it. */
    private final long[][] back;

    /** Per period who came back often enough in it or later. */
    private final long[][] backFrom;

    /** Whether starting and coming back are the same, so that a period is unpacked once for both. */
    private final boolean sameBitmaps;

    private final long[] some = new long[ActivityIndex.BLOCK_WORDS];
    private final long[] rest = new long[ActivityIndex.BLOCK_WORDS];
    private final int[] times;
    private final @Nullable CalendarRevenue revenue;

    private CalendarCount(Plan plan, Population people, Breakdown breakdown, DayReader reader) {
        this.plan = plan;
        this.reader = reader;
        this.people = people;
        this.breakdown = breakdown;
        this.tally = new Tally(plan, breakdown.parts());
        int needed = plan.periodsNeeded();
        boolean minimum = plan.question.minimumOccurrences() > 1;
        boolean ranges = plan.cells.stream().anyMatch(cell -> !cell.open() && cell.from() != cell.to());
        boolean needsSingles = plan.cells.stream().anyMatch(cell -> cell.from() == cell.to()) || (ranges && !minimum);
        this.sameBitmaps = needsSingles && !minimum && plan.question.start().equals(plan.question.returning());
        boolean needsOpen = plan.cells.stream().anyMatch(Bracket::open);
        this.cohorts = new long[plan.cohorts][ActivityIndex.BLOCK_WORDS];
        this.back = needsSingles ? new long[needed][ActivityIndex.BLOCK_WORDS] : new long[0][];
        this.backFrom = needsOpen ? new long[needed][ActivityIndex.BLOCK_WORDS] : new long[0][];
        this.times = minimum ? new int[ActivityIndex.BLOCK_PEOPLE] : new int[0];
        this.revenue = plan.question.revenue() ? new CalendarRevenue(plan, reader) : null;
    }

    static List<RetentionTable> of(Plan plan, Population people, Breakdown breakdown, Progress progress) {
        return plan.index.visitBlocks(reader -> new CalendarCount(plan, people, breakdown, reader), progress).stream()
                .map(each -> each.tally)
                .reduce(Tally::add)
                .orElseGet(() -> new Tally(plan, breakdown.parts()))
                .tables(plan);
    }

    @Override
    public void visit(int block) {
        if (!people.any(block)) {
            return;
        }
        int unpacked = sameBitmaps ? plan.cohorts : 0;
        unpack(0, unpacked);
        if (!openCohorts(block)) {
            return;
        }
        unpack(unpacked, back.length);
        if (backFrom.length > 0) {
            lookBackwards();
        }
        if (revenue != null) {
            revenue.read();
        }
        if (breakdown.byProperty()) {
            countParts();
        } else {
            for (int cohort = 0; cohort < plan.cohorts; cohort++) {
                count(0, cohort, cohorts[cohort]);
            }
        }
    }

    private void unpack(int fromPeriod, int toPeriod) {
        for (int period = fromPeriod; period < toPeriod; period++) {
            Arrays.fill(back[period], 0);
            addReturned(plan.periods().firstDay(period), plan.periods().lastDay(period), back[period]);
        }
    }

    /** Fills the cohorts; false if all are empty. */
    private boolean openCohorts(int block) {
        boolean any = false;
        for (int cohort = 0; cohort < plan.cohorts; cohort++) {
            if (sameBitmaps) {
                System.arraycopy(back[cohort], 0, cohorts[cohort], 0, back[cohort].length);
            } else {
                Arrays.fill(cohorts[cohort], 0);
                reader.addPeople(
                        plan.question.start(),
                        plan.periods().firstDay(cohort),
                        plan.periods().lastDay(cohort),
                        cohorts[cohort]);
            }
            people.restrict(block, cohorts[cohort]);
            any |= !Words.none(cohorts[cohort]);
        }
        if (any && plan.question.cohorts() != Retention.Cohorts.RECURRING) {
            long[] before = rest;
            Arrays.fill(before, 0);
            if (plan.question.cohorts() == Retention.Cohorts.FIRST_EVER) {
                reader.addPeople(
                        plan.question.start(), Integer.MIN_VALUE, plan.periods().firstDay(0) - 1, before);
            }
            for (long[] cohort : cohorts) {
                Words.andNot(cohort, before);
                Words.or(before, cohort);
            }
        }
        return any;
    }

    /** Adds those who came back often enough between two days. */
    private void addReturned(int fromDay, int toDay, long[] words) {
        int minimum = plan.question.minimumOccurrences();
        if (minimum == 1) {
            reader.addPeople(plan.question.returning(), fromDay, toDay, words);
            return;
        }
        Arrays.fill(times, 0);
        if (reader.addTimes(plan.question.returning(), fromDay, toDay, times)) {
            addEnough(minimum, words);
        }
    }

    private void addEnough(int minimum, long[] words) {
        for (int word = 0; word < words.length; word++) {
            long bits = 0;
            for (int bit = 0; bit < 64; bit++) {
                bits |= times[(word << 6) + bit] >= minimum ? 1L << bit : 0;
            }
            words[word] |= bits;
        }
    }

    /** From the last day to the first: whoever came back later did so from every earlier period on. */
    private void lookBackwards() {
        int minimum = plan.question.minimumOccurrences();
        Arrays.fill(times, 0);
        Arrays.fill(some, 0);
        int last = plan.lastDay;
        for (int period = backFrom.length - 1; period >= 0; period--) {
            int first = plan.periods().firstDay(period);
            if (first <= last) {
                if (minimum == 1) {
                    reader.addPeople(plan.question.returning(), first, last, some);
                } else if (reader.addTimes(plan.question.returning(), first, last, times)) {
                    addEnough(minimum, some);
                }
                last = first - 1;
            }
            System.arraycopy(some, 0, backFrom[period], 0, some.length);
        }
    }

    private void countParts() {
        for (int part = breakdown.parts() - 1; part >= 0; part--) {
            for (int cohort = 0; cohort < plan.cohorts; cohort++) {
                int first = plan.periods().firstDay(cohort);
                int last = plan.periods().lastDay(cohort);
                Arrays.fill(rest, 0);
                if (part > 0) {
                    reader.addPeople(breakdown.values().get(part - 1), first, last, rest);
                    Words.and(rest, cohorts[cohort]);
                } else {
                    for (EventFilter value : breakdown.values()) {
                        reader.addPeople(value, first, last, rest);
                    }
                    for (int at = 0; at < rest.length; at++) {
                        rest[at] = cohorts[cohort][at] & ~rest[at];
                    }
                }
                count(part, cohort, rest);
            }
        }
    }

    private void count(int part, int cohort, long[] members) {
        int size = Words.count(members);
        if (size == 0) {
            return;
        }
        tally.sizes[part][cohort] += size;
        if (revenue != null) {
            revenue.add(members, cohort, tally.revenue[part][cohort]);
        }
        long[] returned = tally.returned[part][cohort];
        for (int cell = 0; cell < returned.length; cell++) {
            if (plan.known(cohort, cell)) {
                returned[cell] += Words.countBoth(members, returnedIn(cohort, plan.cells.get(cell)));
            }
        }
    }

    private long[] returnedIn(int cohort, Bracket cell) {
        int from = cohort + cell.from();
        if (cell.open()) {
            return backFrom[from];
        }
        if (cell.from() == cell.to()) {
            return back[from];
        }
        Arrays.fill(some, 0);
        int to = cohort + cell.to();
        if (plan.question.minimumOccurrences() == 1) {
            for (int period = from; period <= to; period++) {
                Words.or(some, back[period]);
            }
        } else {
            addReturned(plan.periods().firstDay(from), plan.periods().lastDay(to), some);
        }
        return some;
    }
}
