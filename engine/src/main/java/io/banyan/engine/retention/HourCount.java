package io.banyan.engine.retention;

import io.banyan.engine.Progress;
import io.banyan.engine.activity.EventCursor;
import io.banyan.engine.activity.EventFilter;
import io.banyan.engine.activity.Population;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Retention in times of 24 hours, which differ from person to person: the bitmaps tell who started at all, then each of them is walked
 * event by event.
 */
final class HourCount {

    private static final int DAY_HOURS = 24;

    private final Plan plan;
    private final Breakdown breakdown;
    private final Tally tally;
    private final Hours hours;
    private final long[] dayStarts;

    /** Nothing is looked for from this second on. */
    private final long end;

    private final int[] occurrences;
    private final BitSet parts = new BitSet();

    /** The person's return events. */
    private final IntArrayList returns = new IntArrayList();

    private HourCount(Plan plan, Breakdown breakdown) {
        this.plan = plan;
        this.breakdown = breakdown;
        this.tally = new Tally(plan, breakdown.parts());
        this.hours = new Hours(plan.index.zone());
        this.occurrences = new int[plan.cells.size()];
        this.end = plan.index.start(plan.lastDay + 1);
        this.dayStarts = new long[plan.cohorts + 1];
        for (int cohort = 0; cohort <= plan.cohorts; cohort++) {
            dayStarts[cohort] = plan.index.start(plan.periods().firstDay(cohort));
        }
    }

    static List<RetentionTable> of(Plan plan, Population people, Breakdown breakdown, Progress progress) {
        var question = plan.question;
        var sequences = plan.index
                .sequences()
                .of(plan.index.people(
                        question.start(),
                        question.periods().first(0),
                        question.periods().first(plan.cohorts).minusDays(1),
                        people));
        for (int property : question.start().properties().toArray()) {
            sequences = sequences.withProperty(property);
        }
        for (int property : question.returning().properties().toArray()) {
            sequences = sequences.withProperty(property);
        }
        if (breakdown.byProperty()) {
            sequences = sequences.withProperty(breakdown.property());
        }
        if (question.revenue()) {
            sequences = sequences.withAmounts();
        }
        return sequences
                .collect(
                        () -> new HourCount(plan, breakdown),
                        HourCount::visit,
                        (one, two) -> {
                            one.tally.add(two.tally);
                            return one;
                        },
                        progress)
                .tally
                .tables(plan);
    }

    private void visit(EventCursor cursor) {
        EventFilter returning = plan.question.returning();
        returns.clear();
        for (int at = 0; at < cursor.size() && cursor.second(at) < end; at++) {
            if (returning.matches(cursor, at, plan.index.dictionary())) {
                returns.add(at);
            }
        }
        int at = 0;
        int cohort = 0;
        while (at < cursor.size()) {
            if (!plan.question.start().matches(cursor, at, plan.index.dictionary())) {
                at++;
                continue;
            }
            long second = cursor.second(at);
            if (second < dayStarts[0] && plan.question.cohorts() == Retention.Cohorts.FIRST_EVER) {
                return;
            }
            if (second >= dayStarts[plan.cohorts]) {
                return;
            }
            if (second >= dayStarts[0]) {
                while (second >= dayStarts[cohort + 1]) {
                    cohort++;
                }
                at = count(cursor, at, cohort);
                if (plan.question.cohorts() != Retention.Cohorts.RECURRING) {
                    return;
                }
            } else {
                at++;
            }
        }
    }

    /** Counts the person in a cohort; gives the first event after the cohort's day. */
    private int count(EventCursor cursor, int first, int cohort) {
        parts.clear();
        int at = first;
        for (; at < cursor.size() && cursor.second(at) < dayStarts[cohort + 1]; at++) {
            if (breakdown.byProperty() && plan.question.start().matches(cursor, at, plan.index.dictionary())) {
                parts.set(cursor.value(breakdown.property(), at));
            }
        }
        if (parts.cardinality() > 1) {
            parts.clear(0);
        } else if (parts.isEmpty()) {
            parts.set(0);
        }
        int[] each = parts.stream().toArray();
        for (int part : each) {
            tally.sizes[part][cohort]++;
        }
        Arrays.fill(occurrences, 0);
        long anchor = hours.floor(cursor.second(first));
        for (int position = 0; position < returns.size(); position++) {
            long passed = hours.floor(cursor.second(returns.getInt(position))) - anchor;
            if (passed >= 0) {
                occur(cursor, returns.getInt(position), passed / Hours.SECONDS / DAY_HOURS, cohort, each);
            }
        }
        for (int cell = 0; cell < occurrences.length; cell++) {
            if (plan.known(cohort, cell) && occurrences[cell] >= plan.question.minimumOccurrences()) {
                for (int part : each) {
                    tally.returned[part][cohort][cell]++;
                }
            }
        }
        return at;
    }

    private void occur(EventCursor cursor, int at, long period, int cohort, int[] parts) {
        for (int cell = 0; cell < occurrences.length; cell++) {
            if (plan.known(cohort, cell) && plan.cells.get(cell).holds(period)) {
                occurrences[cell]++;
                for (int part : plan.question.revenue() ? parts : new int[0]) {
                    tally.revenue[part][cohort][cell] =
                            Math.addExact(tally.revenue[part][cohort][cell], cursor.amount(at));
                }
            }
        }
    }
}
