package io.banyan.engine.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.banyan.engine.Progress;
import io.banyan.engine.activity.ActivityIndex;
import io.banyan.engine.activity.EventFilter;
import io.banyan.engine.activity.Population;
import io.banyan.engine.activity.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;

class SegmentTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 22);

    /** A segment and the same in plain words, for one person. */
    private record Described(Segment segment, LongPredicate holds) {}

    @Test
    void agreesWithAskingEverybody() {
        var random = new Random(SEED);
        for (int round = 0; round < 2000; round++) {
            var story = Story.random(random, FIRST, 14);
            var index = story.builder.build();
            var described = random(random, story, index, 3);
            var why = "seed " + SEED + ": " + described.segment() + " of " + story;
            var persons = new TreeSet<Long>();
            var among = random.nextInt(3) == 0
                    ? Population.of(index, story.some(index, random, persons))
                    : Population.of(index);
            if (!among.partial()) {
                index.everyone().forEach((int person) -> persons.add(index.externalId(person)));
            }
            var expected = new TreeSet<Long>();
            persons.stream().filter(person -> described.holds().test(person)).forEach(expected::add);
            var found = new TreeSet<Long>();
            described
                    .segment()
                    .of(index, among, Progress.NONE)
                    .forEach((int person) -> found.add(index.externalId(person)));
            assertThat(found).as(why).isEqualTo(expected);
        }
    }

    private static Described random(Random random, Story story, ActivityIndex index, int depth) {
        if (depth > 0 && random.nextInt(3) > 0) {
            var parts = new ArrayList<Described>();
            for (int part = random.nextInt(4); part > 0; part--) {
                parts.add(random(random, story, index, depth - 1));
            }
            var segments = parts.stream().map(Described::segment).toList();
            return switch (random.nextInt(3)) {
                case 0 ->
                    new Described(
                            new Segment.And(segments),
                            person ->
                                    parts.stream().allMatch(part -> part.holds().test(person)));
                case 1 ->
                    new Described(
                            new Segment.Or(segments),
                            person ->
                                    parts.stream().anyMatch(part -> part.holds().test(person)));
                default -> {
                    var part = random(random, story, index, depth - 1);
                    yield new Described(
                            part.segment().not(), person -> !part.holds().test(person));
                }
            };
        }
        return simple(random, story, index);
    }

    private static Described simple(Random random, Story story, ActivityIndex index) {
        var meant = story.meant(random);
        var window = random.nextInt(4) == 0
                ? Window.ever()
                : Window.last(1 + random.nextInt(8), FIRST.plusDays(random.nextInt(15)));
        int low = random.nextInt(4);
        long high = random.nextBoolean() ? Segment.NO_LIMIT : low + random.nextInt(3);
        return switch (random.nextInt(5)) {
            case 0 ->
                new Described(
                        Segment.did(meant.filter(), window), person -> times(story, meant, window, person)[0] > 0);
            case 1 ->
                new Described(Segment.times(meant.filter(), window, low, high), person -> {
                    long times = times(story, meant, window, person)[0];
                    return times >= low && times <= high;
                });
            case 2 -> {
                long least = random.nextInt(500) - 200;
                long most = random.nextBoolean() ? Segment.NO_LIMIT : least + random.nextInt(600);
                yield new Described(Segment.sum(meant.filter(), window, least, most), person -> {
                    long sum = times(story, meant, window, person)[1];
                    return sum >= least && sum <= most;
                });
            }
            case 3 -> {
                int a = random.nextInt(Story.VALUES + 1);
                yield new Described(
                        new Segment.Has(story.city, Set.of(a)), person -> story.homes.getOrDefault(person, 0) == a);
            }
            default -> {
                var some = new TreeSet<Long>();
                yield new Described(new Segment.In(story.some(index, random, some)), some::contains);
            }
        };
    }

    /** How often and for how much. */
    private static long[] times(Story story, Story.Meant meant, Window window, long person) {
        long[] times = new long[2];
        for (var each : story.happenings) {
            var day = LocalDate.ofEpochDay(story.day(each));
            if (story.survivor(each.person()) == person
                    && meant.test().test(each)
                    && !day.isBefore(window.from())
                    && !day.isAfter(window.to())) {
                times[0]++;
                times[1] += each.amount();
            }
        }
        return times;
    }

    @Test
    void refusesContradictions() {
        var active = EventFilter.active();
        assertThatThrownBy(() -> Segment.times(active, Window.ever(), 3, 2)).hasMessageContaining("atLeast");
        assertThatThrownBy(() -> Segment.times(active, Window.ever(), -1, 2)).hasMessageContaining("atLeast");
        assertThatThrownBy(() -> Segment.sum(active, Window.ever(), 3, 2)).hasMessageContaining("atLeast");
        assertThatThrownBy(() -> Segment.has(0)).hasMessageContaining("values");
        assertThatThrownBy(() -> Window.last(0, FIRST)).hasMessageContaining("days");
        assertThatThrownBy(() -> new Window(FIRST, FIRST.minusDays(1))).hasMessageContaining("to must");
        assertThatThrownBy(() -> active.where(0)).hasMessageContaining("values");
        assertThat(new Segment.And(List.of()).parts()).isEmpty();
    }
}
