package io.banyan.engine.series.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.banyan.engine.series.decomposition.Stl;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AnomalyDetectionTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());

    /** Rosner's 54 values, with the statistics and critical values of the NIST/SEMATECH e-Handbook, 1.3.5.17.3: three outliers. */
    @Test
    void rosnersExampleHasThreeOutliers() {
        double[] values = {
            -0.25, 0.68, 0.94, 1.15, 1.20, 1.26, 1.26, 1.34, 1.38, 1.43, 1.49, 1.49, 1.55, 1.56, 1.58, 1.65, 1.69, 1.70,
            1.76, 1.77, 1.81, 1.91, 1.94, 1.96, 1.99, 2.06, 2.09, 2.10, 2.14, 2.15, 2.23, 2.24, 2.26, 2.35, 2.37, 2.40,
            2.47, 2.54, 2.62, 2.64, 2.90, 2.92, 2.92, 2.93, 3.21, 3.26, 3.30, 3.59, 3.68, 4.30, 4.64, 5.34, 5.42, 6.01
        };
        double[] statistics = {3.118, 2.942, 3.179, 2.810, 2.815, 2.848, 2.279, 2.310, 2.101, 2.067};
        double[] critical = {3.158, 3.151, 3.143, 3.136, 3.128, 3.120, 3.111, 3.103, 3.094, 3.085};
        boolean[] gone = new boolean[values.length];
        int[] removed = new int[10];
        for (int turn = 0; turn < 10; turn++) {
            assertThat(OutlierTest.furthest(values, gone, removed, turn)).isCloseTo(statistics[turn], within(1.1e-3));
            assertThat(OutlierTest.critical(54, turn, 0.05)).isCloseTo(critical[turn], within(1.1e-3));
            gone[removed[turn]] = true;
        }
        assertThat(OutlierTest.outliers(values, 10, 0.05)).containsExactly(53, 52, 51);
    }

    @Test
    void findsWhatWasPlantedAndTellsItsSign() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 100; round++) {
            double[] series = sound(random, 140);
            int high = 20 + random.nextInt(50);
            int low = 80 + random.nextInt(50);
            series[high] += 12;
            series[low] -= 12;
            List<Anomaly> found = AnomalyDetection.of(7).in(series);
            String story = "seed " + SEED + ", round " + round;
            assertThat(found)
                    .as(story)
                    .extracting(Anomaly::index)
                    .contains(high, low)
                    .isSorted();
            Anomaly first = found.stream()
                    .filter(each -> each.index() == high)
                    .findFirst()
                    .orElseThrow();
            Anomaly second = found.stream()
                    .filter(each -> each.index() == low)
                    .findFirst()
                    .orElseThrow();
            assertThat(first.score()).as(story).isGreaterThan(5);
            assertThat(second.score()).as(story).isLessThan(-5);
            assertThat(first.value() - first.expected()).as(story).isCloseTo(12, within(6.0));
        }
    }

    @Test
    void severalThatHideEachOtherAreAllFound() {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] series = sound(random, 210);
        for (int i = 0; i < 12; i++) {
            series[5 + 17 * i] += 15;
        }
        assertThat(AnomalyDetection.of(7).in(series))
                .as("seed %d", SEED)
                .extracting(Anomaly::index)
                .contains(5, 22, 39, 56, 73, 90, 107, 124, 141, 158, 175, 192);
    }

    /** The level is the chance of any mark in a sound series. */
    @Test
    void soundSeriesAreMarkedAsOftenAsTheLevelSays() {
        SplittableRandom random = new SplittableRandom(SEED);
        int rounds = 300;
        for (double level : new double[] {0.05, 0.2}) {
            int marked = 0;
            for (int round = 0; round < rounds; round++) {
                marked += AnomalyDetection.of(7)
                                .withLevel(level)
                                .in(sound(random, 140))
                                .isEmpty()
                        ? 0
                        : 1;
            }
            assertThat((double) marked / rounds)
                    .as("seed %d", SEED)
                    .isCloseTo(level, within(0.02 + 4.15 * Math.sqrt(level * (1 - level) / rounds)));
        }
    }

    @Test
    void aSeriesWithoutAnyRemainderHasNoAnomaly() {
        assertThat(AnomalyDetection.of(7).in(new double[70])).isEmpty();
    }

    @Test
    void refusesContradictions() {
        Stl stl = Stl.periodic(7);
        assertThatThrownBy(() -> new AnomalyDetection(stl, 0, 0.1)).hasMessageContaining("level");
        assertThatThrownBy(() -> new AnomalyDetection(stl, 0.05, 0.5)).hasMessageContaining("mostShare");
        assertThatThrownBy(() -> new AnomalyDetection(stl, 0.05, 0)).hasMessageContaining("mostShare");
        assertThatThrownBy(() -> AnomalyDetection.of(7).in(new double[13])).hasMessageContaining("series");
    }

    private static double[] sound(SplittableRandom random, int length) {
        double[] week = {5, 3, 1, 0, -1, -3, -5};
        double[] series = new double[length];
        for (int i = 0; i < length; i++) {
            series[i] = 100 + i / 20.0 + week[i % 7] + random.nextGaussian();
        }
        return series;
    }
}
