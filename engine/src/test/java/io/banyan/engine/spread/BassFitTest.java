package io.banyan.engine.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.banyan.engine.spread.BassFit.Method;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BassFitTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());

    /**
     * Video recorders 1980 to 1989, in thousands, fitted by the nls function of R to the rate at each year's end: M 6.80e4 (3.13e3), P
     * 6.59e-3 (1.43e-3), Q 6.38e-1 (4.14e-2), residual error 727 on 7 degrees of freedom.
     */
    @Test
    void meetsThePublishedFitOfVideoRecorders() {
        double[] recorders = {840, 1470, 2110, 4000, 7590, 10950, 10530, 9470, 7790, 5890};
        var fit = BassFit.of(recorders, Method.RATES);
        assertThat(fit.converged()).isTrue();
        assertThat(fit.model().market()).isCloseTo(6.80e4, within(50.0));
        assertThat(fit.model().innovation()).isCloseTo(6.59e-3, within(5e-6));
        assertThat(fit.model().imitation()).isCloseTo(6.38e-1, within(5e-4));
        assertThat(fit.marketError()).isCloseTo(3.13e3, within(5.0));
        assertThat(fit.innovationError()).isCloseTo(1.43e-3, within(5e-6));
        assertThat(fit.imitationError()).isCloseTo(4.14e-2, within(5e-5));
        assertThat(fit.residualError()).isCloseTo(727, within(.5));
    }

    @Test
    void recoversWhatMadeTheNumbers() {
        var random = new Random(SEED);
        for (int round = 0; round < 60; round++) {
            var model = new BassModel(
                    .002 + random.nextDouble() * .05, .1 + random.nextDouble() * .6, 100 + random.nextInt(1_000_000));
            int periods = 5 + (int) (2 * model.peakTime());
            double[] intervals = new double[periods];
            double[] rates = new double[periods];
            for (int period = 0; period < periods; period++) {
                intervals[period] = model.between(period, period + 1);
                rates[period] = model.rate(period + 1);
            }
            for (var method : Method.values()) {
                var fit = BassFit.of(method == Method.RATES ? rates : intervals, method);
                var as = "seed %d, round %d, %s, %s".formatted(SEED, round, method, model);
                assertThat(fit.converged()).as(as).isTrue();
                // where the top is flat, being near it in likelihood is being near in standard errors, not in digits
                double errors = method == Method.LIKELIHOOD ? Math.sqrt(1e-9 * model.market()) : 0;
                double[][] found = {
                    {fit.model().innovation(), model.innovation(), fit.innovationError()},
                    {fit.model().imitation(), model.imitation(), fit.imitationError()},
                    {fit.model().market(), model.market(), fit.marketError()}
                };
                for (double[] parameter : found) {
                    assertThat(parameter[0])
                            .as(as)
                            .isCloseTo(parameter[1], within(Math.max(1e-4 * parameter[1], errors * parameter[2])));
                }
            }
        }
    }

    /** Of 150 intervals of two standard errors around p, q and m, 95.4 % hold the truth. */
    @Test
    void errorsAreAsLargeAsTheyAre() {
        var random = new Random(SEED);
        var model = new BassModel(.01, .3, 20_000);
        int[] held = new int[3];
        int rounds = 150;
        for (int round = 0; round < rounds; round++) {
            double[] adopters = new double[20];
            for (int period = 0; period < adopters.length; period++) {
                double mean = model.between(period, period + 1);
                adopters[period] = Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
            }
            var fit = BassFit.of(adopters, Method.LIKELIHOOD);
            held[0] += Math.abs(fit.model().innovation() - .01) < 2 * fit.innovationError() ? 1 : 0;
            held[1] += Math.abs(fit.model().imitation() - .3) < 2 * fit.imitationError() ? 1 : 0;
            held[2] += Math.abs(fit.model().market() - 20_000) < 2 * fit.marketError() ? 1 : 0;
        }
        for (int count : held) {
            // five standard errors of a share of .954
            assertThat(count / (double) rounds)
                    .as("seed %d", SEED)
                    .isCloseTo(.954, within(5 * Math.sqrt(.954 * .046 / rounds)));
        }
    }

    @Test
    void saysWhenTheDataTellNothing() {
        // still growing by the same factor: any market fits
        double[] growing = {100, 150, 225, 337.5, 506.25, 759.375};
        for (var method : Method.values()) {
            var fit = BassFit.of(growing, method);
            assertThat(fit.converged()).as(method.toString()).isFalse();
            assertThat(fit.marketError()).isNaN();
        }
    }

    @Test
    void modelKeepsItsIdentities() {
        var random = new Random(SEED);
        for (int round = 0; round < 1_000; round++) {
            var model = new BassModel(random.nextDouble() + 1e-4, random.nextDouble(), 1_000);
            double time = 20 * random.nextDouble();
            double share = model.cumulative(time) / 1_000;
            var as = "seed %d, %s, %s".formatted(SEED, model, time);
            assertThat(model.rate(time) / 1_000)
                    .as(as)
                    .isCloseTo((model.innovation() + model.imitation() * share) * (1 - share), within(1e-12));
            if (share < .999) {
                assertThat(model.timeOf(share)).as(as).isCloseTo(time, within(1e-6));
            }
            assertThat(model.rate(model.peakTime())).as(as).isGreaterThanOrEqualTo(model.rate(time) - 1e-9);
        }
        assertThat(new BassModel(.5, 0, 10).cumulative(2)).isCloseTo(10 * (1 - Math.exp(-1)), within(1e-12));
        assertThat(new BassModel(.5, .1, 10).peakTime()).isZero();
        assertThat(new BassModel(.01, .4, 10).peakTime()).isCloseTo(Math.log(40) / .41, within(1e-12));
        assertThat(new BassModel(.01, .4, 10).timeOf(0)).isZero();
    }

    @Test
    void refusesBadInput() {
        refuses(() -> new BassModel(0, .1, 1), "innovation");
        refuses(() -> new BassModel(.1, -.1, 1), "imitation");
        refuses(() -> new BassModel(.1, .1, Double.NaN), "market");
        refuses(() -> new BassModel(.1, .1, Double.POSITIVE_INFINITY), "market");
        var model = new BassModel(.1, .1, 1);
        refuses(() -> model.cumulative(-1), "time");
        refuses(() -> model.rate(Double.NaN), "time");
        refuses(() -> model.between(2, 1), "to");
        refuses(() -> model.timeOf(1), "share");
        refuses(() -> BassFit.of(new double[] {1, 2, 3}, Method.INTERVALS), "adopters");
        refuses(() -> BassFit.of(new double[] {1, 2, 3, -1}, Method.INTERVALS), "adopters");
        refuses(() -> BassFit.of(new double[] {1, 2, 3, Double.NaN}, Method.INTERVALS), "adopters");
        refuses(() -> BassFit.of(new double[5], Method.LIKELIHOOD), "adopters");
    }

    private static void refuses(Runnable action, String argument) {
        assertThatIllegalArgumentException().isThrownBy(action::run).withMessageContaining(argument);
    }
}
