package io.banyan.enginebench.insight;

import io.banyan.engine.Progress;
import io.banyan.engine.activity.ActivityIndex;
import io.banyan.engine.activity.EventFilter;
import io.banyan.engine.activity.Periods;
import io.banyan.engine.activity.Population;
import io.banyan.engine.funnel.Funnel;
import io.banyan.engine.funnel.Step;
import io.banyan.engine.growth.GrowthAccounting;
import io.banyan.engine.retention.Retention;
import io.banyan.engine.segment.Segment;
import io.banyan.engine.segment.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The four questions. Every SQL is the fastest of the forms that were tried; where two are close both are run. */
final class Questions {

    private static final int COHORTS = 31;
    private static final LocalDate LAST = Shop.FIRST.plusDays(Shop.DAYS - 1L);
    private static final Instant ASOF = LAST.plusDays(2).atStartOfDay(Shop.ZONE).toInstant();

    private Questions() {}

    static List<Question> of(ActivityIndex index) {
        return List.of(retention(index), funnel(index), segment(index), growth(index));
    }

    /** Recurring daily retention of everybody active: 31 cohorts, days 0 to 30. */
    private static Question retention(ActivityIndex index) {
        var first = LAST.minusDays(2L * COHORTS - 2);
        var question = Retention.of(EventFilter.active(), EventFilter.active(), Periods.days(first, COHORTS))
                .bounded(COHORTS);
        var from = first.toEpochDay();
        // per person the days as bits; equal ones together; then every day that is set opens a cohort
        var bits = """
                WITH masks AS (
                  SELECT mask, count(*) AS people FROM (
                    SELECT person, bit_or(1::BIGINT << (day - %1$d)) AS mask FROM events
                    WHERE day BETWEEN %1$d AND %2$d GROUP BY person) GROUP BY mask),
                later AS (
                  SELECT cohort, mask >> cohort AS days, people FROM masks, range(%3$d) AS cohorts(cohort)
                  WHERE (mask >> cohort) & 1 = 1)
                SELECT %4$s FROM later GROUP BY cohort ORDER BY cohort
                """.formatted(
                        from,
                        from + 2L * COHORTS - 2,
                        COHORTS,
                        columns(COHORTS, k -> "sum(people * ((days >> " + k + ") & 1))::BIGINT"));
        return new Question(
                "retention",
                () -> {
                    var table = question.of(index, Population.of(index), ASOF, Progress.NONE);
                    var rows = new ArrayList<long[]>();
                    for (int cohort = 0; cohort < COHORTS; cohort++) {
                        int row = cohort;
                        rows.add(IntStream.range(0, COHORTS)
                                .mapToLong(cell -> table.returned(row, cell).orElseThrow())
                                .toArray());
                    }
                    return rows;
                },
                List.of(bits));
    }

    private static String columns(int count, IntFunction<String> column) {
        return IntStream.range(0, count).mapToObj(column).collect(Collectors.joining(", "));
    }

    /** From looking to buying in five steps within seven days, over the year. */
    private static Question funnel(ActivityIndex index) {
        int window = 7 * 86_400;
        var question = Funnel.within(
                Duration.ofSeconds(window),
                Step.on(Shop.VIEWED),
                Step.on(Shop.ADDED),
                Step.on(Shop.CHECKOUT),
                Step.on(Shop.PAYMENT),
                Step.on(Shop.COMPLETED));
        return new Question(
                "funnel",
                () -> List.of(question.report(index, null, Progress.NONE).steps().stream()
                        .mapToLong(step -> step.count())
                        .toArray()),
                List.of(joined(window), chained(window)));
    }

