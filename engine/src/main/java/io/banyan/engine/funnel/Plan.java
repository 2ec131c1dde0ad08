package io.banyan.engine.funnel;

import io.banyan.engine.activity.EventCursor;
import io.banyan.engine.activity.EventDictionary;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A funnel put into tables of an index: which steps an event may be, as bits. Bit k − 1 stands for step k, and where runs are meant, for
 * the runs that have done exactly k steps.
 */
final class Plan {

    private record Check(int property, BitSet values) {}

    final int steps;
    final long window;
    final boolean strict;
    final boolean reentry;
    final boolean deduplicate;
    final boolean increasing;
    final boolean excludes;
    final boolean everyEntryTime;
    final long enteringFrom;
    final long enteringUntil;
    final BitSet properties = new BitSet();

    /** Whether no event can be two steps and no step asks for more than the event. */
    final boolean oneStepAnEvent;

    private final int[] stepsOf;
    private final int[] onlyStepOf;
    private final int[] exclusionsOf;
    private final int[] brokenBy;
    private final int conditionalSteps;
    private final int conditionalExclusions;
    private final Check[][] stepChecks;
    private final Check[][] exclusionChecks;

    Plan(Funnel funnel, EventDictionary dictionary) {
        steps = funnel.steps().size();
        window = funnel.window();
        strict = funnel.ordering() == Ordering.STRICT || funnel.ordering() == Ordering.STRICT_WITH_REENTRY;
        reentry = funnel.ordering() == Ordering.STRICT_WITH_REENTRY;
        deduplicate = funnel.strictDeduplication();
        increasing = funnel.strictlyIncreasing();
        excludes = !funnel.exclusions().isEmpty();
        enteringFrom = funnel.enteringFrom();
        enteringUntil = funnel.enteringUntil();
        everyEntryTime = enteringFrom == Long.MIN_VALUE && enteringUntil == Long.MAX_VALUE;
        var excluded = funnel.exclusions().stream().map(Exclusion::event).toList();
        stepsOf = bitsByEvent(funnel.steps(), dictionary);
        exclusionsOf = bitsByEvent(excluded, dictionary);
        brokenBy = funnel.exclusions().stream()
                .mapToInt(each -> bits(each.before() - 1) & ~bits(each.after() - 1))
                .toArray();
        stepChecks = checks(funnel.steps(), dictionary);
        exclusionChecks = checks(excluded, dictionary);
        conditionalSteps = conditional(stepChecks);
        conditionalExclusions = conditional(exclusionChecks);
        oneStepAnEvent = conditionalSteps == 0 && Arrays.stream(stepsOf).allMatch(bits -> (bits & (bits - 1)) == 0);
        onlyStepOf = Arrays.stream(stepsOf)
                .map(bits -> bits == 0 ? steps : Integer.numberOfTrailingZeros(bits))
                .toArray();
    }

    private static int bits(int count) {
        return (1 << count) - 1;
    }

    private static int[] bitsByEvent(List<Step> steps, EventDictionary dictionary) {
        int[] bits = new int[dictionary.events()];
        for (int step = 0; step < steps.size(); step++) {
            for (int event : steps.get(step).events()) {
                if (event >= bits.length) {
                    throw new IllegalArgumentException("steps name event " + event + ", the index has " + bits.length);
                }
                bits[event] |= 1 << step;
            }
        }
        return bits;
    }

    private Check[][] checks(List<Step> steps, EventDictionary dictionary) {
        var checks = new Check[steps.size()][];
        for (int step = 0; step < checks.length; step++) {
            checks[step] = steps.get(step).conditions().stream()
                    .map(each -> check(each, dictionary))
                    .toArray(Check[]::new);
        }
        return checks;
    }

    private Check check(Step.Condition condition, EventDictionary dictionary) {
        if (condition.property() >= dictionary.properties()) {
            throw new IllegalArgumentException(
                    "steps name property " + condition.property() + ", the index has " + dictionary.properties());
        }
        properties.set(condition.property());
        return new Check(condition.property(), condition.set());
    }

    private static int conditional(Check[][] checks) {
        int bits = 0;
        for (int step = 0; step < checks.length; step++) {
            bits |= checks[step].length > 0 ? 1 << step : 0;
        }
        return bits;
    }

    /** The steps that the event may be. */
    int stepsAt(EventCursor cursor, int at) {
        int bits = stepsOf[cursor.event(at)];
        return (bits & conditionalSteps) == 0 ? bits : checked(bits, conditionalSteps, stepChecks, cursor, at);
    }

    /** The step, numbered from 0, that the event is; the number of steps for none. For {@link #oneStepAnEvent}. */
    int onlyStep(int event) {
        return onlyStepOf[event];
    }

    /** The runs, by the number of steps done, that the event excludes. */
    int excludedAt(EventCursor cursor, int at) {
        int bits = exclusionsOf[cursor.event(at)];
        if ((bits & conditionalExclusions) != 0) {
            bits = checked(bits, conditionalExclusions, exclusionChecks, cursor, at);
        }
        int broken = 0;
        for (; bits != 0; bits &= bits - 1) {
            broken |= brokenBy[Integer.numberOfTrailingZeros(bits)];
        }
        return broken;
    }

    private static int checked(int bits, int conditional, Check[][] checks, EventCursor cursor, int at) {
        for (int left = bits & conditional; left != 0; left &= left - 1) {
            int step = Integer.numberOfTrailingZeros(left);
            for (Check check : checks[step]) {
                if (!check.values().get(cursor.value(check.property(), at))) {
                    bits &= ~(1 << step);
                }
            }
        }
        return bits;
    }

    /** Whether a run may start at this second. */
    boolean mayEnter(long second) {
        return everyEntryTime || (second >= enteringFrom && second < enteringUntil);
    }

    /** The runs, by the number of steps done, that go on past an event which is not their next step. */
    int goOnPast(int bits, int excluded) {
        int goOn = ~excluded;
        if (strict) {
            goOn &= reentry ? -(bits & -bits) : bits;
        }
        if (deduplicate) {
            goOn &= (bits & -bits) - 1;
        }
        return goOn;
    }
}
