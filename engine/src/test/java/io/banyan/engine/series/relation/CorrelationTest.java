package io.banyan.engine.series.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.banyan.engine.series.relation.Correlations.Correction;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CorrelationTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());

    /** Anscombe's first set (The American Statistician 27, 1973): r 0.816. */
    @Test
    void coefficientAsPublished() {
        double[] x = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};
        double[] y = {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68};
        assertThat(Correlation.of(x, y, 0.05).coefficient()).isCloseTo(0.81642, within(5e-6));
    }

    @Test
    void independentPointsCountFully() {
        SplittableRandom random = new SplittableRandom(SEED);
        double size = 0;
        for (int round = 0; round < 200; round++) {
            Correlation found = Correlation.of(walk(random, 200, 0), walk(random, 200, 0), 0.05);
            size += found.effectiveSize() / 200;
        }
        assertThat(size / 200).as("seed %d", SEED).isBetween(0.9, 1.0);
    }

    /** For two first-order autoregressions of coefficient φ the effective size is n (1 − φ²) / (1 + φ²). */
    @Test
    void seriesThatHangTogetherCountForFewerAndTheirIntervalsHold() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (double phi : new double[] {0, 0.5, 0.8}) {
            int rounds = 2_000;
            int held = 0;
            int heldNaively = 0;
            double size = 0;
            for (int round = 0; round < rounds; round++) {
                Correlation found = Correlation.of(walk(random, 200, phi), walk(random, 200, phi), 0.05);
                held += found.lower() <= 0 && found.upper() >= 0 ? 1 : 0;
                double z = Math.log((1 + found.coefficient()) / (1 - found.coefficient())) / 2;
                heldNaively += Math.abs(z) < 1.96 / Math.sqrt(197) ? 1 : 0;
                size += found.effectiveSize();
            }
            double truth = 200 * (1 - phi * phi) / (1 + phi * phi);
            assertThat(size / rounds).as("seed %d, phi %s", SEED, phi).isBetween(0.75 * truth, 1.5 * truth);
            assertThat((double) held / rounds).as("seed %d, phi %s", SEED, phi).isBetween(0.905, 0.975);
            if (phi == 0.8) {
                assertThat((double) heldNaively / rounds).as("seed %d", SEED).isLessThan(0.75);
            }
        }
    }

    @Test
    void intervalsHoldATrueCorrelation() {
        SplittableRandom random = new SplittableRandom(SEED);
        int rounds = 2_000;
        int held = 0;
        for (int round = 0; round < rounds; round++) {
            double[] first = walk(random, 150, 0);
            double[] noise = walk(random, 150, 0);
            double[] second = new double[150];
            for (int i = 0; i < 150; i++) {
                second[i] = 0.6 * first[i] + 0.8 * noise[i];
            }
            Correlation found = Correlation.of(first, second, 0.1);
            held += found.lower() <= 0.6 && found.upper() >= 0.6 ? 1 : 0;
        }
        assertThat((double) held / rounds).as("seed %d", SEED).isBetween(0.86, 0.94);
    }

    @Test
    void aFollowerIsFoundAtItsLag() {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] leader = walk(random, 120, 0);
        double[] follower = new double[120];
        for (int i = 3; i < 120; i++) {
            follower[i] = leader[i - 3] + 0.1 * random.nextGaussian();
        }
        assertThat(Correlation.lagged(leader, follower, 3, 0.05).coefficient()).isGreaterThan(0.98);
        assertThat(Correlation.lagged(follower, leader, -3, 0.05).coefficient()).isGreaterThan(0.98);
        assertThat(Math.abs(Correlation.lagged(leader, follower, -3, 0.05).coefficient()))
                .isLessThan(0.5);
    }

    @Test
    void manyCandidatesFindNoMoreByChanceThanTheLevelAllows() {
        SplittableRandom random = new SplittableRandom(SEED);
        int rounds = 400;
        int wrong = 0;
        int missed = 0;
        for (int round = 0; round < rounds; round++) {
            double[] outcome = walk(random, 100, 0.4);
            Map<String, double[]> candidates = new LinkedHashMap<>();
            for (int i = 0; i < 20; i++) {
                candidates.put("c" + i, walk(random, 100, 0.4));
            }
            var found = Correlations.with(outcome, candidates, 0.05, Correction.HOLM);
            wrong += found.values().stream().anyMatch(each -> each.adjustedPValue() < 0.05) ? 1 : 0;
            missed += found.values().stream()
                            .anyMatch(each -> each.correlation().lower() > 0
                                    || each.correlation().upper() < 0)
                    ? 1
                    : 0;
            assertThat(found.keySet()).containsExactlyElementsOf(candidates.keySet());
            var rate = Correlations.with(outcome, candidates, 0.05, Correction.BENJAMINI_HOCHBERG);
            for (String name : found.keySet()) {
                assertThat(rate.get(name).adjustedPValue())
                        .isLessThanOrEqualTo(found.get(name).adjustedPValue());
            }
        }
        assertThat((double) wrong / rounds).as("seed %d", SEED).isLessThan(0.12);
        assertThat((double) missed / rounds).as("seed %d", SEED).isLessThan(0.12);
    }

    @Test
    void refusesWhatHasNoCorrelation() {
        double[] ten = {1, 2, 3, 4, 5, 6, 7, 8, 9, 11};
        assertThatThrownBy(() -> Correlation.of(ten, new double[10], 0.05)).hasMessageContaining("second");
        assertThatThrownBy(() -> Correlation.of(ten, new double[9], 0.05)).hasMessageContaining("second");
        assertThatThrownBy(() -> Correlation.of(new double[9], new double[9], 0.05))
                .hasMessageContaining("first");
        assertThatThrownBy(() -> Correlation.of(ten, ten, 0)).hasMessageContaining("level");
        assertThatThrownBy(() -> Correlation.lagged(ten, ten, 1, 0.05)).hasMessageContaining("lag");
        assertThatThrownBy(() -> Correlations.with(ten, Map.of("c", new double[10]), 0.05, Correction.HOLM))
                .hasMessageContaining("candidates: c");
        Correlation same = Correlation.of(ten, ten, 0.05);
        assertThat(same.coefficient()).isCloseTo(1, within(1e-12));
        assertThat(same.upper()).isLessThanOrEqualTo(1);
    }

    private static double[] walk(SplittableRandom random, int length, double phi) {
        double[] values = new double[length];
        double last = random.nextGaussian() / Math.sqrt(1 - phi * phi);
        for (int i = 0; i < length; i++) {
            last = phi * last + random.nextGaussian();
            values[i] = last;
        }
        return values;
    }
}
