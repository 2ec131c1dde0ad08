package io.banyan.engine.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.engine.Progress;
import io.banyan.engine.activity.ActivityBuilder;
import io.banyan.engine.funnel.FunnelReport.Reached;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roaringbitmap.RoaringBitmap;

class FunnelTest {

    private static final Duration DAY = Duration.ofDays(1);

    private static Step step(char letter) {
        return Step.on(letter - 'A');
    }

    private static Funnel funnel(String letters) {
        return Funnel.within(
                DAY, letters.chars().mapToObj(each -> step((char) each)).toArray(Step[]::new));
    }

    private static long level(Funnel funnel, Story story) {
        return counts(funnel, story).stream().filter(count -> count > 0).count();
    }

    private static List<Long> counts(Funnel funnel, Story story) {
        return funnel.report(story.index(), null, Progress.NONE).steps().stream()
                .map(Reached::count)
                .toList();
    }

    /** The published check of ClickHouse's windowFunnel: events 1000 to 1008 at seconds 0 to 8. */
    @ParameterizedTest
    @CsvSource({"2, 3", "3, 4", "4, 5", "0, 1", "100, 5"})
    void windowLimitsTheLevel(int window, int level) {
        var builder = ActivityBuilder.inMemory(ZoneOffset.UTC);
        for (int at = 0; at <= 8; at++) {
            builder.add(1, builder.event(String.valueOf(1000 + at)), at);
        }
        var steps = IntStream.rangeClosed(1003, 1007)
                .mapToObj(name -> Step.on(builder.event(String.valueOf(name))))
                .toArray(Step[]::new);
        var report = Funnel.within(Duration.ofSeconds(window), steps).report(builder.build(), null, Progress.NONE);
        assertThat(report.steps().stream().filter(step -> step.count() == 1)).hasSize(level);
    }

    @Test
    void strictDeduplicationStopsAtARepeat() {
        assertThat(level(funnel("ABCD").withStrictDeduplication(), Story.of("ABCBD")))
                .isEqualTo(3);
        assertThat(level(funnel("ABCD"), Story.of("ABCBD"))).isEqualTo(4);
    }

    /** From ClickHouse's own test of a repeated event: 1005 twice on the way to 1006. */
    @Test
    void strictDeduplicationStopsAtARepeatLateInARow() {
        assertThat(level(funnel("ABCDEFG").withStrictDeduplication(), Story.of("ABCDEFFGHI")))
                .isEqualTo(6);
        assertThat(level(funnel("ABCDEFG"), Story.of("ABCDEFFGHI"))).isEqualTo(7);
    }

    /** From ClickHouse's own test: level without mode, with strict_order, with strict_order and strict_deduplication. */
    @ParameterizedTest
    @CsvSource({
        "ABC, 3, 3, 3",
        "ADBC, 3, 1, 1",
        "AABBCC, 3, 3, 2",
        "AAAABBCC, 3, 3, 2",
        "AABBDCC, 3, 2, 2",
        "CCBBAA, 1, 1, 1",
        "ACB, 2, 1, 1"
    })
    void strictOrderAllowsNothingButRepeatsInBetween(String events, int level, int strict, int strictest) {
        var story = Story.of(events);
        assertThat(level(funnel("ABC"), story)).isEqualTo(level);
        assertThat(level(funnel("ABC").ordering(Ordering.STRICT), story)).isEqualTo(strict);
        assertThat(level(funnel("ABC").ordering(Ordering.STRICT).withStrictDeduplication(), story))
                .isEqualTo(strictest);
    }

    @ParameterizedTest
    @CsvSource({"ABAC, 2, 3", "ACB, 1, 1", "ABCBD, 3, 4", "ABCABCD, 4, 4", "ABADC, 2, 2"})
    void reentryLetsAPersonGoBackToStepsDone(String events, int strict, int withReentry) {
        assertThat(level(funnel("ABCD").ordering(Ordering.STRICT), Story.of(events)))
                .isEqualTo(strict);
        assertThat(level(funnel("ABCD").ordering(Ordering.STRICT_WITH_REENTRY), Story.of(events)))
                .isEqualTo(withReentry);
    }

    /** From ClickHouse's own test of strict_increase: 1001, 1002 and 1003 in one second. */
    @Test
    void strictlyIncreasingTimeRefusesTheSameSecond() {
        var story = new Story()
                .add(1, 'A', 0)
                .add(1, 'B', 1)
                .add(1, 'C', 1)
                .add(1, 'D', 1)
                .add(1, 'E', 2);
        assertThat(level(funnel("ABCDE"), story)).isEqualTo(5);
        assertThat(level(funnel("ABCDE").withStrictlyIncreasingTime(), story)).isEqualTo(2);
    }