    /** Joins every step's event with the latest event of the step before: it has the latest start, which gets furthest in the window. */
    private static String joined(int window) {
        return """
                WITH one AS (SELECT person, second FROM events WHERE event = 0),
                two AS (SELECT e.person, e.second, one.second AS start FROM
                  (SELECT person, second FROM events WHERE event = 1) e
                  ASOF JOIN one ON e.person = one.person AND e.second >= one.second WHERE e.second - one.second <= %1$d),
                three AS (SELECT e.person, e.second, two.start FROM (SELECT person, second FROM events WHERE event = 2) e
                  ASOF JOIN two ON e.person = two.person AND e.second >= two.second WHERE e.second - two.start <= %1$d),
                four AS (SELECT e.person, e.second, three.start FROM (SELECT person, second FROM events WHERE event = 3) e
                  ASOF JOIN three ON e.person = three.person AND e.second >= three.second
                  WHERE e.second - three.start <= %1$d),
                five AS (SELECT e.person FROM (SELECT person, second FROM events WHERE event = 4) e
                  ASOF JOIN four ON e.person = four.person AND e.second >= four.second WHERE e.second - four.start <= %1$d)
                SELECT (SELECT count(DISTINCT person) FROM one), (SELECT count(DISTINCT person) FROM two),
                  (SELECT count(DISTINCT person) FROM three), (SELECT count(DISTINCT person) FROM four),
                  (SELECT count(DISTINCT person) FROM five)
                """.formatted(window);
    }

    /** Carries, step by step, the latest start that reached the step: no earlier start can get further in the window. */
    private static String chained(int window) {
        return """
                WITH steps AS (SELECT person, event, second FROM events WHERE event <= 4),
                one AS (SELECT *, max(second) FILTER (event = 0) OVER w AS start1 FROM steps
                  WINDOW w AS (PARTITION BY person ORDER BY second ROWS UNBOUNDED PRECEDING)),
                two AS (SELECT *, max(start1) FILTER (event = 1 AND second - start1 <= %1$d) OVER w AS start2 FROM one
                  WINDOW w AS (PARTITION BY person ORDER BY second ROWS UNBOUNDED PRECEDING)),
                three AS (SELECT *, max(start2) FILTER (event = 2 AND second - start2 <= %1$d) OVER w AS start3 FROM two
                  WINDOW w AS (PARTITION BY person ORDER BY second ROWS UNBOUNDED PRECEDING)),
                four AS (SELECT *, max(start3) FILTER (event = 3 AND second - start3 <= %1$d) OVER w AS start4 FROM three
                  WINDOW w AS (PARTITION BY person ORDER BY second ROWS UNBOUNDED PRECEDING)),
                reached AS (SELECT person, max(CASE
                    WHEN event = 4 AND second - start4 <= %1$d THEN 5
                    WHEN event = 3 AND second - start3 <= %1$d THEN 4
                    WHEN event = 2 AND second - start2 <= %1$d THEN 3
                    WHEN event = 1 AND second - start1 <= %1$d THEN 2
                    WHEN event = 0 THEN 1 ELSE 0 END) AS step FROM four GROUP BY person)
                SELECT (SELECT count(DISTINCT person) FROM events WHERE event = 0), count(*) FILTER (step >= 2),
                  count(*) FILTER (step >= 3), count(*) FILTER (step >= 4), count(*) FILTER (step >= 5) FROM reached
                """.formatted(window);
    }

