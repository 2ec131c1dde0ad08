package io.banyan.engine.series.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.banyan.engine.Progress;
import io.banyan.engine.series.AirPassengers;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class StlTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());

    /** Figures computed with statsmodels 0.15 (its translation of the paper's own program), at the ends, in between and at the last. */
    @Test
    void airPassengersAsOtherProgramsTakeThemApart() {
        double[] series = AirPassengers.series();
        Decomposition seven = Stl.of(12, 7).decompose(series);
        check(
                seven.seasonal(),
                -10.332962942,
                -2.3042115971,
                8.4194232169,
                -28.0488490192,
                -97.7462873607,
                -60.2459713812);
        check(
                seven.trend(),
                122.2568560353,
                123.0144954215,
                219.3328825705,
                258.587748618,
                491.6971135909,
                495.1578454057);
        Decomposition wide = Stl.of(12, 35).decompose(series);
        check(
                wide.seasonal(),
                -6.4570561883,
                3.3505430607,
                4.9366951764,
                -30.6251260031,
                -94.4323973508,
                -57.3882287216);
        check(
                wide.trend(),
                118.8829201549,
                120.3445093245,
                220.5645602328,
                258.5871302986,
                490.9223285359,
                494.1171238946);
        double[] logarithms = Arrays.stream(series).map(Math::log).toArray();
        Decomposition robust = new Stl(12, 13, 0, 21, 1, 15).decompose(logarithms);
        check(robust.seasonal(), -0.0817218245, -0.074228437, 0.0219830748, -0.0988314113, -0.217571241, -0.1113334991);
        check(robust.trend(), 4.8106159343, 4.8150956013, 5.3690974579, 5.544367931, 6.1958560597, 6.2030015063);
        check(robust.weights(), 0.97137187, 0.77569609, 0.08532752, 0.96299634, 0.9609486, 0.86061662);
    }

    @Test
    void aLineAndASeasonThatRepeatsAreFoundExactly() {
        Random random = new Random(SEED);
        for (int round = 0; round < 200; round++) {
            int period = 2 + random.nextInt(12);
            double[] season = new double[period];
            double sum = 0;
            for (int i = 0; i < period; i++) {
                season[i] = random.nextGaussian();
                sum += season[i];
            }
            double slope = random.nextGaussian() / 10;
            double[] series = new double[2 * period + random.nextInt(60)];
            for (int i = 0; i < series.length; i++) {
                series[i] = 5 + slope * i + season[i % period] - sum / period;
            }
            Stl stl = random.nextBoolean() ? Stl.of(period, 7) : Stl.of(period, 35);
            Decomposition parts = new Stl(period, stl.seasonalWindow(), 1, stl.trendWindow(), 40, 0).decompose(series);
            for (int i = 0; i < series.length; i++) {
                String story = "seed " + SEED + ", round " + round + ", place " + i;
                assertThat(parts.remainder()[i]).as(story).isCloseTo(0, within(1e-6));
            }
            assertThat(parts.seasonalStrength()).as("seed %d", SEED).isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void theThreePartsAddUpAndFollowScaleAndShift() {
        Random random = new Random(SEED);
        for (int round = 0; round < 100; round++) {
            int period = 2 + random.nextInt(9);
            double[] series = random.doubles(2L * period + random.nextInt(50)).toArray();
            Stl stl = random.nextBoolean() ? Stl.periodic(period).robust() : Stl.of(period, 7);
            Decomposition parts = stl.decompose(series);
            double[] moved = Arrays.stream(series).map(value -> 3 * value - 7).toArray();
            Decomposition other = stl.decompose(moved);
            for (int i = 0; i < series.length; i++) {
                String story = "seed " + SEED + ", round " + round;
                assertThat(parts.expected()[i] + parts.remainder()[i]).as(story).isCloseTo(series[i], within(1e-12));
                assertThat(other.seasonal()[i]).as(story).isCloseTo(3 * parts.seasonal()[i], within(1e-6));
                assertThat(other.trend()[i]).as(story).isCloseTo(3 * parts.trend()[i] - 7, within(1e-6));
            }
        }
    }

    @Test
    void aPeriodicSeasonIsTheSameEveryTime() {
        Decomposition parts = Stl.periodic(12).decompose(AirPassengers.series());
        for (int i = 12; i < 144; i++) {
            // the low-pass filter takes out a little that moves; the rest repeats
            assertThat(parts.seasonal()[i]).isCloseTo(parts.seasonal()[i - 12], within(0.5));
        }
        assertThat(Math.abs(Arrays.stream(parts.seasonal()).sum())).isLessThan(1);
    }

    @Test
    void aRobustDecompositionIsUnmovedBySinglePoints() {
        double[] series = new double[120];
        for (int i = 0; i < series.length; i++) {
            series[i] = i / 10.0 + 4 * Math.sin(2 * Math.PI * i / 12) + Math.sin(i * 12.9898) / 10;
        }
        double[] spiked = series.clone();
        spiked[40] += 50;
        Decomposition clean = Stl.of(12, 13).robust().decompose(series);
        Decomposition robust = Stl.of(12, 13).robust().decompose(spiked);
        Decomposition plain = Stl.of(12, 13).decompose(spiked);
        assertThat(robust.weights()[40]).isZero();
        assertThat(robust.remainder()[40]).isCloseTo(50, within(0.5));
        assertThat(Math.abs(robust.expected()[52] - clean.expected()[52])).isLessThan(0.1);
        assertThat(Math.abs(plain.expected()[52] - clean.expected()[52])).isGreaterThan(1);
    }

    /** Loess by the normal equations of weighted least squares, points sorted by distance. */
    @Test
    void loessIsWeightedLeastSquaresOnTheNearest() {
        Random random = new Random(SEED);
        for (int round = 0; round < 2_000; round++) {
            int length = 3 + random.nextInt(30);
            double[] values = random.doubles(length).toArray();
            double[] weights = new double[length];
            for (int i = 0; i < length; i++) {
                weights[i] = 0.05 + random.nextDouble();
            }
            int window = 3 + 2 * random.nextInt(25);
            int degree = random.nextInt(2);
            double[] smooth = new Loess(window, degree).smooth(values, weights);
            for (int i = 0; i < length; i++) {
                assertThat(smooth[i])
                        .as("seed %d, round %d, window %d of %d, degree %d", SEED, round, window, length, degree)
                        .isCloseTo(naive(values, weights, window, degree, i), within(1e-9));
            }
        }
    }

    @Test
    void hearsACancelledWatcher() {
        Progress cancelling = (done, total) -> {
            throw new CancellationException();
        };
        assertThatThrownBy(() -> Stl.periodic(12).robust().decompose(AirPassengers.series(), cancelling))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void refusesContradictions() {
        assertThatThrownBy(() -> Stl.of(1, 7)).hasMessageContaining("period");
        assertThatThrownBy(() -> Stl.of(12, 8)).hasMessageContaining("seasonalWindow");
        assertThatThrownBy(() -> Stl.of(12, 5)).hasMessageContaining("seasonalWindow");
        assertThatThrownBy(() -> new Stl(12, 7, 2, 21, 2, 0)).hasMessageContaining("seasonalDegree");
        assertThatThrownBy(() -> new Stl(12, 7, 1, 11, 2, 0)).hasMessageContaining("trendWindow");
        assertThatThrownBy(() -> new Stl(12, 7, 1, 21, 0, 0)).hasMessageContaining("innerLoops");
        assertThatThrownBy(() -> new Stl(12, 7, 1, 21, 1, -1)).hasMessageContaining("outerLoops");
        assertThatThrownBy(() -> Stl.of(12, 7).decompose(new double[23])).hasMessageContaining("series");
        double[] broken = AirPassengers.series();
        broken[3] = Double.NaN;
        assertThatThrownBy(() -> Stl.of(12, 7).decompose(broken)).hasMessageContaining("series");
    }

    private static void check(double[] part, double... figures) {
        int[] places = {0, 1, 50, 71, 142, 143};
        for (int i = 0; i < places.length; i++) {
            assertThat(part[places[i]]).isCloseTo(figures[i], within(6e-9));
        }
    }

    private static double naive(double[] values, double[] weights, int window, int degree, int x) {
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Integer.compare(Math.abs(a - x), Math.abs(b - x)));
        int count = Math.min(window, values.length);
        double reach = Math.abs(order[count - 1] - x) + (window > values.length ? (window - values.length) / 2 : 0);
        double[] sums = new double[5];
        for (int k = 0; k < count; k++) {
            int j = order[k];
            double distance = Math.abs(j - x);
            double share = distance / reach;
            double weight = distance > 0.999 * reach
                    ? 0
                    : distance <= 0.001 * reach ? 1 : Math.pow(1 - share * share * share, 3);
            weight *= weights[j];
            double at = j - x;
            sums[0] += weight;
            sums[1] += weight * at;
            sums[2] += weight * at * at;
            sums[3] += weight * values[j];
            sums[4] += weight * at * values[j];
        }
        double determinant = sums[0] * sums[2] - sums[1] * sums[1];
        if (degree == 0 || determinant < 1e-9) {
            return sums[3] / sums[0];
        }
        return (sums[2] * sums[3] - sums[1] * sums[4]) / determinant;
    }
}