    @Test
    void eventsOfOneSecondCountInOrderOfArrival() {
        assertThat(level(funnel("AB"), new Story().add(1, 'B', 5).add(1, 'A', 5)))
                .isEqualTo(1);
        assertThat(level(funnel("AB"), new Story().add(1, 'A', 5).add(1, 'B', 5)))
                .isEqualTo(2);
    }

    @Test
    void oneEventIsNeverTwoSteps() {
        assertThat(level(funnel("EEE"), Story.of("ABCDE"))).isEqualTo(1);
        assertThat(level(funnel("EEE"), Story.of("EEE"))).isEqualTo(3);
        assertThat(level(funnel("EEE").withStrictDeduplication(), Story.of("EEE")))
                .isEqualTo(3);
    }

    @Test
    void aLaterStartWinsWhenTheFirstRunsOutOfTime() {
        var story = new Story()
                .add(1, 'A', 0)
                .add(1, 'A', 90_000)
                .add(1, 'B', 90_010)
                .add(1, 'C', 90_020);
        var report = funnel("ABC").report(story.index(), null, Progress.NONE);
        assertThat(report.conversion()).hasValue(1);
        assertThat(report.toConvert().mean()).hasValue(20);
    }

    @Test
    void anyOrderCountsHowManyStepsWereDone() {
        assertThat(level(funnel("ABC").ordering(Ordering.ANY), Story.of("CDBA")))
                .isEqualTo(3);
        assertThat(level(funnel("ABC").ordering(Ordering.ANY), Story.of("CCDC")))
                .isEqualTo(1);
        assertThat(level(funnel("ABC").ordering(Ordering.ANY), Story.of("DEF"))).isZero();
    }

    @Test
    void anExcludedEventBreaksARunOnlyBetweenItsSteps() {
        var excluding = funnel("ABC").excluding(step('L'), 2, 3);
        assertThat(level(excluding, Story.of("ABLC"))).isEqualTo(2);
        assertThat(level(excluding, Story.of("ALBC"))).isEqualTo(3);
        assertThat(level(excluding, Story.of("LABCL"))).isEqualTo(3);
        assertThat(level(excluding, Story.of("ABLABC"))).isEqualTo(3);
    }

    @Test
    void reportsConversionAndTimes() {
        var story = new Story()
                .add(1, 'A', 0)
                .add(1, 'B', 10)
                .add(1, 'C', 100)
                .add(2, 'A', 0)
                .add(2, 'B', 20)
                .add(3, 'A', 0)
                .add(3, 'B', 60)
                .add(3, 'C', 61)
                .add(4, 'A', 0)
                .add(5, 'C', 0);
        var report = funnel("ABC").report(story.index(), null, Progress.NONE);
        assertThat(report.steps()).extracting(Reached::count).containsExactly(4L, 3L, 2L);
        assertThat(report.steps().get(0).ofFirst()).hasValue(1);
        assertThat(report.steps().get(0).ofPrevious()).isEmpty();
        assertThat(report.steps().get(1).ofPrevious()).hasValue(0.75);
        assertThat(report.steps().get(2).ofPrevious()).hasValue(2 / 3.0);
        assertThat(report.steps().get(2).ofFirst()).hasValue(0.5);
        assertThat(report.conversion()).hasValue(0.5);
        assertThat(report.steps().get(1).sincePrevious().mean()).hasValue(30);
        assertThat(report.steps().get(1).sincePrevious().median()).hasValue(20);
        assertThat(report.steps().get(2).sincePrevious().median()).hasValue(45.5);
        assertThat(report.toConvert().count()).isEqualTo(2);
        assertThat(report.toConvert().mean()).hasValue(80.5);
    }

    @Test
    void nobodyHasNoConversion() {
        var report = funnel("AB").report(Story.of("BCB").index(), null, Progress.NONE);
        assertThat(report.conversion()).isEmpty();
        assertThat(report.steps().get(1).ofPrevious()).isEmpty();
        assertThat(report.toConvert().median()).isEmpty();
        assertThat(funnel("AB").report(new Story().index(), null, Progress.NONE).conversion())
                .isEmpty();
    }

    @Test
    void entriesCountAgainAfterCompletionBreakAndTimeOut() {
        var entries = funnel("AB").counting(Counting.ENTRIES);
        assertThat(counts(entries, Story.of("AABABB"))).containsExactly(2L, 2L);
        var late = new Story()
                .add(1, 'A', 0)
                .add(1, 'A', 50_000)
                .add(1, 'A', 86_401)
                .add(1, 'B', 86_402);
        assertThat(counts(entries, late)).containsExactly(2L, 1L);
        assertThat(counts(entries.ordering(Ordering.STRICT), Story.of("ACAB"))).containsExactly(2L, 1L);
    }