    /** Engaged buyers who do not send back: six conditions over the half year. */
    private static Question segment(ActivityIndex index) {
        var viewed = EventFilter.event(Shop.VIEWED);
        var completed = EventFilter.event(Shop.COMPLETED);
        int friend = 2;
        var segment = new Segment.And(List.of(
                Segment.times(viewed, Window.last(60, LAST), 3, Segment.NO_LIMIT),
                Segment.did(completed, Window.last(180, LAST)),
                Segment.sum(completed, Window.last(180, LAST), 30_000, Segment.NO_LIMIT),
                Segment.did(EventFilter.event(Shop.SHARED), Window.last(90, LAST)),
                Segment.did(EventFilter.event(Shop.REFUNDED), Window.last(180, LAST))
                        .not(),
                Segment.times(EventFilter.active().where(0, friend), Window.last(30, LAST), 1, Segment.NO_LIMIT)
                        .or(Segment.did(EventFilter.event(Shop.REVIEWED), Window.last(90, LAST)))));
        long last = LAST.toEpochDay();
        var sql = """
                WITH found AS (
                  SELECT person FROM events WHERE day BETWEEN %1$d - 179 AND %1$d%2$s
                  GROUP BY person HAVING
                    count(*) FILTER (event = 0 AND day > %1$d - 60) >= 3
                    AND count(*) FILTER (event = 4) >= 1
                    AND sum(amount) FILTER (event = 4) >= 30000
                    AND count(*) FILTER (event = 5 AND day > %1$d - 90) >= 1
                    AND count(*) FILTER (event = 6) = 0
                    AND (count(*) FILTER (channel = 2 AND day > %1$d - 30) >= 1
                      OR count(*) FILTER (event = 7 AND day > %1$d - 90) >= 1))
                SELECT count(*), sum(person)::BIGINT, sum(person * person::BIGINT %% 1000003)::BIGINT FROM found
                """;
        // rows that no condition looks at can be left out beforehand, at the price of looking
        var relevant = """
                 AND (event IN (4, 6) OR (event = 0 AND day > %1$d - 60) OR (event IN (5, 7) AND day > %1$d - 90)
                    OR (channel = 2 AND day > %1$d - 30))""".formatted(last);
        return new Question(
                "segment",
                () -> {
                    var people = segment.of(index, Population.of(index), Progress.NONE);
                    long[] sums = new long[3];
                    people.forEach((int person) -> {
                        long external = index.externalId(person);
                        sums[0]++;
                        sums[1] += external;
                        sums[2] += external * external % 1_000_003;
                    });
                    return List.of(sums);
                },
                List.of(sql.formatted(last, ""), sql.formatted(last, relevant)));
    }

    /** New, returning, resurrecting and dormant people of every day of the year. */
    private static Question growth(ActivityIndex index) {
        var periods = Periods.days(Shop.FIRST, Shop.DAYS);
        long first = Shop.FIRST.toEpochDay();
        var lag = """
                WITH days AS (SELECT DISTINCT person, day FROM events),
                steps AS (SELECT day, lag(day) OVER (PARTITION BY person ORDER BY day) AS earlier FROM days),
                counts AS (SELECT day, count(*) AS active, count(*) FILTER (earlier IS NULL) AS fresh,
                  count(*) FILTER (earlier = day - 1) AS back FROM steps GROUP BY day)
                SELECT fresh, back, active - fresh - back, back - coalesce(lag(active) OVER (ORDER BY day), 0)
                FROM counts ORDER BY day
                """;
        // per person and 60 days the days as bits; only neighbouring words and the first one need an order
        var bits = """
                WITH words AS (
                  SELECT person, (day - %1$d) // 60 AS word, bit_or(1::BIGINT << ((day - %1$d) %% 60)) AS mask
                  FROM events GROUP BY person, word),
                steps AS (
                  SELECT word, mask, ((mask << 1) & 1152921504606846975) | CASE WHEN lag(word) OVER w = word - 1
                    THEN (lag(mask) OVER w >> 59) & 1 ELSE 0 END AS earlier, row_number() OVER w = 1 AS first
                  FROM words WINDOW w AS (PARTITION BY person ORDER BY word)),
                grouped AS (SELECT word, mask, mask & earlier AS again, CASE WHEN first THEN mask & -mask ELSE 0 END AS fresh,
                  count(*) AS people FROM steps GROUP BY ALL),
                counts AS (SELECT word * 60 + bit AS day, sum(people * ((mask >> bit) & 1)) AS active,
                  sum(people * ((fresh >> bit) & 1)) AS fresh, sum(people * ((again >> bit) & 1)) AS back
                  FROM grouped, range(60) AS bits(bit) GROUP BY word, bit)
                SELECT fresh::BIGINT, back::BIGINT, (active - fresh - back)::BIGINT,
                  (back - coalesce(lag(active) OVER (ORDER BY day), 0))::BIGINT
                FROM counts WHERE day < %2$d ORDER BY day
                """.formatted(first, Shop.DAYS);
        return new Question(
                "growth",
                () ->
                        GrowthAccounting.of(
                                        index, EventFilter.active(), periods, Population.of(index), ASOF, Progress.NONE)
                                .stream()
                                .map(row -> new long[] {
                                    row.fresh().orElseThrow(),
                                    row.returning().orElseThrow(),
                                    row.resurrecting().orElseThrow(),
                                    row.dormant().orElseThrow()
                                })
                                .toList(),
                List.of(lag, bits));
    }
}
