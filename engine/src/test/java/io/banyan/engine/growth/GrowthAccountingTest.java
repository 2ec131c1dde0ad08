package io.banyan.engine.growth;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.engine.Progress;
import io.banyan.engine.activity.ActivityBuilder;
import io.banyan.engine.activity.EventFilter;
import io.banyan.engine.activity.Periods;
import io.banyan.engine.activity.Population;
import io.banyan.engine.activity.Story;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class GrowthAccountingTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 12);

    @Test
    void givesTheFlowsOfTheField() {
        int[][] days = {{11, 12, 13, 15, 17, 19}, {9, 12}, {12}, {15}};
        var builder = ActivityBuilder.inMemory(ZoneOffset.UTC);
        int active = builder.event("Product Viewed");
        for (int person = 0; person < days.length; person++) {
            for (int day : days[person]) {
                builder.add(person, active, LocalDate.of(2020, 1, day).toEpochDay() * 86_400 + 60);
            }
        }
        var index = builder.build();
        var rows = GrowthAccounting.of(
                index,
                EventFilter.active(),
                Periods.days(FIRST, 9),
                Population.of(index),
                Instant.parse("2020-01-20T00:00:00Z"),
                Progress.NONE);
        assertThat(column(rows, GrowthPeriod::fresh)).containsExactly(1L, 0L, 0L, 1L, 0L, 0L, 0L, 0L);
        assertThat(column(rows, GrowthPeriod::returning)).containsExactly(1L, 1L, 0L, 0L, 0L, 0L, 0L, 0L);
        assertThat(column(rows, GrowthPeriod::resurrecting)).containsExactly(1L, 0L, 0L, 1L, 0L, 1L, 0L, 1L);
        assertThat(column(rows, GrowthPeriod::dormant)).containsExactly(0L, -2L, -1L, 0L, -2L, 0L, -1L, 0L);
        assertThat(rows.get(0).quickRatio()).isEmpty();
        assertThat(rows.get(1).quickRatio()).hasValue(0);
        assertThat(rows.get(8).fresh()).isEmpty();
        assertThat(rows.get(8).quickRatio()).isEmpty();
    }

    private static List<Long> column(List<GrowthPeriod> rows, Function<GrowthPeriod, OptionalLong> field) {
        return rows.subList(0, 8).stream()
                .map(row -> field.apply(row).orElseThrow())
                .toList();
    }

    @Test
    void agreesWithPlainSets() {
        var random = new Random(SEED);
        for (int round = 0; round < 1000; round++) {
            var story = Story.random(random, LocalDate.of(2026, 3, 20), 20);
            var index = story.builder.build();
            var unit = Periods.Unit.values()[random.nextInt(3)];
            var first = switch (unit) {
                case DAY -> LocalDate.of(2026, 3, 15).plusDays(random.nextInt(10));
                case WEEK -> LocalDate.of(2026, 3, 16);
                case MONTH -> LocalDate.of(2026, 2, 1);
            };
            var periods = Periods.of(unit, first, 1 + random.nextInt(8));
            var why = "seed " + SEED + ": " + periods + " of " + story;
            var rows = GrowthAccounting.of(
                    index,
                    EventFilter.active(),
                    periods,
                    Population.of(index),
                    Instant.parse("2027-01-01T00:00:00Z"),
                    Progress.NONE);
            for (int period = 0; period < periods.count(); period++) {
                var now = active(story, periods.firstDay(period), periods.lastDay(period));
                var before = active(story, periods.firstDay(period - 1), periods.lastDay(period - 1));
                var ever = active(story, -1, periods.firstDay(period) - 1);
                var row = rows.get(period);
                assertThat(row.fresh())
                        .as(why)
                        .hasValue(now.stream()
                                .filter(each -> !ever.contains(each))
                                .count());
                assertThat(row.returning())
                        .as(why)
                        .hasValue(now.stream().filter(before::contains).count());
                assertThat(row.resurrecting())
                        .as(why)
                        .hasValue(now.stream()
                                .filter(each -> ever.contains(each) && !before.contains(each))
                                .count());
                assertThat(row.dormant())
                        .as(why)
                        .hasValue(-before.stream()
                                .filter(each -> !now.contains(each))
                                .count());
                assertThat(row.active()).as(why).hasValue(now.size());
            }
        }
    }

    private static Set<Long> active(Story story, int from, int to) {
        var active = new HashSet<Long>();
        for (var each : story.happenings) {
            if (each.event() != Story.SYSTEM_EVENT && story.day(each) >= from && story.day(each) <= to) {
                active.add(story.survivor(each.person()));
            }
        }
        return active;
    }
}
