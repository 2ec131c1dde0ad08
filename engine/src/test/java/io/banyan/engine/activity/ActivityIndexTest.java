package io.banyan.engine.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.banyan.engine.Progress;
import io.banyan.engine.activity.Story.Happening;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roaringbitmap.RoaringBitmap;

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
        for (int round = 0; round < 800; round++) {
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
        for (int round = 0; round < 15; round++) {
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
        var homes = new HashMap<Long, Integer>();
        index.everyone().forEach((int person) -> {
            if (index.value(person, story.city) != EventDictionary.NO_VALUE) {
                homes.put(index.externalId(person), index.value(person, story.city));
            }
        });
        assertThat(homes).as(why).isEqualTo(story.homes);
        for (int question = 0; question < 4; question++) {
            var meant = story.meant(random);
            int from = index.day(
                            story.happenings.isEmpty()
                                    ? 0
                                    : story.happenings.getFirst().second())
                    - random.nextInt(5);
            int to = from + random.nextInt(9);
            var which = why + " " + meant.filter() + " " + from + "-" + to;
            compareDays(story, index, meant.filter(), meant.test(), from, to, which);
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
        var zone = ZoneId.of("Asia/Shanghai");
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
                .of(RoaringBitmap.bitmapOf(5, 6, 70_000, 90_000))
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

    @Test
    void refusesFilesThatWereChanged(@TempDir Path folder) throws IOException {
        var random = new Random(SEED + 2);
        var story = Story.random(random, STARTS.getFirst(), 5);
        for (int at = 0; at < 50; at++) {
            story.add(at);
        }
        story.builder.compact().build().save(folder);
        List<Path> files;
        try (var all = Files.list(folder)) {
            files = all.toList();
        }
        assertThat(files).hasSize(3);
        for (var file : files) {
            byte[] bytes = Files.readAllBytes(file);
            for (int attempt = 0; attempt < 60; attempt++) {
                // a few bytes behind the only block of a layer stand for nothing: its first half is all block
                int at = attempt < 40 ? attempt : random.nextInt(bytes.length / 2);
                byte[] changed = bytes.clone();
                changed[at] ^= (byte) (1 << random.nextInt(8));
                Files.write(file, changed);
                assertThatThrownBy(() -> ActivityIndex.open(folder))
                        .as("seed %d, byte %d of %s", SEED, at, file)
                        .isInstanceOf(CorruptIndexException.class)
                        .hasMessageContaining(file.getFileName().toString());
            }
            Files.write(file, Arrays.copyOf(bytes, bytes.length - 1));
            assertThatThrownBy(() -> ActivityIndex.open(folder)).isInstanceOf(CorruptIndexException.class);
            Files.delete(file);
            assertThatThrownBy(() -> ActivityIndex.open(folder))
                    .isInstanceOf(CorruptIndexException.class)
                    .hasMessageContaining("missing");
            Files.write(file, bytes);
        }
        compare(story, ActivityIndex.open(folder), random);
    }

    @Test
    void holdsAPersonWhoDidOneThingAMillionTimes() {
        var builder = ActivityBuilder.inMemory(ZoneOffset.UTC);
        int viewed = builder.event("Product Viewed");
        builder.add(1, viewed, 5);
        for (int at = 0; at < 1_000_000; at++) {
            builder.add(Long.MAX_VALUE, viewed, 1_000_000);
        }
        var index = builder.build();
        var times = new int[ActivityIndex.BLOCK_PEOPLE];
        index.visitBlocks(reader -> _ -> reader.addTimes(EventFilter.event(viewed), 11, 11, times), Progress.NONE);
        assertThat(times[0]).isZero();
        assertThat(times[1]).isEqualTo(1_000_000);
        assertThat(index.externalId(1)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void holdsNobody() {
        var index = ActivityBuilder.inMemory(ZoneOffset.UTC).build();
        assertThat(index.people()).isZero();
        assertThat(index.events()).isZero();
        assertThat(index.everyone().isEmpty()).isTrue();
        assertThat(index.people(EventFilter.active(), LocalDate.EPOCH, LocalDate.of(2030, 1, 1))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void keepsFirstAndLastSecondThatItCanHold() {
        var builder = ActivityBuilder.inMemory(ZoneId.of("Pacific/Kiritimati"));
        int viewed = builder.event("Product Viewed");
        var index = builder.add(1, viewed, (1L << 32) - 1).add(1, viewed, 0).build();
        var seconds = index.sequences()
                .collect(
                        ArrayList<Long>::new,
                        (into, cursor) -> {
                            into.add(cursor.second(0));
                            into.add(cursor.second(1));
                        },
                        (one, two) -> {
                            one.addAll(two);
                            return one;
                        },
                        Progress.NONE);
        assertThat(seconds).containsExactly(0L, (1L << 32) - 1);
    }

    @Test
    void countsAPersonOnceWhenMerged() {
        var builder = ActivityBuilder.inMemory(ZoneOffset.UTC);
        int viewed = builder.event("Product Viewed");
        builder.add(1, viewed, 100).add(2, viewed, 200).add(3, viewed, 300).build();
        var index = builder.merge(1, 2).merge(2, 3).add(1, viewed, 400).build();
        assertThat(index.everyone().toArray()).containsExactly(2);
        assertThat(index.people(EventFilter.active(), LocalDate.EPOCH, LocalDate.EPOCH)
                        .toArray())
                .containsExactly(2);
        assertThat(index.mergedInto(0)).hasValue(1);
        assertThat(index.mergedInto(2)).isEmpty();
    }

    @Test
    void isCancelledByItsListener() {
        var builder = ActivityBuilder.inMemory(ZoneOffset.UTC);
        builder.add(1, builder.event("Product Viewed"), 5);
        Progress enough = (done, total) -> {
            throw new CancellationException("enough");
        };
        assertThatThrownBy(() -> builder.build(enough)).isInstanceOf(CancellationException.class);
        var index = builder.build();
        assertThat(index.events()).isEqualTo(1);
        assertThatThrownBy(() -> index.visitBlocks(_ -> _ -> {}, enough)).isInstanceOf(CancellationException.class);
    }

    @Test
    void refusesWhatItCannotHold(@TempDir Path folder) {
        var builder = ActivityBuilder.inMemory(ZoneOffset.UTC);
        int viewed = builder.event("Product Viewed");
        int channel = builder.property("channel");
        assertThatThrownBy(() -> builder.add(1, 7, 5)).hasMessageContaining("event");
        assertThatThrownBy(() -> builder.add(1, viewed, -1)).hasMessageContaining("second");
        assertThatThrownBy(() -> builder.add(1, viewed, 1L << 32)).hasMessageContaining("second");
        assertThatThrownBy(() -> builder.amount(5)).isInstanceOf(IllegalArgumentException.class);
        builder.add(1, viewed, 5);
        assertThatThrownBy(() -> builder.with(channel, 1)).hasMessageContaining("value");
        assertThatThrownBy(() -> builder.with(3, 1)).hasMessageContaining("property");
        assertThatThrownBy(() -> builder.describe(1, channel, 0)).hasMessageContaining("value");
        var index = builder.build();
        assertThatThrownBy(() -> index.people(EventFilter.event(9), LocalDate.EPOCH, LocalDate.EPOCH))
                .hasMessageContaining("event");
        assertThatThrownBy(() -> index.dictionary().event("Other")).hasMessageContaining("Other");
        assertThatThrownBy(() -> index.sequences().withProperty(4)).hasMessageContaining("property");
        index.save(folder);
        assertThatThrownBy(() -> index.save(folder)).hasMessageContaining("folder");
        assertThatThrownBy(() -> ActivityBuilder.in(folder, ZoneOffset.UTC)).hasMessageContaining("folder");
    }
}
