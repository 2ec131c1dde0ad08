package io.banyan.engine.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.engine.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Parameters are found again in data drawn from them, as near as the stated errors say. */
class RecoveryTest {

    /** Fixed, because one interval in so many misses by right. */
    private static final long SEED = Long.getLong("banyan.seed", 20050401);

    @Test
    void findsTheParametersOfSimulatedCustomers() {
        recovers(new BgNbd(0.8, 5, 0.9, 3), histories -> BgNbd.fit(histories, Progress.NONE), 0.8, 5, 0.9, 3);
        recovers(new MbgNbd(0.8, 5, 0.9, 3), histories -> MbgNbd.fit(histories, Progress.NONE), 0.8, 5, 0.9, 3);
        recovers(new ParetoNbd(0.8, 5, 0.7, 12), histories -> ParetoNbd.fit(histories, Progress.NONE), 0.8, 5, 0.7, 12);
    }

    private static <M> void recovers(PurchaseModel model, Function<Histories, Fit<M>> fitting, double... truth) {
        var fit = fitting.apply(histories(model, new Random(SEED), 10_000));
        assertThat(fit.converged()).as("%s, seed %s", model, SEED).isTrue();
        for (int i = 0; i < truth.length; i++) {
            var estimate = fit.estimates().get(i);
            double error = estimate.standardError().orElseThrow();
            assertThat(error).as("%s of %s, seed %s", estimate, model, SEED).isLessThan(truth[i] / 5);
            assertThat((estimate.value() - truth[i]) / error)
                    .as("%s of %s, seed %s", estimate, model, SEED)
                    .isBetween(-4.0, 4.0);
        }
    }

    @Test
    void findsTheParametersOfSimulatedSpend() {
        var model = new GammaGamma(4, 3, 20);
        var fit = GammaGamma.fit(spending(model, new Random(SEED), 10_000), Progress.NONE);
        double[] truth = {4, 3, 20};
        for (int i = 0; i < truth.length; i++) {
            var estimate = fit.estimates().get(i);
            double error = estimate.standardError().orElseThrow();
            assertThat((estimate.value() - truth[i]) / error)
                    .as("%s, seed %s", estimate, SEED)
                    .isBetween(-4.0, 4.0);
        }
        assertThat(fit.converged()).isTrue();
    }

    /** In 100 samples an interval of 95 % misses 5 times, give or take 2.2; the bound is four times that. */
    @Test
    @Tag("slow")
    void intervalsOfBgNbdHoldTheTruthAsOftenAsTheySay() {
        covers(
                "BG/NBD",
                100,
                new double[] {0.8, 5, 0.9, 3},
                random -> BgNbd.fit(histories(new BgNbd(0.8, 5, 0.9, 3), random, 1000), Progress.NONE)
                        .estimates());
    }

    @Test
    @Tag("slow")
    void intervalsOfTheOtherModelsHoldTheTruthAsOftenAsTheySay() {
        covers(
                "MBG/NBD",
                100,
                new double[] {0.8, 5, 0.9, 3},
                random -> MbgNbd.fit(histories(new MbgNbd(0.8, 5, 0.9, 3), random, 700), Progress.NONE)
                        .estimates());
        covers(
                "Pareto/NBD",
                100,
                new double[] {0.8, 5, 0.7, 12},
                random -> ParetoNbd.fit(histories(new ParetoNbd(0.8, 5, 0.7, 12), random, 700), Progress.NONE)
                        .estimates());
        covers(
                "gamma-gamma",
                100,
                new double[] {4, 3, 20},
                random -> GammaGamma.fit(spending(new GammaGamma(4, 3, 20), random, 700), Progress.NONE)
                        .estimates());
    }

    private static void covers(String name, int samples, double[] truth, Function<Random, List<Estimate>> fitting) {
        var random = new Random(SEED);
        var held = new int[truth.length];
        for (int sample = 0; sample < samples; sample++) {
            var estimates = fitting.apply(random);
            for (int i = 0; i < truth.length; i++) {
                // on the logarithm, where the estimate is nearer to normal
                double relative = estimates.get(i).standardError().orElseThrow()
                        / estimates.get(i).value();
                if (Math.abs(Math.log(estimates.get(i).value() / truth[i])) < 1.959964 * relative) {
                    held[i]++;
                }
            }
        }
        for (int i = 0; i < truth.length; i++) {
            assertThat((double) held[i] / samples)
                    .as("%s, parameter %s, seed %s", name, i, SEED)
                    .isBetween(0.95 - 4 * Math.sqrt(0.95 * 0.05 / samples), 1.0);
        }
    }

    private static Histories histories(PurchaseModel model, Random random, int customers) {
        var histories = new ArrayList<History>();
        for (int i = 0; i < customers; i++) {
            // cohorts of thirteen weeks, so that few hypergeometric functions are needed
            double observed = 26 + 2 * random.nextInt(14);
            histories.add(History.of(model.simulate(random, observed), observed));
        }
        return Histories.of(histories);
    }

    private static List<Spending> spending(GammaGamma model, Random random, int customers) {
        var spending = new ArrayList<Spending>();
        for (int i = 0; i < customers; i++) {
            spending.add(model.simulate(random, 1 + (int) (random.nextExponential() * 3)));
        }
        return spending;
    }
}
