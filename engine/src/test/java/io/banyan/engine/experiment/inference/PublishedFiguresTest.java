package io.banyan.engine.experiment.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.banyan.engine.experiment.metric.AdjustedMean;
import io.banyan.engine.experiment.metric.AdjustedRatio;
import io.banyan.engine.experiment.metric.Comparison;
import io.banyan.engine.experiment.metric.Difference;
import io.banyan.engine.experiment.metric.Effect;
import io.banyan.engine.experiment.metric.Mean;
import io.banyan.engine.experiment.metric.Metric;
import io.banyan.engine.experiment.metric.Moments;
import io.banyan.engine.experiment.metric.Proportion;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Figures published with GrowthBook's statistics engine (packages/stats/tests, MIT licence), to the digits given. */
class PublishedFiguresTest {

    /** Half of the fifth decimal. */
    private static final Offset<Double> DIGITS = within(5.0001e-6);

    private static final Mean CONTROL = Mean.ofSums(3407, 1396.87, 52377.9767);
    private static final Mean FEWER = Mean.ofSums(3000, 1396.87, 52377.9767);
    private static final Mean TREATMENT = Mean.ofSums(3461, 2422.7, 134698.29);

    @Test
    void fixedTestOfMeans() {
        Effect relative = effect(CONTROL, TREATMENT, Difference.RELATIVE);
        assertThat(relative.standardError()).isCloseTo(0.37879, DIGITS);
        check(FixedTest.twoSided().of(relative), 0.70732, -0.03526, 1.44989, 0.06191);
        Effect absolute = effect(CONTROL, TREATMENT, Difference.ABSOLUTE);
        assertThat(absolute.standardError()).isCloseTo(0.12478, DIGITS);
        check(FixedTest.twoSided().of(absolute), 0.29, 0.04538, 0.53462, 0.02016);
    }

    @Test
    void fixedTestOfProportions() {
        Effect effect = effect(new Proportion(28, 14), new Proportion(30, 16), Difference.RELATIVE);
        assertThat(effect.standardError()).isCloseTo(0.2717, DIGITS);
        check(FixedTest.twoSided().of(effect), 0.06667, -0.47767, 0.61101, 0.80707);
    }

    @Test
    void fixedTestOneSided() {
        Effect relative = effect(FEWER, TREATMENT, Difference.RELATIVE);
        Effect absolute = effect(FEWER, TREATMENT, Difference.ABSOLUTE);
        FixedTest greater = FixedTest.twoSided().withAlternative(Alternative.GREATER);
        FixedTest less = FixedTest.twoSided().withAlternative(Alternative.LESS);
        double infinite = Double.POSITIVE_INFINITY;
        check(greater.of(relative), 0.50336, -0.04514, infinite, 0.06558);
        check(greater.of(absolute), 0.23438, 0.02079, infinite, 0.03554);
        check(less.of(relative), 0.50336, -infinite, 1.05186, 0.93442);
        check(less.of(absolute), 0.23438, -infinite, 0.44796, 0.96446);
    }

    @Test
    void sequentialTest() {
        Effect relative = effect(FEWER, TREATMENT, Difference.RELATIVE);
        assertThat(relative.standardError()).isCloseTo(0.33341, DIGITS);
        check(SequentialTest.twoSided().withTuning(1_000).of(relative), 0.50336, -0.55844, 1.56516, 1);
        Effect shares = effect(new Proportion(3000, 1396), new Proportion(3461, 2422), Difference.RELATIVE);
        assertThat(shares.standardError()).isCloseTo(0.03386, DIGITS);
        check(SequentialTest.twoSided().of(shares), 0.50386, 0.40098, 0.60675, 0);
    }

    @Test
    void sequentialTestOneSided() {
        Effect relative = effect(FEWER, TREATMENT, Difference.RELATIVE);
        Effect absolute = effect(FEWER, TREATMENT, Difference.ABSOLUTE);
        SequentialTest greater = SequentialTest.twoSided().withAlternative(Alternative.GREATER);
        SequentialTest less = SequentialTest.twoSided().withAlternative(Alternative.LESS);
        assertThat(greater.of(relative).interval().lower()).isCloseTo(-0.423564546, within(1e-9));
        assertThat(greater.of(absolute).interval().lower()).isCloseTo(-0.1265684417, within(1e-9));
        assertThat(less.of(relative).interval().upper()).isCloseTo(1.430286718, within(1e-9));
        assertThat(less.of(absolute).interval().upper()).isCloseTo(0.5953217751, within(1e-9));
        // published 0.46316 is where a bisection stopped, with a bound 2e-5 away from 0; here the bound is exactly 0 at
        // that level
        double pValue = greater.of(absolute).pValue();
        assertThat(pValue).isCloseTo(0.46316, within(2e-4));
        // where the bisection gave up at 0.4999 it says no more than that
        assertThat(greater.of(relative).pValue()).isGreaterThanOrEqualTo(0.4999);
        assertThat(less.of(relative).pValue()).isGreaterThanOrEqualTo(0.4999);
        assertThat(less.of(absolute).pValue()).isGreaterThanOrEqualTo(0.4999);
    }

    @Test
    void sequentialTestIsTightestNearItsTuning() {
        Effect effect = effect(FEWER, TREATMENT, Difference.RELATIVE);
        double below = SequentialTest.twoSided().withTuning(10).criticalValue((double) effect.people());
        double near = SequentialTest.twoSided().withTuning(6_461).criticalValue((double) effect.people());
        double above = SequentialTest.twoSided().withTuning(10_000).criticalValue((double) effect.people());
        assertThat(near).isLessThan(above);
        assertThat(above).isLessThan(below);
    }

