package io.banyan.engine.stickiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StickinessTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 22);
    private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");

    @Test
    void agreesWithPlainSets() {
        var random = new Random(SEED);
        for (int round = 0; round < 600; round++) {
            var story = Story.random(random, FIRST, 40);
            var index = story.builder.build();
            var meant = story.meant(random);
            var persons = new HashSet<Long>();
            boolean partial = random.nextBoolean();
            var people = partial ? Population.of(index, story.some(index, random, persons)) : Population.of(index);
            if (!partial) {
                persons.addAll(story.byPerson().keySet());
            }
            var from = FIRST.plusDays(random.nextInt(30) - 5);
            int days = 1 + random.nextInt(40);
            var why = "seed " + SEED + ": " + meant.filter() + " " + days + " days from " + from + " of " + story;
            var rows = Stickiness.daily(index, meant.filter(), from, days, people, LATER, Progress.NONE);
            for (int day = 0; day < days; day++) {
                int epochDay = (int) from.toEpochDay() + day;
                var row = rows.get(day).orElseThrow();
                assertThat(row.daily())
                        .as(why)
                        .isEqualTo(active(story, meant, persons, epochDay, epochDay)
                                .size());
                assertThat(row.weekly())
                        .as(why)
                        .isEqualTo(active(story, meant, persons, epochDay - 6, epochDay)
                                .size());
                assertThat(row.monthly())
                        .as(why)
                        .isEqualTo(active(story, meant, persons, epochDay - 29, epochDay)
                                .size());
            }
            var periods = Periods.of(Periods.Unit.WEEK, LocalDate.of(2026, 3, 16), 1 + random.nextInt(6));
            long[] expected = new long[periods.count()];
            for (long person : persons) {
                int times = 0;
                for (int period = 0; period < periods.count(); period++) {
                    times += active(story, meant, Set.of(person), periods.firstDay(period), periods.lastDay(period))
                            .size();
                }
                if (times > 0) {
                    expected[times - 1]++;
                }
            }
            assertThat(Stickiness.activePeriods(index, meant.filter(), periods, people, LATER, Progress.NONE))
                    .as(why)
                    .hasValueSatisfying(histogram -> assertThat(histogram).isEqualTo(expected));
        }
    }

    private static Set<Long> active(Story story, Story.Meant meant, Set<Long> persons, int from, int to) {
        var active = new HashSet<Long>();
        for (var each : story.happenings) {
            if (meant.test().test(each) && story.day(each) >= from && story.day(each) <= to) {
                active.add(story.survivor(each.person()));
            }
        }
        active.retainAll(persons);
        return active;
    }

    @Test
    void knowsNothingOfADayThatIsNotOver() {
        var builder = ActivityBuilder.inMemory(ZoneOffset.UTC);
        builder.add(1, builder.event("Product Viewed"), FIRST.toEpochDay() * 86_400);
        var index = builder.build();
        var noon = FIRST.plusDays(1).atTime(12, 0).toInstant(ZoneOffset.UTC);
        var rows = Stickiness.daily(index, EventFilter.active(), FIRST, 2, Population.of(index), noon, Progress.NONE);
        assertThat(rows.getFirst().orElseThrow().stickiness()).hasValue(1);
        assertThat(rows.getLast()).isEmpty();
        assertThat(Stickiness.activePeriods(
                        index, EventFilter.active(), Periods.days(FIRST, 2), Population.of(index), noon, Progress.NONE))
                .isEmpty();
        assertThatThrownBy(() -> Stickiness.daily(
                        index, EventFilter.active(), FIRST, 0, Population.of(index), noon, Progress.NONE))
                .hasMessageContaining("days");
    }
}
