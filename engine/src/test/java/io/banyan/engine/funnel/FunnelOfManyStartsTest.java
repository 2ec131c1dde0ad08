package io.banyan.engine.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.engine.Progress;
import io.banyan.engine.activity.ActivityBuilder;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunnelOfManyStartsTest {

    /** A million starts that a search from each start would walk a million times over. */
    @ParameterizedTest
    @CsvSource({"ORDERED, false", "STRICT, false", "STRICT_WITH_REENTRY, false", "ANY, false", "ORDERED, true"})
    void aMillionEventsOfOnePersonTakeOneWalk(Ordering ordering, boolean exclusion) {
        var builder = ActivityBuilder.inMemory(ZoneOffset.UTC);
        int a = builder.event("A");
        int b = builder.event("B");
        int c = builder.event("C");
        for (int at = 0; at < 1_000_000; at++) {
            builder.add(1, a, at / 100);
        }
        builder.add(1, b, 20_000).add(1, c, 20_000);
        var funnel = Funnel.within(Duration.ofSeconds(10_500), Step.on(a), Step.on(b), Step.on(c))
                .ordering(ordering);
        var report =
                (exclusion ? funnel.excluding(Step.on(a), 2, 3) : funnel).report(builder.build(), null, Progress.NONE);
        assertThat(report.conversion()).hasValue(1);
        assertThat(report.toConvert().mean()).hasValue(10_500);
    }
}