    @Test
    void runsStartOnlyWhenEntryIsOpen() {
        var story = new Story().add(1, 'A', 10).add(1, 'B', 30).add(2, 'A', 20).add(2, 'B', 21);
        assertThat(counts(funnel("AB").entering(10, 20), story)).containsExactly(1L, 1L);
        assertThat(counts(funnel("AB").entering(11, 20), story)).containsExactly(0L, 0L);
        assertThat(counts(funnel("AB").entering(20, 21), story)).containsExactly(1L, 1L);
    }

    @Test
    void runsStartAtTheEdgesOfTime() {
        long last = (1L << 32) - 1;
        var story = new Story().add(1, 'A', 0).add(1, 'B', 1).add(2, 'A', last).add(2, 'B', last);
        assertThat(counts(funnel("AB"), story)).containsExactly(2L, 2L);
        assertThat(counts(funnel("AB").entering(last, last + 1), story)).containsExactly(1L, 1L);
        assertThat(counts(funnel("AB").entering(-5, 1), story)).containsExactly(1L, 1L);
    }

    @Test
    void eventsThatDoNotMakeAPersonActiveCanBeSteps() {
        var builder = ActivityBuilder.inMemory(ZoneOffset.UTC);
        int sent = builder.systemEvent("Message Sent");
        int opened = builder.event("Message Opened");
        builder.add(1, sent, 5).add(1, opened, 6).add(2, sent, 7);
        var funnel = Funnel.within(DAY, Step.on(sent), Step.on(opened));
        assertThat(funnel.report(builder.build(), null, Progress.NONE).steps())
                .extracting(Reached::count)
                .containsExactly(2L, 1L);
    }

    @Test
    void conditionsNarrowAStep() {
        var story = new Story()
                .add(1, 0, 0, 1)
                .add(1, 1, 1, 2)
                .add(2, 0, 0, 3)
                .add(2, 1, 1, 2)
                .add(3, 0, 0, 0);
        var live = Funnel.within(
                DAY, Step.on(0).where(Story.CHANNEL, 1, 2), Step.on(1).where(Story.CHANNEL, 2));
        assertThat(counts(live, story)).containsExactly(1L, 1L);
        assertThat(counts(Funnel.within(DAY, Step.on(0).where(Story.CHANNEL, 0)), story))
                .containsExactly(1L);
        assertThat(counts(Funnel.within(DAY, Step.on(0, 1).where(Story.CHANNEL, 2)), story))
                .containsExactly(2L);
    }

    @Test
    void breaksDownByTheFirstTheLastOrEachStep() {
        var story = new Story()
                .add(1, 0, 0, 1)
                .add(1, 1, 1, 2)
                .add(1, 2, 2, 2)
                .add(2, 0, 0, 1)
                .add(2, 1, 1, 1)
                .add(3, 0, 0, 0);
        assertThat(parts(funnel("ABC"), Attribution.FIRST, story)).isEqualTo("{0=[1, 0, 0], 1=[2, 2, 1]}");
        assertThat(parts(funnel("ABC"), Attribution.LAST, story)).isEqualTo("{0=[1, 0, 0], 1=[1, 1, 0], 2=[1, 1, 1]}");
        assertThat(parts(funnel("ABC"), Attribution.EACH, story)).isEqualTo("{0=[1, 0, 0], 1=[2, 1, 0], 2=[0, 1, 1]}");
    }

    private static String parts(Funnel funnel, Attribution attribution, Story story) {
        var parts = new java.util.TreeMap<Integer, List<Long>>();
        funnel.breakdown(story.index(), Story.CHANNEL, attribution, null, Progress.NONE)
                .forEach((value, report) -> parts.put(
                        value, report.steps().stream().map(Reached::count).toList()));
        return parts.toString();
    }

    @Test
    void countsOnlyTheSubPopulation() {
        var story = new Story()
                .add(1, 'A', 0)
                .add(1, 'B', 1)
                .add(2, 'A', 0)
                .add(3, 'A', 0)
                .add(3, 'B', 2);
        var report = funnel("AB").report(story.index(), RoaringBitmap.bitmapOf(1, 2, 77), Progress.NONE);
        assertThat(report.steps()).extracting(Reached::count).containsExactly(2L, 1L);
        assertThat(report.toConvert().mean()).hasValue(2);
        var reached = funnel("AB").counting(Counting.ENTRIES).reached(story.index(), null, Progress.NONE);
        assertThat(reached).containsExactly(RoaringBitmap.bitmapOf(0, 1, 2), RoaringBitmap.bitmapOf(0, 2));
        assertThat(funnel("AB").reached(story.index(), RoaringBitmap.bitmapOf(1, 2), Progress.NONE))
                .containsExactly(RoaringBitmap.bitmapOf(1, 2), RoaringBitmap.bitmapOf(2));
    }
}
