package io.banyan.engine.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.banyan.engine.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PurchaseModelTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());

    private static final List<PurchaseModel> MODELS =
            List.of(new BgNbd(0.8, 5, 0.9, 3), new MbgNbd(0.8, 5, 0.9, 3), new ParetoNbd(0.8, 5, 0.7, 12));

    @Test
    void probabilitiesOfAllCountsAddUpAndTheirMeanIsTheExpectation() {
        for (var model : MODELS) {
            double sum = 0;
            double mean = 0;
            for (int n = 0; n < 150; n++) {
                double probability = model.probabilityOfPurchases(n, 20);
                sum += probability;
                mean += n * probability;
            }
            assertThat(sum).as("%s", model).isCloseTo(1, within(1e-10));
            assertThat(mean).as("%s", model).isCloseTo(model.expectedPurchases(20), within(1e-7));
            assertThat(model.probabilityOfPurchases(0, 0)).as("%s", model).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void countsOfSimulatedCustomersAreThoseForetold() {
        for (var model : MODELS) {
            var random = new Random(SEED);
            int customers = 40_000;
            var counts = new int[4];
            for (int i = 0; i < customers; i++) {
                int bought = model.simulate(random, 20).length;
                if (bought < counts.length) {
                    counts[bought]++;
                }
            }
            for (int n = 0; n < counts.length; n++) {
                double probability = model.probabilityOfPurchases(n, 20);
                double error = Math.sqrt(probability * (1 - probability) / customers);
                assertThat((double) counts[n] / customers)
                        .as("%s, %s purchases, seed %s", model, n, SEED)
                        .isCloseTo(probability, within(5 * error));
            }
        }
    }

    /** Simulated pasts and futures: the brute-force meaning of the conditional expectation. */
    @Test
    void foretellsTheFutureOfSimulatedCustomers() {
        for (var model : MODELS) {
            var random = new Random(SEED);
            double foretold = 0;
            double surprise = 0;
            double squares = 0;
            for (int i = 0; i < 40_000; i++) {
                double observed = 5 + 25 * random.nextDouble();
                var times = model.simulate(random, observed + 10);
                var history = History.of(times, observed);
                double expected = model.expectedPurchases(history, 10);
                double error = times.length - history.repeats() - expected;
                foretold += expected;
                surprise += error;
                squares += error * error;
            }
            assertThat(foretold).as("%s, seed %s", model, SEED).isPositive();
            assertThat(surprise / Math.sqrt(squares))
                    .as("%s, seed %s", model, SEED)
                    .isBetween(-5.0, 5.0);
        }
    }

    /** Customers drawn with their hidden rates, each weighed by the likelihood of the history under just these rates. */
    @Test
    void agreesWithWeighingDrawnCustomers() {
        History[] histories = {
            new History(0, 0, 20), new History(1, 3, 20), new History(4, 19, 20), new History(6, 12, 20)
        };
        for (var history : histories) {
            agrees(new ParetoNbd(0.8, 5, 0.7, 12), history, random -> {
                double rate = Draws.gamma(random, 0.8, 5);
                double leaving = Draws.gamma(random, 0.7, 12);
                double bought = Math.pow(rate, history.repeats());
                double both = rate + leaving;
                double stayed = bought * Math.exp(-both * history.observed());
                double left = bought
                        * leaving
                        / both
                        * Math.exp(-both * history.lastRepeat())
                        * -Math.expm1(-both * (history.observed() - history.lastRepeat()));
                return new Drawn(stayed, left, rate * -Math.expm1(-leaving * 10) / leaving);
            });
            agrees(new BgNbd(0.8, 5, 0.9, 3), history, random -> {
                double rate = Draws.gamma(random, 0.8, 5);
                double leaving = Draws.beta(random, 0.9, 3);
                int x = history.repeats();
                double bought = Math.pow(rate, x);
                double stayed = bought * Math.pow(1 - leaving, x) * Math.exp(-rate * history.observed());
                double left = x == 0
                        ? 0
                        : bought * leaving * Math.pow(1 - leaving, x - 1) * Math.exp(-rate * history.lastRepeat());
                return new Drawn(stayed, left, -Math.expm1(-rate * leaving * 10) / leaving);
            });
            agrees(new MbgNbd(0.8, 5, 0.9, 3), history, random -> {
                double rate = Draws.gamma(random, 0.8, 5);
                double leaving = Draws.beta(random, 0.9, 3);
                int x = history.repeats();
                double bought = Math.pow(rate * (1 - leaving), x);
                double stayed = bought * (1 - leaving) * Math.exp(-rate * history.observed());
                double left = bought * leaving * Math.exp(-rate * history.lastRepeat());
                return new Drawn(stayed, left, -Math.expm1(-rate * leaving * 10) / leaving);
            });
        }
    }

    /** One customer: the likelihood of the history with having stayed or left, and purchases to come in ten weeks if still there. */
    private record Drawn(double stayed, double left, double toCome) {}

    private static void agrees(PurchaseModel model, History history, Function<Random, Drawn> drawing) {
        var random = new Random(SEED);
        int draws = 60_000;
        var alive = new Ratio();
        var toCome = new Ratio();
        for (int i = 0; i < draws; i++) {
            var drawn = drawing.apply(random);
            alive.add(drawn.stayed, drawn.stayed + drawn.left);
            toCome.add(drawn.stayed * drawn.toCome, drawn.stayed + drawn.left);
        }
        assertThat(model.probabilityAlive(history))
                .as("%s alive after %s, seed %s", model, history, SEED)
                .isCloseTo(alive.value(), within(5 * alive.error() + 1e-12));
        assertThat(model.expectedPurchases(history, 10))
                .as("%s to come after %s, seed %s", model, history, SEED)
                .isCloseTo(toCome.value(), within(5 * toCome.error() + 1e-12));
        assertThat(model.logLikelihood(history))
                .as("%s likelihood of %s, seed %s", model, history, SEED)
                .isCloseTo(Math.log(alive.below / draws), within(5 * alive.errorBelow(draws)));
    }

    /** A ratio of two sums with its error. */
    private static final class Ratio {
        private double above;
        private double below;
        private double aboveSquares;
        private double belowSquares;
        private double products;

        void add(double one, double other) {
            above += one;
            below += other;
            aboveSquares += one * one;
            belowSquares += other * other;
            products += one * other;
        }

        double value() {
            return above / below;
        }

        double error() {
            double variance = aboveSquares - 2 * value() * products + value() * value() * belowSquares;
            return Math.sqrt(Math.max(0, variance)) / below;
        }

        /** Of the logarithm of the sum below. */
        double errorBelow(int draws) {
            return Math.sqrt(belowSquares - below * below / draws) / below;
        }
    }

    @Test
    void aCustomerSeenThisMomentIsAliveUnlessThePurchaseMayHaveBeenTheLast() {
        var now = new History(3, 10, 10);
        assertThat(new ParetoNbd(1, 1, 1, 1).probabilityAlive(now)).isEqualTo(1);
        // after x purchases the chance of not having left upon the last one is (b + x − 1) / (a + b + x − 1)
        assertThat(new BgNbd(1, 1, 2, 3).probabilityAlive(now)).isCloseTo(5.0 / 7, within(1e-14));
        assertThat(new MbgNbd(1, 1, 2, 3).probabilityAlive(now)).isCloseTo(6.0 / 8, within(1e-14));
    }

    @Test
    void theUnitOfTimeIsNoMatter() {
        var weeks = Cdnow.customers().stream().map(Cdnow.Customer::history).toList();
        var days = weeks.stream()
                .map(each -> new History(each.repeats(), each.lastRepeat() * 7, each.observed() * 7))
                .toList();
        var byWeek = ParetoNbd.fit(Histories.of(weeks), Progress.NONE).model();
        var byDay = ParetoNbd.fit(Histories.of(days), Progress.NONE).model();
        assertThat(byDay.r()).isCloseTo(byWeek.r(), within(1e-4));
        assertThat(byDay.alpha()).isCloseTo(byWeek.alpha() * 7, within(1e-2));
        assertThat(byDay.beta()).isCloseTo(byWeek.beta() * 7, within(1e-2));
    }

    @Test
    void equalHistoriesAreCountedOnce() {
        var histories =
                List.of(new History(1, 2, 3), new History(0, 0, 3), new History(1, 2, 3), new History(0, -0.0, 3));
        assertThat(Histories.of(histories).customers()).isEqualTo(4);
        assertThat(Histories.of(histories).distinct()).isEqualTo(2);
        var model = new BgNbd(1, 2, 3, 4);
        double together = PurchaseLikelihood.of(Histories.of(histories)).mean(model::given);
        double oneByOne =
                histories.stream().mapToDouble(model::logLikelihood).average().orElseThrow();
        assertThat(together).isCloseTo(oneByOne, within(1e-14));
    }

    @Test
    void aFitOfCustomersAllAlikeHasNoMaximumAndSaysSo() {
        var alike = new ArrayList<History>();
        for (int i = 0; i < 500; i++) {
            alike.add(new History(10, 10, 10.5));
        }
        var fit = BgNbd.fit(Histories.of(alike), Progress.NONE);
        assertThat(fit.converged()).isFalse();
    }

    @Test
    void aFitCanBeCancelled() {
        assertThatThrownBy(() -> ParetoNbd.fit(Cdnow.histories(), (done, total) -> {
                    if (done == 3) {
                        throw new CancellationException("enough");
                    }
                }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void refusesParametersThatAreNone() {
        assertThatThrownBy(() -> new BgNbd(0, 1, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("r must");
        assertThatThrownBy(() -> new BgNbd(1, Double.NaN, 1, 1)).hasMessageStartingWith("alpha must");
        assertThatThrownBy(() -> new MbgNbd(1, 1, -1, 1)).hasMessageStartingWith("a must");
        assertThatThrownBy(() -> new MbgNbd(1, 1, 1, Double.POSITIVE_INFINITY)).hasMessageStartingWith("b must");
        assertThatThrownBy(() -> new ParetoNbd(1, 1, -0.0, 1)).hasMessageStartingWith("s must");
        assertThatThrownBy(() -> new ParetoNbd(1, 1, 1, 0)).hasMessageStartingWith("beta must");
        for (var model : MODELS) {
            assertThatThrownBy(() -> model.expectedPurchases(-1)).hasMessageStartingWith("time must");
            assertThatThrownBy(() -> model.expectedPurchases(new History(0, 0, 1), Double.NaN))
                    .hasMessageStartingWith("time must");
            assertThatThrownBy(() -> model.probabilityOfPurchases(-1, 1)).hasMessageStartingWith("purchases must");
            assertThatThrownBy(() -> model.probabilityOfPurchases(1, -1)).hasMessageStartingWith("time must");
            assertThatThrownBy(() -> model.simulate(new Random(1), Double.NaN)).hasMessageStartingWith("end must");
        }
    }

    @Test
    void refusesHistoriesThatContradictThemselves() {
        assertThatThrownBy(() -> new History(-1, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("repeats must");
        assertThatThrownBy(() -> new History(1, 2, 1)).hasMessageStartingWith("lastRepeat must");
        assertThatThrownBy(() -> new History(1, Double.NaN, 1)).hasMessageStartingWith("lastRepeat must");
        assertThatThrownBy(() -> new History(0, 0, Double.NaN)).hasMessageStartingWith("observed must");
        assertThatThrownBy(() -> new History(0, 0, Double.POSITIVE_INFINITY)).hasMessageStartingWith("observed must");
        assertThatThrownBy(() -> new History(0, 1, 2)).hasMessageContaining("contradicts");
        assertThatThrownBy(() -> new History(1, 0, 2)).hasMessageContaining("contradicts");
        assertThatThrownBy(() -> History.of(new double[] {2, 1}, 3)).hasMessageStartingWith("times must");
        assertThatThrownBy(() -> History.of(new double[] {0, 1}, 3)).hasMessageStartingWith("times must");
        assertThatThrownBy(() -> History.of(new double[] {Double.NaN}, 3)).hasMessageStartingWith("times must");
        assertThatThrownBy(() -> BgNbd.fit(Histories.of(List.of()), Progress.NONE))
                .hasMessageContaining("nobody");
        assertThatThrownBy(() -> BgNbd.fit(Histories.of(List.of(new History(0, 0, 1))), Progress.NONE))
                .hasMessageContaining("no repeat purchase");
    }
}
