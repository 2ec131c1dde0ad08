package io.banyan.engine.retention;

import io.banyan.engine.Progress;
import io.banyan.engine.activity.ActivityIndex;
import io.banyan.engine.activity.EventFilter;
import io.banyan.engine.activity.Periods;
import io.banyan.engine.activity.Population;
import java.time.Instant;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/**
 * A question of retention: of those who did the start event in a period, how many did the return event so many periods later.
 *
 * <pre>{@code
 * var table = Retention.of(started, returned, Periods.days(LocalDate.of(2026, 10, 1), 31))
 *         .rolling(31)
 *         .of(index, Population.of(index), asOf, Progress.NONE);
 * }</pre>
 *
 * @param start opens a cohort
 * @param returning counts as coming back
 * @param periods the periods of the cohorts
 * @param cohorts which start events open one
 * @param cells which later periods are looked at, one cell each
 * @param twentyFourHours periods after the start are counted in times of 24 hours from the person's own first start event of the day,
 *     all times floored to the hour of the shop's clock, instead of in calendar days
 * @param minimumOccurrences how often the return event must happen within a cell, at least 1
 * @param revenue whether the amounts of the return events are added up too, whatever the minimum
 */
public record Retention(
        EventFilter start,
        EventFilter returning,
        Periods periods,
        Cohorts cohorts,
        List<Bracket> cells,
        boolean twentyFourHours,
        int minimumOccurrences,
        boolean revenue) {

    private static final int MOST_CELLS = 10_000_000;

    /** Which start events open a cohort. */
    public enum Cohorts {
        /** Every period with a start event: a person may be in many cohorts. */
        RECURRING,
        /** The first period of the range with a start event. */
        FIRST_IN_RANGE,
        /** The period of the very first start event, if it lies in the range. */
        FIRST_EVER
    }

    public Retention {
        cells = List.copyOf(cells);
        if (cells.isEmpty()) {
            throw new IllegalArgumentException("cells must not be empty");
        }
        if ((long) cells.size() * periods.count() > MOST_CELLS) {
            throw new IllegalArgumentException("cells times periods must not pass 10 million: " + cells.size());
        }
        if (minimumOccurrences < 1) {
            throw new IllegalArgumentException("minimumOccurrences must be at least 1: " + minimumOccurrences);
        }
        if (twentyFourHours && periods.unit() != Periods.Unit.DAY) {
            throw new IllegalArgumentException("twentyFourHours goes with periods of days only: " + periods);
        }
    }

    /** Recurring bounded retention with as many cells as periods. */
    public static Retention of(EventFilter start, EventFilter returning, Periods periods) {
        return new Retention(start, returning, periods, Cohorts.RECURRING, singles(periods.count()), false, 1, false);
    }

    private static List<Bracket> singles(int cells) {
        return IntStream.range(0, cells).mapToObj(Bracket::single).toList();
    }

    public Retention cohorts(Cohorts which) {
        return new Retention(start, returning, periods, which, cells, twentyFourHours, minimumOccurrences, revenue);
    }

    /** Cells for the periods 0 to {@code count − 1} after the start. */
    public Retention bounded(int count) {
        return brackets(singles(count));
    }

    /** Cells for coming back in period 0, 1, … {@code count − 1} after the start or later. */
    public Retention rolling(int count) {
        return brackets(IntStream.range(0, count).mapToObj(Bracket::onwards).toList());
    }

    public Retention brackets(List<Bracket> brackets) {
        return new Retention(
                start, returning, periods, cohorts, brackets, twentyFourHours, minimumOccurrences, revenue);
    }

    public Retention inTwentyFourHours() {
        return new Retention(start, returning, periods, cohorts, cells, true, minimumOccurrences, revenue);
    }

    public Retention atLeast(int occurrences) {
        return new Retention(start, returning, periods, cohorts, cells, twentyFourHours, occurrences, revenue);
    }

    public Retention withRevenue() {
        return new Retention(start, returning, periods, cohorts, cells, twentyFourHours, minimumOccurrences, true);
    }

    /**
     * Answers the question.
     *
     * @param asOf cells of which the last period is not over then are empty; open cells look no further than that day
     * @param progress counts blocks of people
     */
    public RetentionTable of(ActivityIndex index, Population people, Instant asOf, Progress progress) {
        return count(index, people, asOf, progress, Breakdown.none()).getFirst();
    }

    /**
     * Answers the question for each value of a property of the start event. A person stands under every value that their start events
     * of the cohort's period have, so the parts may add up to more than the whole; one whose start events of that period all lack the
     * property stands under {@link io.banyan.engine.activity.EventDictionary#NO_VALUE}.
     *
     * @return by value code, ascending, without values for which there is no cohort
     */
    public SequencedMap<Integer, RetentionTable> byValue(
            ActivityIndex index, Population people, int property, Instant asOf, Progress progress) {
        var breakdown = Breakdown.by(start, property, index.dictionary());
        return breakdown.byValue(count(index, people, asOf, progress, breakdown));
    }

    private List<RetentionTable> count(
            ActivityIndex index, Population people, Instant asOf, Progress progress, Breakdown breakdown) {
        var plan = new Plan(this, index, asOf);
        return twentyFourHours
                ? HourCount.of(plan, people, breakdown, progress)
                : CalendarCount.of(plan, people, breakdown, progress);
    }
}
