package io.banyan.engine.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class GrowthTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());

    /** The published check: 100 starters at K = 1.25 are 100, 225, 381, 576 whole people after 0, 1, 2, 3 cycles. */
    @Test
    void givesThePublishedNumbers() {
        long[] published = {100, 225, 381, 576};
        for (int cycles = 0; cycles < published.length; cycles++) {
            assertThat((long) Growth.people(100, 1.25, cycles)).isEqualTo(published[cycles]);
        }
    }

    @Test
    void agreesWithAddingUpTheGenerations() {
        Random random = new Random(SEED);
        for (int round = 0; round < 1_000; round++) {
            double starters = random.nextInt(1_000);
            double k = random.nextInt(4) == 0 ? 1 : random.nextDouble() * 2;
            int cycles = random.nextInt(30);
            double sum = 0;
            double generation = starters;
            for (int cycle = 0; cycle <= cycles; cycle++) {
                sum += generation;
                generation *= k;
            }
            assertThat(Growth.people(starters, k, cycles))
                    .as("seed %d: %s starters, K %s, %d cycles", SEED, starters, k, cycles)
                    .isCloseTo(sum, within(1e-9 * Math.max(1, sum)));
        }
    }

    @Test
    void staysExactWhereKNearsOne() {
        assertThat(Growth.people(100, 1, 9)).isEqualTo(1_000);
        assertThat(Growth.people(100, 1 + 1e-12, 9)).isCloseTo(1_000, within(1e-6));
        assertThat(Growth.people(100, Math.nextUp(1.0), 9)).isCloseTo(1_000, within(1e-6));
        assertThat(Growth.people(100, Math.nextDown(1.0), 9)).isCloseTo(1_000, within(1e-6));
        assertThat(Growth.people(100, 0, 5)).isEqualTo(100);
    }

    @Test
    void aSubcriticalSpreadEnds() {
        assertThat(Growth.total(100, 0.5)).isEqualTo(200);
        assertThat(Growth.people(100, 0.5, 200)).isCloseTo(200, within(1e-9));
        assertThat(Growth.total(100, 1)).isInfinite();
        assertThat(Growth.total(0, 2)).isZero();
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> Growth.people(-1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Growth.people(1, Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Growth.people(1, 1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Growth.total(1, -0.1)).isInstanceOf(IllegalArgumentException.class);
    }
}
