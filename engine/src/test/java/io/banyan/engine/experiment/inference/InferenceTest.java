package io.banyan.engine.experiment.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.banyan.engine.experiment.metric.Difference;
import io.banyan.engine.experiment.metric.Effect;
import java.util.Random;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;

class InferenceTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());

    @Test
    void refusesWhatIsNoProbability() {
        for (double level : new double[] {0, 1, -0.1, Double.NaN}) {
            assertThatThrownBy(() -> FixedTest.twoSided().withLevel(level)).hasMessageContaining("level");
            assertThatThrownBy(() -> SequentialTest.twoSided().withLevel(level)).hasMessageContaining("level");
            assertThatThrownBy(() -> new BayesianTest(level, new Prior.Flat(), BayesianTest.Goal.INCREASE))
                    .hasMessageContaining("level");
        }
        assertThatThrownBy(() -> SequentialTest.twoSided().withTuning(0)).hasMessageContaining("tuning");
        assertThatThrownBy(() -> SequentialTest.twoSided().withLevel(0.5).withAlternative(Alternative.GREATER))
                .hasMessageContaining("level");
        assertThatThrownBy(() -> SequentialTest.twoSided().criticalValue(0)).hasMessageContaining("people");
        assertThatThrownBy(() -> new Prior.Normal(0, 0, true)).hasMessageContaining("standardDeviation");
        assertThatThrownBy(() -> new Prior.Normal(Double.NaN, 1, true)).hasMessageContaining("mean");
        assertThatThrownBy(() -> MultipleComparisons.holm(0.5, 1.1)).hasMessageContaining("pValues");
        assertThatThrownBy(() -> MultipleComparisons.benjaminiHochberg(Double.NaN))
                .hasMessageContaining("pValues");
        assertThatThrownBy(() -> SampleRatio.of(new long[] {1}, new double[] {1}))
                .hasMessageContaining("people");
        assertThatThrownBy(() -> SampleRatio.of(new long[] {1, -1}, new double[] {1, 1}))
                .hasMessageContaining("people");
        assertThatThrownBy(() -> SampleRatio.of(new long[] {1, 1}, new double[] {1, 0}))
                .hasMessageContaining("weights");
        assertThatThrownBy(() -> SampleRatio.of(new long[] {1, 1}, new double[] {1}))
                .hasMessageContaining("weights");
        assertThatThrownBy(() -> new Interval(1, 0)).hasMessageContaining("lower");
        assertThatThrownBy(() -> new Effect(Difference.RELATIVE, 0, 0, 1, 2, 1)).hasMessageContaining("standardError");
        assertThatThrownBy(() -> BayesianTest.flat()
                        .withPrior(new Prior.Normal(0, 1, true))
                        .of(new Effect(Difference.ABSOLUTE, 0, 1, 1, 2, 0)))
                .hasMessageContaining("prior");
    }

    @Test
    void sampleRatioIsPearsonsStatistic() {
        Random random = new Random(SEED);
        for (int round = 0; round < 500; round++) {
            int arms = 2 + random.nextInt(4);
            long[] people = new long[arms];
            double[] weights = new double[arms];
            double all = 0;
            double whole = 0;
            for (int arm = 0; arm < arms; arm++) {
                people[arm] = 50 + random.nextInt(100);
                weights[arm] = 0.5 + random.nextDouble();
                all += people[arm];
                whole += weights[arm];
            }
            double statistic = 0;
            for (int arm = 0; arm < arms; arm++) {
                double expected = all * weights[arm] / whole;
                statistic += (people[arm] - expected) * (people[arm] - expected) / expected;
            }
            SampleRatio ratio = SampleRatio.of(people, weights);
            assertThat(ratio.chiSquare()).as("seed %d", SEED).isCloseTo(statistic, within(1e-9 * (1 + statistic)));
            assertThat(ratio.pValue())
                    .as("seed %d", SEED)
                    .isCloseTo(ChiSquaredDistribution.of(arms - 1).survivalProbability(statistic), within(1e-12));
        }
        assertThat(SampleRatio.of(new long[] {0, 0}, new double[] {1, 1}).pValue())
                .isEqualTo(1);
        assertThat(SampleRatio.of(new long[] {5000, 5327}, new double[] {1, 1}).mismatch())
                .isFalse();
        assertThat(SampleRatio.of(new long[] {5000, 5360}, new double[] {1, 1}).mismatch())
                .isTrue();
    }

    /** Risk against the integral of the loss, far into both tails. */
    @Test
    void riskIsTheIntegralOfTheLoss() {
        for (double shift : new double[] {-37, -20, -11, -10.001, -9.999, -5, -1, 0, 1, 5, 30}) {
            double sum = 0;
            double from = Math.max(-shift, -40);
            double step = 1e-4;
            // relative to the density at the edge, which alone can be as small as 1e-300
            double edge = Math.max(0, -shift);
            for (double z = from + step / 2; z < Math.max(from, 0) + 12; z += step) {
                sum += (z + shift) * Math.exp(-(z * z - edge * edge) / 2) * step;
            }
            double integral = sum * Math.exp(-edge * edge / 2) / Math.sqrt(2 * Math.PI);
            assertThat(BayesianTest.meanAboveZero(shift) / integral)
                    .as("shift " + shift)
                    .isCloseTo(1, within(1e-6));
        }
        Posterior certain = BayesianTest.flat().of(new Effect(Difference.RELATIVE, 0.01, 4.5e-9, 10, 100, 1));
        assertThat(certain.controlRisk()).isCloseTo(0.01, within(1e-12));
        assertThat(certain.treatmentRisk()).isZero();
    }

    @Test
    void aDecreaseThatIsBetterSwapsWinAndRisk() {
        Effect effect = new Effect(Difference.RELATIVE, 0.1, 0.05, 50, 100, 1);
        Posterior more = BayesianTest.flat().of(effect);
        Posterior less =
                BayesianTest.flat().withGoal(BayesianTest.Goal.DECREASE).of(effect);
        assertThat(less.chanceToWin()).isCloseTo(1 - more.chanceToWin(), within(1e-15));
        assertThat(less.controlRisk()).isEqualTo(more.treatmentRisk());
        assertThat(less.treatmentRisk()).isEqualTo(more.controlRisk());
        // published for mean 0.1, standard deviation 0.05
        assertThat(more.controlRisk()).isCloseTo(0.1004245351308, within(1e-10));
        assertThat(more.treatmentRisk()).isCloseTo(0.0004245351308414, within(1e-10));
    }

    @Test
    void aRelativePriorServesAbsoluteEffects() {
        Prior prior = new Prior.Normal(0.1, 0.2, true);
        Posterior relative =
                BayesianTest.flat().withPrior(prior).of(new Effect(Difference.RELATIVE, 0.3, 0.1, 50, 100, -4));
        Posterior absolute =
                BayesianTest.flat().withPrior(prior).of(new Effect(Difference.ABSOLUTE, 1.2, 0.4, 50, 100, -4));
        assertThat(absolute.mean()).isCloseTo(4 * relative.mean(), within(1e-12));
        assertThat(absolute.chanceToWin()).isCloseTo(relative.chanceToWin(), within(1e-12));
    }

    @Test
    void aPriorInTheMetricsUnitServesRelativeEffects() {
        Effect effect = new Effect(Difference.RELATIVE, 0.3, 0.1, 50, 100, -4);
        Posterior own =
                BayesianTest.flat().withPrior(new Prior.Normal(0.1, 0.2, true)).of(effect);
        Posterior unit =
                BayesianTest.flat().withPrior(new Prior.Normal(0.4, 0.8, false)).of(effect);
        assertThat(unit.mean()).isCloseTo(own.mean(), within(1e-12));
        assertThat(unit.standardDeviation()).isCloseTo(own.standardDeviation(), within(1e-12));
    }

    /** Testing an effect against a value is testing the rest of it against nothing. */
    @Test
    void aNullValueShiftsTheTest() {
        Effect effect = new Effect(Difference.ABSOLUTE, 0.8, 0.2, 30, 4_000, 1);
        Effect rest = new Effect(Difference.ABSOLUTE, 0.3, 0.2, 30, 4_000, 1);
        for (Alternative alternative : Alternative.values()) {
            for (FixedTest.Reference reference : FixedTest.Reference.values()) {
                FixedTest shifted = new FixedTest(0.05, alternative, reference, 0.5);
                FixedTest plain = new FixedTest(0.05, alternative, reference, 0);
                assertThat(shifted.of(effect).pValue()).isCloseTo(plain.of(rest).pValue(), within(1e-12));
                assertThat(shifted.of(effect).interval())
                        .isEqualTo(plain.of(effect).interval());
            }
            double shifted =
                    new SequentialTest(0.05, 1_000, alternative, 0.5).of(effect).pValue();
            assertThat(shifted)
                    .isCloseTo(
                            new SequentialTest(0.05, 1_000, alternative, 0)
                                    .of(rest)
                                    .pValue(),
                            within(1e-12));
        }
        assertThatThrownBy(() -> new FixedTest(0.05, Alternative.LESS, FixedTest.Reference.NORMAL, Double.NaN))
                .hasMessageContaining("nullValue");
        assertThatThrownBy(() -> new SequentialTest(0.05, 1, Alternative.LESS, Double.NaN))
                .hasMessageContaining("nullValue");
        assertThatThrownBy(() -> SequentialTest.twoSided().withTuning(Double.POSITIVE_INFINITY))
                .hasMessageContaining("tuning");
    }

    @Test
    void theFixedTestsIntervalLeavesOutZeroExactlyWhenItsPValueIsSmall() {
        Random random = new Random(SEED);
        for (int round = 0; round < 1_000; round++) {
            Effect effect = new Effect(
                    Difference.ABSOLUTE,
                    3 * random.nextGaussian(),
                    0.1 + random.nextDouble(),
                    1 + random.nextInt(100),
                    500 + random.nextInt(20_000),
                    1);
            double level = 0.01 + 0.3 * random.nextDouble();
            for (Alternative alternative : Alternative.values()) {
                for (FixedTest.Reference reference : FixedTest.Reference.values()) {
                    TestResult result = new FixedTest(level, alternative, reference, 0).of(effect);
                    assertThat(!result.interval().contains(0))
                            .as("seed %d, %s, %s", SEED, effect, alternative)
                            .isEqualTo(result.pValue() < level);
                }
                TestResult always = new SequentialTest(level, 5_000, alternative, 0).of(effect);
                assertThat(!always.interval().contains(0))
                        .as("seed %d, %s, %s", SEED, effect, alternative)
                        .isEqualTo(always.pValue() < level);
            }
        }
    }
}
