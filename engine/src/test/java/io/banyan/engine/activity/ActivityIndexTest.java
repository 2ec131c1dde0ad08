package io.banyan.engine.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.engine.Progress;
import io.banyan.engine.activity.Story.Happening;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActivityIndexTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());

    /** Clocks change in Berlin, São Paulo (at midnight) and on Lord Howe (by half an hour) in these weeks. */
    private static final List<LocalDate> STARTS = List.of(
            LocalDate.of(2026, 3, 25),
            LocalDate.of(2018, 10, 30),
            LocalDate.of(2018, 2, 14),
            LocalDate.of(2026, 9, 30));

    @Test
    void knowsWhatThePlainListKnows() {
        var random = new Random(SEED);
        for (int round = 0; round < 1500; round++) {
            var story = Story.random(random, STARTS.get(random.nextInt(4)), 1 + random.nextInt(12));
            if (random.nextInt(4) == 0) {
                story.builder.compact();
            }
            compare(story, story.builder.build(), random);
        }
    }

    @Test
    void knowsTheSameFromAFolder(@TempDir Path folder) {
        var random = new Random(SEED + 1);
        for (int round = 0; round < 30; round++) {
            var story = Story.random(random, STARTS.get(random.nextInt(4)), 1 + random.nextInt(12));
            var saved = story.builder.build().save(folder.resolve("index " + round));
            compare(story, saved, random);
            compare(story, ActivityIndex.open(folder.resolve("index " + round)), random);
        }
    }

    static void compare(Story story, ActivityIndex index, Random random) {
        var why = "seed " + SEED + ": " + story;
        assertThat(index.events()).as(why).isGreaterThanOrEqualTo(story.happenings.size());
        assertThat(sequences(index)).as(why).isEqualTo(expected(story));
        for (int question = 0; question < 4; question++) {
            int event = random.nextInt(Story.EVENTS + 1) - 1;
            var filter = event < 0 ? EventFilter.active() : EventFilter.event(event);
            Predicate<Happening> meant =
                    event < 0 ? each -> each.event() != Story.SYSTEM_EVENT : each -> each.event() == event;
            if (random.nextBoolean()) {
                int a = random.nextInt(Story.VALUES + 1);
                int b = random.nextInt(Story.VALUES + 1);
                filter = filter.where(story.channel, a, b);
                meant = meant.and(each -> each.channel() == a || each.channel() == b);
            }
            if (random.nextInt(3) == 0) {
                int a = 1 + random.nextInt(Story.VALUES);
                filter = filter.where(story.city, a);
                meant = meant.and(each -> each.city() == a);
            }
            int from = index.day(
                            story.happenings.isEmpty()
                                    ? 0
                                    : story.happenings.getFirst().second())
                    - random.nextInt(5);
            int to = from + random.nextInt(9);
            compareDays(story, index, filter, meant, from, to, why + " " + filter + " " + from + "-" + to);
        }
    }

    private static void compareDays(
            Story story,
            ActivityIndex index,
            EventFilter filter,
            Predicate<Happening> meant,
            int from,
            int to,
            String why) {
        var times = new TreeMap<Long, Integer>();
        var sums = new TreeMap<Long, Long>();
        for (var each : story.happenings) {
            if (meant.test(each) && story.day(each) >= from && story.day(each) <= to) {
                times.merge(story.survivor(each.person()), 1, Integer::sum);
                sums.merge(story.survivor(each.person()), each.amount(), Long::sum);
            }
        }
        var people = new TreeMap<Long, Boolean>();
        index.people(filter, LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(to))
                .forEach((int person) -> people.put(index.externalId(person), true));
        assertThat(people.keySet()).as(why).isEqualTo(times.keySet());
        var countedTimes = new TreeMap<Long, Integer>();
        var countedSums = new TreeMap<Long, Long>();
        index.visitBlocks(
                reader -> block -> {
                    var blockTimes = new int[ActivityIndex.BLOCK_PEOPLE];
                    var blockSums = new long[ActivityIndex.BLOCK_PEOPLE];
                    reader.addTimes(filter, from, to, blockTimes);
                    reader.addSums(filter, from, to, blockSums);
                    for (int at = 0; at < index.people(); at++) {
                        if (blockTimes[at] > 0) {
                            countedTimes.put(index.externalId(at), blockTimes[at]);
                        }
                        if (blockSums[at] != 0) {
                            countedSums.put(index.externalId(at), blockSums[at]);
                        }
                    }
                },
                Progress.NONE);
        assertThat(countedTimes).as(why).isEqualTo(times);
        sums.values().removeIf(sum -> sum == 0);
        assertThat(countedSums).as(why).isEqualTo(sums);
    }

    /** Per person the events as text; those of one second sorted, for merged people have no common order of arrival. */
    private static Map<Long, List<String>> sequences(ActivityIndex index) {
        return index.sequences()
                .withProperty(0)
                .withProperty(1)
                .withAmounts()
                .collect(
                        HashMap<Long, List<String>>::new,
                        (into, cursor) -> {
                            var texts = new ArrayList<String>();
                            for (int at = 0; at < cursor.size(); at++) {
                                texts.add(text(
                                        cursor.second(at),
                                        cursor.event(at),
                                        cursor.value(0, at),
                                        cursor.value(1, at),
                                        cursor.amount(at)));
                                assertThat(at == 0 || cursor.second(at - 1) <= cursor.second(at))
                                        .isTrue();
                            }
                            texts.sort(null);
                            into.put(index.externalId(cursor.person()), texts);
                        },
                        (one, two) -> {
                            one.putAll(two);
                            return one;
                        },
                        Progress.NONE);
    }

    private static Map<Long, List<String>> expected(Story story) {
        var expected = new HashMap<Long, List<String>>();
        story.byPerson()
                .forEach((person, happenings) -> expected.put(
                        person,
                        happenings.stream()
                                .map(each ->
                                        text(each.second(), each.event(), each.channel(), each.city(), each.amount()))
                                .sorted()
                                .toList()));
        return expected;
    }

    private static String text(long second, int event, int channel, int city, long amount) {
        return second + " " + event + " " + channel + " " + city + " " + amount;
    }

    @Test
    void buildsInAFolderAndGoesOnThere(@TempDir Path folder) throws IOException {
        var zone = java.time.ZoneId.of("Asia/Shanghai");
        var builder = ActivityBuilder.in(folder, zone);
        int viewed = builder.event("Product Viewed");
        for (int at = 0; at < 200_000; at++) {
            builder.add(at % 70_000, viewed, 1_000_000_000L + at * 13L);
        }
        var first = builder.build();
        builder.add(5, viewed, 999_999_999L).add(-7, viewed, 1_700_000_000L).merge(6, 5);
        var second = builder.build();
        assertThat(first.people()).isEqualTo(70_000);
        assertThat(first.events()).isEqualTo(200_000);
        assertThat(second.people()).isEqualTo(70_001);
        assertThat(second.layerCount()).isEqualTo(2);
        assertThat(second.everyone().getCardinality()).isEqualTo(70_000);
        var again = ActivityBuilder.on(ActivityIndex.open(folder));
        var third = again.add(6, viewed, 1_000_000_000L).compact().build();
        assertThat(third.layerCount()).isEqualTo(1);
        assertThat(third.events()).isEqualTo(200_003);
        var sizes = third.sequences()
                .of(org.roaringbitmap.RoaringBitmap.bitmapOf(5, 6, 70_000, 90_000))
                .collect(
                        ArrayList<Integer>::new,
                        (into, cursor) -> into.add(cursor.size()),
                        (one, two) -> {
                            one.addAll(two);
                            return one;
                        },
                        Progress.NONE);
        assertThat(sizes).containsExactly(3 + 1 + 3 + 1, 1);
        try (var files = Files.list(folder)) {
            assertThat(files.map(each -> each.getFileName().toString()))
                    .filteredOn(each -> each.startsWith("layer"))
                    .hasSize(1);
        }
    }
}
