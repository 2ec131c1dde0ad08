package io.banyan.engine.experiment.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MomentsTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());

    @Test
    void agreesWithTwoPassesOverThePeople() {
        Random random = new Random(SEED);
        for (int round = 0; round < 1_000; round++) {
            int quantities = 1 + random.nextInt(4);
            double[][] rows = rows(random, 1 + random.nextInt(40), quantities);
            int cut = random.nextInt(rows.length + 1);
            MomentsCollector first = new MomentsCollector(quantities);
            MomentsCollector second = new MomentsCollector(quantities);
            for (int i = 0; i < rows.length; i++) {
                (i < cut ? first : second).add(rows[i]);
            }
            String story = "seed " + SEED + ", round " + round;
            check(first.moments().plus(second.moments()), rows, story);
            check(Moments.of(rows), rows, story);
            check(Moments.ofSums(rows.length, sums(rows), products(rows)), rows, story);
        }
    }

    @Test
    void equalNumbersAreEqualMoments() {
        Moments one = Moments.of(new double[] {1, 2}, new double[] {3, 5});
        assertThat(one)
                .isEqualTo(Moments.of(new double[] {1, 2}, new double[] {3, 5}))
                .hasSameHashCodeAs(Moments.of(new double[] {1, 2}, new double[] {3, 5}))
                .isNotEqualTo(Moments.of(new double[] {1, 2}, new double[] {3, 6}))
                .isNotEqualTo(Moments.of(new double[] {2, 2}, new double[] {2, 5}))
                .isNotEqualTo(one.plus(one))
                .isNotEqualTo("moments");
        assertThat(one.toString()).contains("people=2", "2.0, 3.5");
    }

    @Test
    void aProportionIsTheMeanOfNoughtsAndOnes() {
        Moments moments = new Proportion(5, 2).moments();
        Moments people = Moments.of(new double[] {1}, new double[] {1}, new double[1], new double[1], new double[1]);
        assertThat(moments.mean(0)).isEqualTo(people.mean(0));
        assertThat(moments.covariance(0, 0)).isCloseTo(people.covariance(0, 0), within(1e-15));
        assertThat(new Proportion(0, 0).moments().covariance(0, 0)).isZero();
    }

    @Test
    void losesNoDigitsFarFromZero() {
        MomentsCollector collector = new MomentsCollector(1);
        for (int i = 0; i < 1_000; i++) {
            collector.add(1e9 + i % 2);
        }
        assertThat(collector.moments().covariance(0, 0)).isCloseTo(0.25 * 1_000 / 999, within(1e-12));
    }

    @Test
    void roundedSumsOfEqualNumbersShowNoSpread() {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < 10; i++) {
            sum += 0.1;
            squares += 0.1 * 0.1;
        }
        assertThat(Mean.ofSums(10, sum, squares).moments().covariance(0, 0)).isZero();
    }

    @Test
    void refusesSumsThatNobodyCanHave() {
        assertThatThrownBy(() -> Mean.ofSums(2, 1396.87, 52377.9767)).hasMessageContaining("products contradict sums");
        assertThatThrownBy(() -> Mean.ofSums(0, 1, 1)).hasMessageContaining("products contradict sums");
        assertThatThrownBy(() -> Mean.ofSums(-1, 1, 1)).hasMessageContaining("people");
        assertThatThrownBy(() -> Mean.ofSums(2, Double.NaN, 1)).hasMessageContaining("sums");
        assertThatThrownBy(() -> Mean.ofSums(2, 1, Double.POSITIVE_INFINITY)).hasMessageContaining("products");
        assertThatThrownBy(() -> Moments.ofSums(2, new double[2], new double[1][2]))
                .hasMessageContaining("products");
        assertThatThrownBy(() -> Moments.ofSums(2, new double[2], new double[][] {{1, 2}, {3, 4}}))
                .hasMessageContaining("symmetric");
        assertThatThrownBy(() -> Moments.none(0)).hasMessageContaining("quantities");
        assertThatThrownBy(() -> Moments.of()).hasMessageContaining("rows");
        assertThatThrownBy(() -> new MomentsCollector(0)).hasMessageContaining("quantities");
        assertThatThrownBy(() -> new MomentsCollector(1).add(1, 2)).hasMessageContaining("row");
        assertThatThrownBy(() -> new MomentsCollector(1).add(Double.NaN)).hasMessageContaining("row");
        assertThatThrownBy(() -> Moments.none(1).plus(Moments.none(2))).hasMessageContaining("other");
    }

    @Test
    void refusesMetricsOfUnlikeKinds() {
        Mean mean = Mean.ofSums(2, 1, 1);
        Proportion proportion = new Proportion(3, 1);
        assertThatThrownBy(() -> Comparison.of(mean, proportion, Difference.ABSOLUTE))
                .hasMessageContaining("treatment");
        assertThatThrownBy(() -> mean.plus(proportion)).hasMessageContaining("other");
        assertThatThrownBy(() -> new Ratio(Moments.none(1))).hasMessageContaining("moments");
        assertThatThrownBy(() -> new AdjustedMean(Moments.none(1))).hasMessageContaining("moments");
        assertThatThrownBy(() -> new AdjustedRatio(Moments.none(2))).hasMessageContaining("moments");
        assertThatThrownBy(() -> new Proportion(3, 4)).hasMessageContaining("successes");
        assertThatThrownBy(() -> new Proportion(-1, 0)).hasMessageContaining("people");
    }

    private static double[][] rows(Random random, int people, int quantities) {
        double[][] rows = new double[people][quantities];
        for (double[] row : rows) {
            double common = random.nextGaussian();
            for (int i = 0; i < quantities; i++) {
                row[i] = 3 + common + random.nextGaussian() * (i + 1);
            }
        }
        return rows;
    }

    private static double[] sums(double[][] rows) {
        double[] sums = new double[rows[0].length];
        for (double[] row : rows) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += row[i];
            }
        }
        return sums;
    }

    private static double[][] products(double[][] rows) {
        int size = rows[0].length;
        double[][] products = new double[size][size];
        for (double[] row : rows) {
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    products[i][j] += row[i] * row[j];
                }
            }
        }
        return products;
    }

    private static void check(Moments moments, double[][] rows, String story) {
        assertThat(moments.people()).as(story).isEqualTo(rows.length);
        double[] sums = sums(rows);
        for (int i = 0; i < sums.length; i++) {
            assertThat(moments.mean(i)).as(story).isCloseTo(sums[i] / rows.length, within(1e-10));
            for (int j = 0; j < sums.length && rows.length > 1; j++) {
                double product = 0;
                for (double[] row : rows) {
                    product += (row[i] - sums[i] / rows.length) * (row[j] - sums[j] / rows.length);
                }
                assertThat(moments.covariance(i, j)).as(story).isCloseTo(product / (rows.length - 1), within(1e-9));
            }
        }
    }
}
