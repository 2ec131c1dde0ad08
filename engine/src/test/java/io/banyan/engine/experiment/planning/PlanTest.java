package io.banyan.engine.experiment.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.banyan.engine.experiment.inference.Alternative;
import io.banyan.engine.experiment.inference.SequentialTest;
import java.util.Random;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());
    private static final Offset<Double> DIGITS = within(5.0001e-6);
    private static final Plan.Reading ANY_TIME = new Plan.Reading.AnyTime(5_000);

    /** Figures published with GrowthBook's power calculator (packages/shared/test, MIT licence): 4,500 people a week, three arms. */
    @Test
    void powerAndDetectableEffectAsPublished() {
        double[] sharePower = {0.073, 0.0965, 0.1204, 0.14458, 0.16895, 0.19342, 0.21791, 0.24235, 0.26666};
        double[] revenuePower = {0.17053, 0.29389, 0.41122, 0.51749, 0.61037, 0.68938, 0.75513, 0.80886, 0.85213};
        double[] shareEffect = {0.36767, 0.24505, 0.19525, 0.16673, 0.14774, 0.13394, 0.12336, 0.11491, 0.10796};
        double[] revenueEffect = {1.26769, 0.71941, 0.54299, 0.4506, 0.39208, 0.35099, 0.32018, 0.29603, 0.27647};
        Plan share = Plan.ofProportion(0.1).withArms(3);
        Plan revenue = Plan.of(0.1, 0.5).withArms(3);
        for (int week = 1; week <= 9; week++) {
            double people = 4_500.0 * week;
            assertThat(share.power(0.05, people)).isCloseTo(sharePower[week - 1], DIGITS);
            assertThat(revenue.power(0.3, people)).isCloseTo(revenuePower[week - 1], DIGITS);
            assertThat(share.minimumDetectableEffect(0.8, people).orElseThrow())
                    .isCloseTo(shareEffect[week - 1], DIGITS);
            assertThat(revenue.minimumDetectableEffect(0.8, people).orElseThrow())
                    .isCloseTo(revenueEffect[week - 1], DIGITS);
        }
        assertThat(revenue.duration(0.3, 0.8, 4_500)).hasValue(8);
        Plan wide = Plan.of(10, 3909.9997749994377).withArms(3);
        assertThat(wide.power(0.05, 400_000)).isCloseTo(0.52144, DIGITS);
        assertThat(wide.minimumDetectableEffect(0.8, 400_000).orElseThrow()).isCloseTo(0.07027, DIGITS);
    }

    /** People published with GrowthBook's mid-experiment power: 1,000 in, 25.457 times as many wanted, sequentially 55.668 times. */
    @Test
    void peopleNeededAsPublished() {
        Plan plan = Plan.of(1, 1000.0 / 499);
        assertThat(plan.power(0.05, 1_000 * (1 + 25.45703125))).isCloseTo(0.8, within(1e-5));
        assertThat(plan.people(0.05, 0.8).orElseThrow()).isBetween(26_450L, 26_464L);
        Plan sequential = plan.withReading(ANY_TIME);
        assertThat(sequential.power(0.05, 1_000 * (1 + 55.66796875))).isCloseTo(0.8, within(1e-5));
        assertThat(sequential.people(0.05, 0.8).orElseThrow()).isBetween(56_650L, 56_686L);
    }

    /** Not 0.206, as the power calculator says, but what the interval's own reach gives. */
    @Test
    void aSequentialReadingHasThePowerOfItsInterval() {
        Plan plan = Plan.of(10, 3909.9997749994377).withArms(3).withReading(ANY_TIME);
        double standardError = Math.sqrt(3909.9997749994377 / 100 / (400_000 / 3.0) * (1 + 1.05 * 1.05));
        double reach = SequentialTest.twoSided().criticalValue(800_000 / 3.0);
        double shift = 0.05 / standardError;
        NormalDistribution normal = NormalDistribution.of(0, 1);
        double power = normal.survivalProbability(reach - shift) + normal.cumulativeProbability(-reach - shift);
        assertThat(plan.power(0.05, 400_000)).isCloseTo(power, within(1e-12)).isCloseTo(0.0721, within(1e-3));
    }

    @Test
    void theDetectableEffectHasItsPower() {
        Random random = new Random(SEED);
        for (int round = 0; round < 1_000; round++) {
            Plan.Reading reading =
                    random.nextInt(4) == 0 ? ANY_TIME : new Plan.Reading.Once(Alternative.values()[random.nextInt(3)]);
            Plan plan = new Plan(
                    random.nextBoolean() ? 2 : -2,
                    0.1 + 20 * random.nextDouble(),
                    2 + random.nextInt(4),
                    0.01 + 0.1 * random.nextDouble(),
                    reading);
            double power = 0.6 + 0.39 * random.nextDouble();
            double people = 200 + random.nextInt(100_000);
            var effect = plan.minimumDetectableEffect(power, people);
            String story = "seed " + SEED + ", " + plan + ", power " + power + ", people " + people;
            if (effect.isEmpty()) {
                assertThat(plan.power(1e9, people)).as(story).isLessThan(power);
            } else {
                // a two-sided test's far tail comes on top
                assertThat(plan.power(effect.getAsDouble(), people)).as(story).isBetween(power - 1e-9, power + 2e-3);
                assertThat(plan.people(effect.getAsDouble(), power).orElseThrow() / people)
                        .as(story)
                        .isCloseTo(1, within(0.02));
            }
        }
    }

    @Test
    void aHopelessPlanSaysSo() {
        assertThat(Plan.of(1, 1).people(1e-12, 0.8)).isEmpty();
        assertThat(Plan.of(1, 1).duration(1e-12, 0.8, 10)).isEmpty();
        assertThat(Plan.of(1, 1)
                        .withReading(new Plan.Reading.Once(Alternative.LESS))
                        .people(0.1, 0.8))
                .isEmpty();
        assertThat(Plan.of(1, 100).minimumDetectableEffect(0.8, 10)).isEmpty();
    }

    @Test
    void refusesContradictions() {
        assertThatThrownBy(() -> Plan.of(0, 1)).hasMessageContaining("mean");
        assertThatThrownBy(() -> Plan.of(1, 0)).hasMessageContaining("variance");
        assertThatThrownBy(() -> Plan.of(1, 1).withArms(1)).hasMessageContaining("arms");
        assertThatThrownBy(() -> Plan.of(1, 1).withLevel(1)).hasMessageContaining("level");
        assertThatThrownBy(() -> Plan.ofProportion(1)).hasMessageContaining("share");
        assertThatThrownBy(() -> Plan.of(1, 1).power(0, 10)).hasMessageContaining("effect");
        assertThatThrownBy(() -> Plan.of(1, 1).power(1, 0)).hasMessageContaining("people");
        assertThatThrownBy(() -> Plan.of(1, 1).people(0.1, 0.05)).hasMessageContaining("power");
        assertThatThrownBy(() -> Plan.of(1, 1).people(0, 0.8)).hasMessageContaining("effect");
        assertThatThrownBy(() -> Plan.of(1, 1).minimumDetectableEffect(1, 10)).hasMessageContaining("power");
        assertThat(Plan.of(1, 1).withLevel(0.01).power(0.1, 1_000))
                .isLessThan(Plan.of(1, 1).power(0.1, 1_000));
        assertThatThrownBy(() -> Plan.of(1, 1).duration(0.1, 0.8, 0)).hasMessageContaining("peoplePerPeriod");
        assertThatThrownBy(() -> new Plan.Reading.AnyTime(0)).hasMessageContaining("tuning");
    }
}
