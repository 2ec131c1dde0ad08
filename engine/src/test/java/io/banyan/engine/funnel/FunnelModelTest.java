package io.banyan.engine.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.engine.Progress;
import io.banyan.engine.funnel.FunnelReport.Reached;
import io.banyan.engine.funnel.Story.Happening;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Compares funnels with models that try everything. */
class FunnelModelTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());
    private static final int CASES = 3_000;

    @Test
    void agreesWithATrialOfEveryChainOfEvents() {
        var random = new Random(SEED);
        for (int round = 0; round < CASES; round++) {
            var story = story(random, 9);
            var funnel = funnel(random, Ordering.ORDERED);
            if (random.nextBoolean()) {
                funnel = funnel.withStrictlyIncreasingTime();
            }
            var runs = new ArrayList<List<Happening>>();
            for (long person : story.people()) {
                var longest = List.<Integer>of();
                longest = longestChain(funnel, story.of(person), List.of(), longest);
                var events = story.of(person);
                runs.add(longest.stream().map(events::get).toList());
            }
            check(round, funnel, story, runs);
        }
    }

    /** Lexicographic order of trial makes the first of the longest the one that starts first and takes each step as soon as it can. */
    private static List<Integer> longestChain(
            Funnel funnel, List<Happening> events, List<Integer> chain, List<Integer> longest) {
        var best = chain.size() > longest.size() ? chain : longest;
        if (chain.size() < funnel.steps().size()) {
            for (int at = chain.isEmpty() ? 0 : chain.getLast() + 1; at < events.size(); at++) {
                var event = events.get(at);
                boolean fits = chain.isEmpty()
                        ? enters(funnel, event)
                        : event.second() - events.get(chain.getFirst()).second() <= funnel.window()
                                && (!funnel.strictlyIncreasing()
                                        || event.second()
                                                > events.get(chain.getLast()).second());
                if (fits && is(funnel.steps().get(chain.size()), event)) {
                    var longer = new ArrayList<>(chain);
                    longer.add(at);
                    best = longestChain(funnel, events, longer, best);
                }
            }
        }
        return best;
    }

    @Test
    void agreesWithAWalkFromEveryStartWhereRunsBreak() {
        var random = new Random(SEED);
        for (int round = 0; round < CASES; round++) {
            var story = story(random, 14);
            var funnel = funnel(random, List.of(Ordering.values()).get(random.nextInt(3)));
            if (funnel.ordering() != Ordering.STRICT_WITH_REENTRY && random.nextBoolean()) {
                funnel = funnel.withStrictDeduplication();
            }
            if (random.nextInt(3) == 0) {
                funnel = funnel.withStrictlyIncreasingTime();
            }
            int steps = funnel.steps().size();
            for (int more = random.nextInt(3); more > 0 && steps > 1; more--) {
                int after = 1 + random.nextInt(steps - 1);
                funnel = funnel.excluding(step(random), after, after + 1 + random.nextInt(steps - after));
            }
            if (random.nextBoolean()) {
                funnel = funnel.counting(Counting.ENTRIES);
            }
            check(round, funnel, story, walked(funnel, story, FunnelModelTest::walk));
        }
    }

    @Test
    void agreesWithAWalkFromEveryStartInAnyOrder() {
        var random = new Random(SEED);
        for (int round = 0; round < CASES; round++) {
            var story = story(random, 14);
            var steps = new ArrayList<Step>();
            for (int event = 0; event < 1 + random.nextInt(5); event++) {
                steps.add(
                        random.nextInt(3) == 0
                                ? Step.on(event).where(Story.CHANNEL, 1 + random.nextInt(2))
                                : Step.on(event));
            }
            var funnel = Funnel.within(java.time.Duration.ofSeconds(random.nextInt(12)), steps.toArray(Step[]::new))
                    .ordering(Ordering.ANY);
            if (random.nextInt(3) == 0) {
                int from = random.nextInt(15);
                funnel = funnel.entering(from, from + 1 + random.nextInt(12));
            }
            if (random.nextBoolean()) {
                funnel = funnel.counting(Counting.ENTRIES);
            }
            check(round, funnel, story, walked(funnel, story, FunnelModelTest::walkInAnyOrder));
        }
    }

    /** A run and the position from which another may start. */
    private record Walked(List<Happening> run, int next) {}

    @FunctionalInterface
    private interface Walk {
        Walked from(Funnel funnel, List<Happening> events, int start);
    }

    private static List<List<Happening>> walked(Funnel funnel, Story story, Walk walk) {
        var runs = new ArrayList<List<Happening>>();
        for (long person : story.people()) {
            var events = story.of(person);
            List<Happening> longest = List.of();
            for (int start = 0; start < events.size(); start++) {
                if (!enters(funnel, events.get(start))) {
                    continue;
                }
                var walked = walk.from(funnel, events, start);
                if (walked.run().isEmpty()) {
                    continue;
                }
                if (funnel.counting() == Counting.ENTRIES) {
                    runs.add(walked.run());
                    start = walked.next() - 1;
                } else if (walked.run().size() > longest.size()) {
                    longest = walked.run();
                }
            }
            if (funnel.counting() == Counting.PEOPLE) {
                runs.add(longest);
            }
        }
        return runs;
    }

    private static Walked walk(Funnel funnel, List<Happening> events, int start) {
        var run = new ArrayList<Happening>();
        if (!is(funnel.steps().getFirst(), events.get(start))) {
            return new Walked(run, start);
        }
        run.add(events.get(start));
        int at = start + 1;
        for (; at < events.size() && run.size() < funnel.steps().size(); at++) {
            var event = events.get(at);
            if (event.second() > run.getFirst().second() + funnel.window()) {
                break;
            }
            boolean later = !funnel.strictlyIncreasing()
                    || event.second() > run.getLast().second();
            if (later && is(funnel.steps().get(run.size()), event)) {
                run.add(event);
            } else if (breaks(funnel, event, run.size())) {
                break;
            }
        }
        return new Walked(run, at);
    }

    private static boolean breaks(Funnel funnel, Happening event, int done) {
        boolean ofDone = funnel.steps().subList(0, done).stream().anyMatch(step -> is(step, event));
        boolean ofLast = is(funnel.steps().get(done - 1), event);
        boolean excluded = funnel.exclusions().stream()
                .anyMatch(each -> done >= each.after() && done < each.before() && is(each.event(), event));
        boolean inBetween = switch (funnel.ordering()) {
            case ORDERED, ANY -> false;
            case STRICT -> !ofLast;
            case STRICT_WITH_REENTRY -> !ofDone;
        };
        return excluded || inBetween || (funnel.strictDeduplication() && ofDone);
    }

    private static Walked walkInAnyOrder(Funnel funnel, List<Happening> events, int start) {
        var run = new ArrayList<Happening>();
        var left = new ArrayList<>(funnel.steps());
        int at = start;
        if (funnel.steps().stream().noneMatch(step -> is(step, events.get(start)))) {
            return new Walked(run, start);
        }
        for (; at < events.size() && !left.isEmpty(); at++) {
            var event = events.get(at);
            if (event.second() > events.get(start).second() + funnel.window()) {
                break;
            }
            if (left.removeIf(step -> is(step, event))) {
                run.add(event);
            }
        }
        return new Walked(run, at);
    }

    private static boolean enters(Funnel funnel, Happening event) {
        return event.second() >= funnel.enteringFrom() && event.second() < funnel.enteringUntil();
    }

    private static boolean is(Step step, Happening event) {
        return step.events().contains(event.event())
                && step.conditions().stream().allMatch(each -> each.values().contains(event.channel()));
    }

    private static void check(int round, Funnel funnel, Story story, List<List<Happening>> runs) {
        String as = "seed " + SEED + ", round " + round + ", " + funnel + ", " + story;
        var report = funnel.report(story.index(), null, Progress.NONE);
        int steps = funnel.steps().size();
        for (int step = 0; step < steps; step++) {
            int at = step;
            assertThat(report.steps().get(step).count())
                    .as(as)
                    .isEqualTo(runs.stream().filter(run -> run.size() > at).count());
            if (step > 0) {
                checkDurations(
                        as,
                        report.steps().get(step).sincePrevious(),
                        runs.stream()
                                .filter(run -> run.size() > at)
                                .mapToLong(run ->
                                        run.get(at).second() - run.get(at - 1).second()));
            }
        }
        checkDurations(
                as,
                report.toConvert(),
                runs.stream()
                        .filter(run -> run.size() == steps)
                        .mapToLong(
                                run -> run.getLast().second() - run.getFirst().second()));
        checkBreakdown(as, funnel, story, runs);
    }

    private static void checkDurations(String as, FunnelReport.Durations durations, LongStream expected) {
        long[] sorted = expected.sorted().toArray();
        assertThat(durations.count()).as(as).isEqualTo(sorted.length);
        if (sorted.length == 0) {
            assertThat(durations.mean()).as(as).isEmpty();
            return;
        }
        assertThat(durations.mean()).as(as).isEqualTo(LongStream.of(sorted).average());
        assertThat(durations.median())
                .as(as)
                .hasValue((sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2.0);
    }

    private static void checkBreakdown(String as, Funnel funnel, Story story, List<List<Happening>> runs) {
        for (var attribution : Attribution.values()) {
            var parts = funnel.breakdown(story.index(), Story.CHANNEL, attribution, null, Progress.NONE);
            for (int value = 0; value <= 2; value++) {
                for (int step = 0; step < funnel.steps().size(); step++) {
                    int channel = value;
                    int at = step;
                    long expected = runs.stream()
                            .filter(run -> run.size() > at)
                            .filter(run -> channel
                                    == switch (attribution) {
                                        case FIRST -> run.getFirst().channel();
                                        case LAST -> run.getLast().channel();
                                        case EACH -> run.get(at).channel();
                                    })
                            .count();
                    var part = parts.get(value);
                    Reached reached = part == null ? null : part.steps().get(step);
                    assertThat(reached == null ? 0 : reached.count()).as(as).isEqualTo(expected);
                }
            }
        }
    }

    private static Story story(Random random, int mostEvents) {
        var story = new Story();
        int people = random.nextInt(4);
        for (int events = random.nextInt(mostEvents * Math.max(1, people)); people > 0 && events > 0; events--) {
            story.add(random.nextInt(people), random.nextInt(6), random.nextInt(20), random.nextInt(3));
        }
        return story;
    }

    private static Funnel funnel(Random random, Ordering ordering) {
        var steps = new Step[1 + random.nextInt(5)];
        for (int at = 0; at < steps.length; at++) {
            steps[at] = step(random);
        }
        var funnel = Funnel.within(java.time.Duration.ofSeconds(random.nextInt(14)), steps)
                .ordering(ordering);
        int from = random.nextInt(15);
        return random.nextInt(3) == 0 ? funnel.entering(from, from + 1 + random.nextInt(12)) : funnel;
    }

    private static Step step(Random random) {
        var step = random.nextInt(4) == 0 ? Step.on(random.nextInt(6), random.nextInt(6)) : Step.on(random.nextInt(6));
        return random.nextInt(4) == 0 ? step.where(Story.CHANNEL, random.nextInt(3)) : step;
    }
}
