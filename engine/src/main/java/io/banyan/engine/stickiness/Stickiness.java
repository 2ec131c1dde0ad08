package io.banyan.engine.stickiness;

import io.banyan.engine.Progress;
import io.banyan.engine.activity.ActivityIndex;
import io.banyan.engine.activity.DayReader;
import io.banyan.engine.activity.EventFilter;
import io.banyan.engine.activity.Periods;
import io.banyan.engine.activity.Population;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Daily, weekly and monthly active people, and how many were active on one day of a time, on two, on three … */
public final class Stickiness {

    private static final int WEEK = 7;
    private static final int MONTH = 30;
    private static final int MOST_DAYS = 100_000;

    private Stickiness() {}

    /**
     * Active people day by day. One pass over the days: whoever comes again after g days adds to the week g days, seven at most, and to
     * the month g days, thirty at most.
     *
     * @param active what makes a person active, mostly {@link EventFilter#active}
     * @param first the first day of the answer; the thirty days before it are looked at too
     * @param days how many days, at least 1
     * @param asOf a day that is not over then is empty
     * @param progress counts blocks of people
     */
    public static List<Optional<ActivePeople>> daily(
            ActivityIndex index,
            EventFilter active,
            LocalDate first,
            int days,
            Population people,
            Instant asOf,
            Progress progress) {
        var periods = Periods.days(first, checkedDays(days));
        int over = (int) IntStream.range(0, days)
                .takeWhile(day -> periods.over(day, index.zone(), asOf))
                .count();
        var sums = new long[3][over];
        index.visitBlocks(reader -> new Windows(reader, active, periods, people, over), progress)
                .forEach(each -> each.addTo(sums));
        var answer = new ArrayList<Optional<ActivePeople>>();
        for (int day = 0; day < days; day++) {
            answer.add(
                    day < over
                            ? Optional.of(
                                    new ActivePeople(periods.first(day), sums[0][day], sums[1][day], sums[2][day]))
                            : Optional.empty());
        }
        return answer;
    }

    /**
     * On how many periods of a range people were active.
     *
     * @param periods days, weeks or months
     * @return at n − 1 how many people were active in exactly n of the periods; empty if the last period is not over
     */
    public static Optional<long[]> activePeriods(
            ActivityIndex index,
            EventFilter active,
            Periods periods,
            Population people,
            Instant asOf,
            Progress progress) {
        if (!periods.over(periods.count() - 1, index.zone(), asOf)) {
            return Optional.empty();
        }
        checkedDays(periods.count());
        var histogram = new long[periods.count()];
        index.visitBlocks(reader -> new Histogram(reader, active, periods, people), progress)
                .forEach(each -> {
                    for (int at = 0; at < histogram.length; at++) {
                        histogram[at] += each.histogram[at];
                    }
                });
        return Optional.of(histogram);
    }

    private static int checkedDays(int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("days must be 1 to 100,000: " + days);
        }
        return days;
    }

    /** Differences of the week and month counts from day to day, added up at the end. */
    private static final class Windows implements ActivityIndex.BlockVisitor {

        private final DayReader reader;
        private final EventFilter active;
        private final Periods periods;
        private final Population people;
        private final int over;
        private final long[] daily;
        private final long[] weekly;
        private final long[] monthly;
        private final int[] last = new int[ActivityIndex.BLOCK_PEOPLE];
        private final long[] words = new long[ActivityIndex.BLOCK_WORDS];

        Windows(DayReader reader, EventFilter active, Periods periods, Population people, int over) {
            this.reader = reader;
            this.active = active;
            this.periods = periods;
            this.people = people;
            this.over = over;
            this.daily = new long[over];
            this.weekly = new long[over + 1];
            this.monthly = new long[over + 1];
        }

        @Override
        public void visit(int block) {
            if (!people.any(block)) {
                return;
            }
            int firstDay = periods.firstDay(0);
            Arrays.fill(last, -MONTH);
            for (int day = 1 - MONTH; day < over; day++) {
                Arrays.fill(words, 0);
                if (reader.addPeople(active, firstDay + day, firstDay + day, words)) {
                    people.restrict(block, words);
                    for (int word = 0; word < words.length; word++) {
                        for (long bits = words[word]; bits != 0; bits &= bits - 1) {
                            come((word << 6) + Long.numberOfTrailingZeros(bits), day);
                        }
                    }
                }
            }
        }

        private void come(int person, int day) {
            if (day >= 0) {
                daily[day]++;
            }
            open(weekly, Math.max(day, last[person] + WEEK), day + WEEK);
            open(monthly, Math.max(day, last[person] + MONTH), day + MONTH);
            last[person] = day;
        }

        /** The person counts from the day they did not count yet to before the day they no longer do. */
        private void open(long[] differences, int from, int to) {
            int start = Math.max(from, 0);
            int end = Math.min(to, over);
            if (start < end) {
                differences[start]++;
                differences[end]--;
            }
        }

        void addTo(long[][] sums) {
            long week = 0;
            long month = 0;
            for (int day = 0; day < over; day++) {
                week += weekly[day];
                month += monthly[day];
                sums[0][day] += daily[day];
                sums[1][day] += week;
                sums[2][day] += month;
            }
        }
    }

    private static final class Histogram implements ActivityIndex.BlockVisitor {

        private final DayReader reader;
        private final EventFilter active;
        private final Periods periods;
        private final Population people;
        private final long[] histogram;
        private final int[] times = new int[ActivityIndex.BLOCK_PEOPLE];
        private final long[] words = new long[ActivityIndex.BLOCK_WORDS];

        Histogram(DayReader reader, EventFilter active, Periods periods, Population people) {
            this.reader = reader;
            this.active = active;
            this.periods = periods;
            this.people = people;
            this.histogram = new long[periods.count()];
        }

        @Override
        public void visit(int block) {
            if (!people.any(block)) {
                return;
            }
            Arrays.fill(times, 0);
            for (int period = 0; period < periods.count(); period++) {
                Arrays.fill(words, 0);
                if (reader.addPeople(active, periods.firstDay(period), periods.lastDay(period), words)) {
                    people.restrict(block, words);
                    for (int word = 0; word < words.length; word++) {
                        for (long bits = words[word]; bits != 0; bits &= bits - 1) {
                            times[(word << 6) + Long.numberOfTrailingZeros(bits)]++;
                        }
                    }
                }
            }
            for (int count : times) {
                if (count > 0) {
                    histogram[count - 1]++;
                }
            }
        }
    }
}
