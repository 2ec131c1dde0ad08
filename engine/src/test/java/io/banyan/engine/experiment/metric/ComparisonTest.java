package io.banyan.engine.experiment.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.banyan.engine.experiment.metric.Estimate.Reason;
import io.banyan.engine.experiment.metric.Estimate.Unknown;
import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Standard errors against a gradient taken by finite differences, and against least squares over the people themselves. */
class ComparisonTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());

    @Test
    void standardErrorsAreThoseOfTheNumericalGradient() {
        Random random = new Random(SEED);
        for (int round = 0; round < 2_000; round++) {
            int kind = random.nextInt(4);
            int quantities = new int[] {1, 2, 3, 4}[kind];
            Moments control = people(random, quantities, 5 + random.nextInt(60));
            Moments treatment = people(random, quantities, 5 + random.nextInt(60));
            Metric first = metric(kind, control);
            Metric second = metric(kind, treatment);
            double[] slopes = Covariates.coefficients(first, second);
            for (Difference difference : Difference.values()) {
                Effect effect = (Effect) Comparison.of(first, second, difference);
                ToDoubleFunction<double[]> formula = means -> formula(kind, means, slopes, difference);
                double[] means = concatenate(control.means(), treatment.means());
                String story = "seed " + SEED + ", round " + round + ", " + first.getClass() + " " + difference;
                assertThat(effect.estimate()).as(story).isCloseTo(formula.applyAsDouble(means), within(1e-9));
                double variance = 0;
                double[] gradient = gradient(formula, means);
                for (int i = 0; i < quantities; i++) {
                    for (int j = 0; j < quantities; j++) {
                        variance += gradient[i] * gradient[j] * control.covariance(i, j) / control.people();
                        variance += gradient[quantities + i]
                                * gradient[quantities + j]
                                * treatment.covariance(i, j)
                                / treatment.people();
                    }
                }
                assertThat(effect.standardError())
                        .as(story)
                        .isCloseTo(Math.sqrt(variance), within(1e-5 * Math.sqrt(variance)));
            }
        }
    }

    /** An outcome made of its covariates gives back what it was made of. */
    @Test
    void theSlopesAreThoseOfLeastSquares() {
        Random random = new Random(SEED);
        for (int round = 0; round < 300; round++) {
            double[] made = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
            MomentsCollector[] arms = {new MomentsCollector(4), new MomentsCollector(4)};
            for (int person = 0; person < 20 + random.nextInt(50); person++) {
                double common = random.nextGaussian();
                double[] row = new double[4];
                for (int i = 0; i < 3; i++) {
                    row[1 + i] = 5 * i + common + random.nextGaussian();
                    row[0] += made[i] * row[1 + i];
                }
                arms[random.nextInt(2)].add(row);
            }
            double[] slopes =
                    Covariates.coefficients(new AdjustedMean(arms[0].moments()), new AdjustedMean(arms[1].moments()));
            assertThat(slopes).as("seed %d", SEED).containsExactly(made, within(1e-7));
        }
    }

    @Test
    void aCovariateTwiceIsACovariateOnce() {
        Random random = new Random(SEED);
        MomentsCollector[] once = {new MomentsCollector(2), new MomentsCollector(2)};
        MomentsCollector[] twice = {new MomentsCollector(3), new MomentsCollector(3)};
        for (int i = 0; i < 400; i++) {
            double before = random.nextGaussian();
            double during = 5 + before + random.nextGaussian();
            once[i % 2].add(during, before);
            twice[i % 2].add(during, before, before);
        }
        Effect one = (Effect) Comparison.of(
                new AdjustedMean(once[0].moments()), new AdjustedMean(once[1].moments()), Difference.RELATIVE);
        Effect two = (Effect) Comparison.of(
                new AdjustedMean(twice[0].moments()), new AdjustedMean(twice[1].moments()), Difference.RELATIVE);
        assertThat(two.estimate()).as("seed %d", SEED).isCloseTo(one.estimate(), within(1e-9));
        assertThat(two.standardError()).as("seed %d", SEED).isCloseTo(one.standardError(), within(1e-9));
    }

    @Test
    void aConstantCovariateChangesNothing() {
        Random random = new Random(SEED);
        MomentsCollector[] plain = {new MomentsCollector(1), new MomentsCollector(1)};
        MomentsCollector[] adjusted = {new MomentsCollector(2), new MomentsCollector(2)};
        for (int i = 0; i < 100; i++) {
            double during = 5 + random.nextGaussian();
            plain[i % 2].add(during);
            adjusted[i % 2].add(during, 7);
        }
        assertThat(Comparison.of(
                        new AdjustedMean(adjusted[0].moments()),
                        new AdjustedMean(adjusted[1].moments()),
                        Difference.RELATIVE))
                .as("seed %d", SEED)
                .isEqualTo(
                        Comparison.of(new Mean(plain[0].moments()), new Mean(plain[1].moments()), Difference.RELATIVE));
    }

    @Test
    void whatIsNotKnownSaysWhy() {
        Mean spread = Mean.ofSums(3, 3, 5);
        Mean alone = Mean.ofSums(1, 1, 1);
        Mean equal = Mean.ofSums(3, 3, 3);
        Mean centred = Mean.ofSums(3, 0, 2);
        assertThat(Comparison.of(alone, spread, Difference.RELATIVE)).isEqualTo(new Unknown(Reason.TOO_FEW_PEOPLE));
        assertThat(Comparison.of(new Mean(Moments.none(1)), spread, Difference.RELATIVE))
                .isEqualTo(new Unknown(Reason.TOO_FEW_PEOPLE));
        assertThat(Comparison.of(spread, equal, Difference.ABSOLUTE)).isEqualTo(new Unknown(Reason.NO_VARIANCE));
        assertThat(Comparison.of(centred, spread, Difference.RELATIVE)).isEqualTo(new Unknown(Reason.CONTROL_IS_ZERO));
        assertThat(Comparison.of(centred, spread, Difference.ABSOLUTE)).isInstanceOf(Effect.class);
        assertThat(Comparison.of(new Proportion(10, 0), new Proportion(10, 3), Difference.RELATIVE))
                .isEqualTo(new Unknown(Reason.NO_VARIANCE));
        Ratio nothing = Ratio.ofSums(3, 3, 5, 0, 0, 0);
        assertThat(Comparison.of(nothing, nothing, Difference.RELATIVE))
                .isEqualTo(new Unknown(Reason.DENOMINATOR_IS_ZERO));
    }

    private static Moments people(Random random, int quantities, int count) {
        MomentsCollector collector = new MomentsCollector(quantities);
        for (int person = 0; person < count; person++) {
            double common = random.nextGaussian();
            double[] row = new double[quantities];
            for (int i = 0; i < quantities; i++) {
                row[i] = 8 - 2 * i + common + random.nextGaussian() / (1 + i);
            }
            collector.add(row);
        }
        return collector.moments();
    }

    private static Metric metric(int kind, Moments moments) {
        return switch (kind) {
            case 0 -> new Mean(moments);
            case 1 -> new Ratio(moments);
            case 2 -> new AdjustedMean(moments);
            default -> new AdjustedRatio(moments);
        };
    }

    private static double formula(int kind, double[] means, double[] slopes, Difference difference) {
        int half = means.length / 2;
        double[] values = new double[2];
        double base = 0;
        for (int arm = 0; arm < 2; arm++) {
            int at = arm * half;
            double plain = kind == 0 || kind == 2 ? means[at] : means[at] / means[at + 1];
            values[arm] = plain;
            if (kind == 2) {
                values[arm] -= slopes[0] * means[at + 1] + slopes[1] * means[at + 2];
            }
            if (kind == 3) {
                values[arm] -= slopes[0] * means[at + 2] / means[at + 3];
            }
            base = arm == 0 ? plain : base;
        }
        double gap = values[1] - values[0];
        return difference == Difference.ABSOLUTE ? gap : gap / Math.abs(base);
    }

    private static double[] gradient(ToDoubleFunction<double[]> formula, double[] at) {
        double[] gradient = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            double step = 1e-5 * Math.max(1, Math.abs(at[i]));
            double[] moved = at.clone();
            moved[i] = at[i] + step;
            double above = formula.applyAsDouble(moved);
            moved[i] = at[i] - step;
            gradient[i] = (above - formula.applyAsDouble(moved)) / (2 * step);
        }
        return gradient;
    }

    private static double[] concatenate(double[] first, double[] second) {
        double[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
