package io.banyan.engine.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DelayTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());

    @Test
    void delaysKeepTheirMean() {
        for (var delay : new Delay[] {new Delay.Exponential(20), new Delay.LogNormal(15, .6), new Delay.Fixed(7.2)}) {
            double mean = switch (delay) {
                case Delay.Exponential exponential -> exponential.mean();
                case Delay.LogNormal normal -> normal.median() * Math.exp(normal.sigma() * normal.sigma() / 2);
                case Delay.Fixed fixed -> Math.round(fixed.steps());
            };
            var table = new DelayTable(delay, 1_000);
            var random = new Random(SEED);
            double sum = 0;
            int draws = 200_000;
            for (int draw = 0; draw < draws; draw++) {
                sum += table.steps(random.nextLong());
            }
            assertThat(sum / draws).as("seed %d, %s", SEED, delay).isCloseTo(mean, within(.35));
        }
    }

    @Test
    void cumulatesAsItsFormula() {
        assertThat(new Delay.Fixed(2).cumulative(1.999)).isZero();
        assertThat(new Delay.Fixed(2).cumulative(2)).isEqualTo(1);
        assertThat(new Delay.Exponential(5).cumulative(5)).isCloseTo(1 - Math.exp(-1), within(1e-15));
        assertThat(new Delay.Exponential(5).cumulative(0)).isZero();
        assertThat(new Delay.LogNormal(7, .8).cumulative(7)).isCloseTo(.5, within(1e-15));
        assertThat(new Delay.LogNormal(7, .8).cumulative(7 * Math.exp(.8))).isCloseTo(.8413447460685429, within(1e-12));
        assertThat(new Delay.LogNormal(7, .8).cumulative(0)).isZero();
    }

    @Test
    void refusesBadInput() {
        refuses(() -> new Delay.Fixed(-1), "steps");
        refuses(() -> new Delay.Exponential(0), "mean");
        refuses(() -> new Delay.Exponential(Double.POSITIVE_INFINITY), "mean");
        refuses(() -> new Delay.LogNormal(Double.NaN, 1), "median");
        refuses(() -> new Delay.LogNormal(1, 0), "sigma");
    }

    private static void refuses(Runnable action, String argument) {
        assertThatIllegalArgumentException().isThrownBy(action::run).withMessageContaining(argument);
    }
}
