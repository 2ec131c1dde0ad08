package io.banyan.engine.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.banyan.engine.Progress;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MaximizerTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());

    @Test
    void climbsAlongACurvedRidge() {
        // Rosenbrock's function upside down
        var maximum = Maximizer.maximize(
                at -> -(1 - at[0]) * (1 - at[0]) - 100 * (at[1] - at[0] * at[0]) * (at[1] - at[0] * at[0]),
                new double[] {-1.2, 1},
                1e-12,
                Progress.NONE);
        assertThat(maximum.converged()).isTrue();
        assertThat(maximum.at()).containsExactly(new double[] {1, 1}, within(1e-6));
        // the inverse of [[802, −400], [−400, 200]]
        assertThat(maximum.covariance().orElseThrow()[0]).containsExactly(new double[] {0.5, 1}, within(1e-6));
        assertThat(maximum.covariance().orElseThrow()[1]).containsExactly(new double[] {1, 2.005}, within(1e-6));
    }

    @Test
    void findsTheKnownErrorsOfANormalSample() {
        double mean = 3;
        double variance = 4;
        // log-likelihood per observation of a sample with these moments, by mean and logarithm of the deviation
        var maximum = Maximizer.maximize(
                at -> -at[1] - (variance + (mean - at[0]) * (mean - at[0])) / 2 / Math.exp(2 * at[1]),
                new double[] {0, 0},
                1e-12,
                Progress.NONE);
        assertThat(maximum.at()).containsExactly(new double[] {3, Math.log(2)}, within(1e-6));
        assertThat(maximum.covariance().orElseThrow()[0][0]).isCloseTo(4, within(1e-6));
        assertThat(maximum.covariance().orElseThrow()[1][1]).isCloseTo(0.5, within(1e-7));
        assertThat(maximum.covariance().orElseThrow()[0][1]).isCloseTo(0, within(1e-6));
    }

    @Test
    void findsTheTopOfRandomHills() {
        var random = new Random(SEED);
        for (int round = 0; round < 200; round++) {
            int size = 1 + random.nextInt(4);
            var top = random.doubles(size, -3, 3).toArray();
            var width = random.doubles(size, 0.2, 5).toArray();
            double lean = random.nextDouble() - 0.5;
            var maximum = Maximizer.maximize(
                    at -> {
                        double sum = 0;
                        for (int i = 0; i < size; i++) {
                            double x = (at[i] - top[i]) / width[i];
                            sum -= Math.cosh(x) + lean * x * (i == 0 ? 0 : (at[i - 1] - top[i - 1]) / width[i - 1]);
                        }
                        return sum;
                    },
                    new double[size],
                    1e-12,
                    Progress.NONE);
            assertThat(maximum.converged()).as("seed %s, round %s", SEED, round).isTrue();
            assertThat(maximum.at()).as("seed %s, round %s", SEED, round).containsExactly(top, within(2e-5));
        }
    }

    @Test
    void saysThatAFunctionWithoutATopHasNone() {
        var rising = Maximizer.maximize(at -> -Math.exp(-at[0]), new double[] {0}, 1e-9, Progress.NONE);
        assertThat(rising.at()[0]).isGreaterThan(5);
        var flat = Maximizer.maximize(at -> -at[0] * at[0], new double[] {1, 1}, 1e-9, Progress.NONE);
        assertThat(flat.converged()).isFalse();
        assertThat(flat.covariance()).isEmpty();
    }

    @Test
    void refusesAStartOutsideTheFunction() {
        assertThatThrownBy(() -> Maximizer.maximize(at -> Math.log(at[0]), new double[] {-1}, 1e-9, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("start has no finite value");
        assertThatThrownBy(() -> Maximizer.maximize(at -> 0, new double[] {-1}, 0, Progress.NONE))
                .hasMessageStartingWith("tolerance must");
    }
}