    @Test
    void sequentialTestOfAnAdjustedMean() {
        AdjustedMean control = AdjustedMean.ofSums(3000, 1396.87, 52377.9767, 16.87, 527.9767, 1);
        AdjustedMean treatment = AdjustedMean.ofSums(3461, 2422.7, 134698.29, 22.7, 1348.29, 1);
        Effect effect = effect(control, treatment, Difference.RELATIVE);
        assertThat(effect.standardError()).isCloseTo(0.33341, DIGITS);
        TestResult result = SequentialTest.twoSided().of(effect);
        assertThat(result.estimate()).isCloseTo(0.50338, DIGITS);
        // the published gradient leaves the covariates' difference out of the numerator; with it the last digit moves
        assertThat(result.interval().lower()).isCloseTo(-0.50969, within(2e-5));
        assertThat(result.interval().upper()).isCloseTo(1.51646, within(2e-5));
        assertThat(result.pValue()).isEqualTo(1);
    }

    @Test
    void adjustedRatio() {
        Effect effect = effect(
                ratio(
                        new double[] {485.112236689623, 679.9093275844917, 192.59138069991536, 290.1398399750233},
                        new double[] {2715.484666118136, 4939.424001640236, 460.076026390857, 920.9461385038898},
                        3602.146836776702,
                        1113.6215759318352,
                        1559.2878434944676,
                        1460.3181079276983,
                        2130.9404074446747,
                        634.239482353647),
                ratio(
                        new double[] {514.7757826608777, 705.4090874383759, 206.94157227402536, 302.54389139107326},
                        new double[] {2994.897482705013, 5291.36604146392, 514.2903702246757, 994.4506208125663},
                        3918.1561431600717,
                        1237.0953021125997,
                        1701.0287270040265,
                        1604.0759503266522,
                        2292.081739775257,
                        698.4173425817908),
                Difference.RELATIVE);
        assertThat(effect.standardError()).isCloseTo(0.00391, DIGITS);
        check(FixedTest.twoSided().of(effect), -0.0007, -0.00841, 0.00700, 0.85771);
        check(SequentialTest.twoSided().of(effect), -0.0007, -0.02063, 0.01923, 1);
    }

    @Test
    void bayesianTestOfProportions() {
        Posterior posterior =
                BayesianTest.flat().of(effect(new Proportion(100, 49), new Proportion(100, 51), Difference.RELATIVE));
        check(posterior, 0.04082, 0.14725, -0.24779, 0.32943, 0.60918, 0.0814, 0.04058);
    }

    @Test
    void bayesianTestOfMeansWithAndWithoutPrior() {
        Effect effect = effect(Mean.ofSums(10, 100, 1002.25), Mean.ofSums(10, 105, 1111.5), Difference.RELATIVE);
        check(BayesianTest.flat().of(effect), 0.05, 0.03572, -0.02, 0.12, 0.91923, 0.05131, 0.00131);
        Prior prior = new Prior.Normal(0.1, Math.sqrt(0.1), true);
        check(
                BayesianTest.flat().withPrior(prior).of(effect),
                0.05063,
                0.03549,
                -0.01893,
                0.12019,
                0.92315,
                0.05186,
                0.00123);
    }

    /** Benjamini and Hochberg's and Holm's procedures on GrowthBook's published p-values (packages/shared/test). */
    @Test
    void multipleComparisons() {
        assertThat(MultipleComparisons.holm(0.01, 0.04, 0.03, 0.005, 0.55, 0.6))
                .containsExactly(new double[] {0.05, 0.12, 0.12, 0.03, 1, 1}, within(1e-12));
        assertThat(MultipleComparisons.benjaminiHochberg(0.898, 0.138, 0.007, 0.964, 0.538, 0.006, 0.138))
                .containsExactly(new double[] {0.964, 0.2415, 0.0245, 0.964, 0.7532, 0.0245, 0.2415}, within(1e-12));
    }

    private static AdjustedRatio ratio(double[] sums, double[] squares, double... products) {
        double[][] all = {
            {squares[0], products[0], products[1], products[2]},
            {products[0], squares[1], products[3], products[4]},
            {products[1], products[3], squares[2], products[5]},
            {products[2], products[4], products[5], squares[3]}
        };
        return new AdjustedRatio(Moments.ofSums(100, sums, all));
    }

    private static Effect effect(Metric control, Metric treatment, Difference difference) {
        return (Effect) Comparison.of(control, treatment, difference);
    }

    private static void check(TestResult result, double estimate, double lower, double upper, double pValue) {
        assertThat(result.estimate()).isCloseTo(estimate, DIGITS);
        end(result.interval().lower(), lower);
        end(result.interval().upper(), upper);
        assertThat(result.pValue()).isCloseTo(pValue, DIGITS);
    }

    private static void end(double actual, double expected) {
        if (Double.isInfinite(expected)) {
            assertThat(actual).isEqualTo(expected);
        } else {
            assertThat(actual).isCloseTo(expected, DIGITS);
        }
    }

    private static void check(Posterior posterior, double... figures) {
        double[] actual = {
            posterior.mean(),
            posterior.standardDeviation(),
            posterior.interval().lower(),
            posterior.interval().upper(),
            posterior.chanceToWin(),
            posterior.controlRisk(),
            posterior.treatmentRisk()
        };
        assertThat(actual).containsExactly(figures, DIGITS);
    }
}
