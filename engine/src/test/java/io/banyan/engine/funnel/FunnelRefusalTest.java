package io.banyan.engine.funnel;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.banyan.engine.Progress;
import java.time.Duration;
import java.util.Collections;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FunnelRefusalTest {

    private final Funnel funnel = Funnel.within(Duration.ofDays(1), Step.on(0), Step.on(1));

    private static void refused(String argument, ThrowingCallable call) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(argument);
    }

    @Test
    void refusesNumbersOutOfRange() {
        refused("window", () -> Funnel.within(Duration.ofSeconds(-1), Step.on(0)));
        refused("window", () -> Funnel.within(Duration.ofSeconds(1L << 31), Step.on(0)));
        refused("steps", () -> Funnel.within(Duration.ofSeconds(1)));
        refused(
                "steps",
                () -> Funnel.within(
                        Duration.ofSeconds(1),
                        Collections.nCopies(31, Step.on(0)).toArray(Step[]::new)));
        refused("enteringUntil", () -> funnel.entering(5, 5));
        refused("events", () -> Step.on());
        refused("events", () -> Step.on(-1));
        refused("values", () -> Step.on(0).where(0));
        refused("values", () -> Step.on(0).where(0, -1));
        refused("property", () -> Step.on(0).where(-1, 1));
    }

    @Test
    void refusesExclusionsOutsideTheSteps() {
        refused("exclusions", () -> funnel.excluding(Step.on(2), 1, 3));
        refused("before", () -> funnel.excluding(Step.on(2), 2, 2));
        refused("before", () -> funnel.excluding(Step.on(2), 0, 1));
    }

    @Test
    void refusesOptionsThatContradictOneAnother() {
        var any = funnel.ordering(Ordering.ANY);
        refused("strictDeduplication", any::withStrictDeduplication);
        refused("strictlyIncreasing", any::withStrictlyIncreasingTime);
        refused("exclusions", () -> any.excluding(Step.on(2), 1, 2));
        refused("strictDeduplication", () -> funnel.withStrictDeduplication().ordering(Ordering.STRICT_WITH_REENTRY));
        refused(
                "share an event",
                () -> Funnel.within(Duration.ofDays(1), Step.on(0, 1), Step.on(1))
                        .ordering(Ordering.ANY));
    }

    @Test
    void refusesWhatTheIndexLacks() {
        var index = Story.of("AB").index();
        refused("event 99", () -> Funnel.within(Duration.ofDays(1), Step.on(99)).report(index, null, Progress.NONE));
        refused(
                "property 9",
                () -> Funnel.within(Duration.ofDays(1), Step.on(0).where(9, 1)).report(index, null, Progress.NONE));
        refused("property", () -> funnel.breakdown(index, 9, Attribution.FIRST, null, Progress.NONE));
    }
}
