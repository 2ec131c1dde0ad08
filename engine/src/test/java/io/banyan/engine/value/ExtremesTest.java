package io.banyan.engine.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The formulas at the edges of their parameters, beside values computed with 40 digits from the papers' own formulas. */
class ExtremesTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());

    private static final double ROUNDING = 1e-9;

    private record Case(
            double[] parameters, int repeats, double last, double observed, double logLikelihood, double alive) {

        History history() {
            return new History(repeats, last, observed);
        }
    }

    @Test
    void expectsPurchasesWhereTheFormulaOfThePaperHasNoDigitsLeft() {
        double[][] cases = {
            {0.243, 4.414, 0.793, 2.426, 39, 1.1967231933208168},
            {0.243, 4.414, 1, 2.426, 39, 1.0842790105915187},
            {0.243, 4.414, 1.000001, 2.426, 39, 1.0842785353654066},
            {0.243, 4.414, 0.793, 2.426, 1e-9, 5.5052106930577972e-11},
            {0.243, 4.414, 0.793, 2.426, 1e7, 92.383980656915203},
            {500, 2, 0.3, 0.01, 300, 108.32760706538245},
            {0.01, 1e-3, 0.001, 0.002, 52, 343.29653033289333},
            {2, 50, 3e5, 7e6, 1000, 17.002675917757979},
            {1000, 3, 0.5, 1000.5, 39, 5483.3147735478828},
        };
        for (var each : cases) {
            var model = new BgNbd(each[0], each[1], each[2], each[3]);
            assertThat(model.expectedPurchases(each[4]))
                    .as("%s after %s", model, each[4])
                    .isCloseTo(each[5], withinPercentage(100 * ROUNDING));
        }
        assertThat(new BgNbd(1, 1, 1, 1).expectedPurchases(0)).isZero();
    }

    @Test
    void bgNbdHoldsAtExtremes() {
        double[] cdnow = {0.243, 4.414, 0.793, 2.426};
        Case[] cases = {
            new Case(cdnow, 2, 30.43, 38.86, -9.4586063070662712, 0.72657857008067291),
            new Case(cdnow, 0, 0, 1e6, -2.996368280381157, 1.0),
            new Case(cdnow, 100000, 99, 100, 587394.18301577678, 0),
            new Case(cdnow, 100000, 100, 100, 586443.58389225621, 0.9999920701759628),
            new Case(new double[] {0.01, 1000, 50, 0.1}, 3, 1e-6, 52, -34.681151788246222, 0.034801545635528478),
        };
        for (var each : cases) {
            var p = each.parameters;
            agrees(new BgNbd(p[0], p[1], p[2], p[3]), each);
        }
    }

    @Test
    void paretoNbdHoldsAtExtremes() {
        double[] cdnow = {0.553, 10.578, 0.606, 11.669};
        Case[] cases = {
            new Case(cdnow, 2, 30.43, 38.86, -9.5542832451504058, 0.86916755915301119),
            new Case(cdnow, 0, 0, 38.86, -0.52104629408089031, 0.29528660461689415),
            new Case(
                    new double[] {0.5534, 10.5802, 0.6061, 11.6562},
                    26,
                    30.86,
                    31,
                    -39.132127883506137,
                    0.99791776655190671),
            new Case(cdnow, 1000, 10, 100, 2876.1384606116348, 0),
            new Case(cdnow, 10000, 99.5, 100, 35080.061365508156, 3.4481553873827815e-16),
            new Case(new double[] {0.5, 1000000, 0.6, 0.01}, 3, 20, 39, -45.378888004457191, 0.66994180200060548),
            new Case(new double[] {0.5, 0.001, 0.6, 100000}, 3, 20, 39, -15.647655206035051, 0.99959684897875016),
            new Case(new double[] {3, 9, 40, 2000}, 7, 39, 39, -20.784148518843639, 1),
            new Case(new double[] {2, 5000, 3, 4}, 1, 0.5, 39, -8.1790271967595021, 0.0011215481295246055),
        };
        for (var each : cases) {
            var p = each.parameters;
            agrees(new ParetoNbd(p[0], p[1], p[2], p[3]), each);
        }
    }

    private static void agrees(PurchaseModel model, Case each) {
        assertThat(model.logLikelihood(each.history()))
                .as("%s of %s", model, each.history())
                .isCloseTo(each.logLikelihood, withinPercentage(100 * ROUNDING));
        if (each.alive == 0) {
            // smaller than any floating-point number
            assertThat(model.probabilityAlive(each.history())).isZero();
        } else {
            assertThat(model.probabilityAlive(each.history()))
                    .as("%s of %s", model, each.history())
                    .isCloseTo(each.alive, withinPercentage(1e-4));
        }
    }

    @Test
    void theContinuedFractionIsTheHypergeometricFunction() {
        double[][] cases = {
            {0.5, 1.2, 0.9, 1.4354704691656374},
            {30, 31, 0.99, 19.700855136129528},
            {30, 31, -50, 0.020930816051411174},
            {1000.5, 1001, 0.3, 1.4276558718969233},
            {1e5, 100001, -0.9, 0.52632077559440131},
            {2, 2.001, 0.9999, 16.362833486154068},
            {0.001, 0.7, -9999, 0.99161057570790224},
            {3, 4, 0, 1},
        };
        for (var each : cases) {
            assertThat(GaussFraction.value(each[0], each[1], each[2]))
                    .as("2F1(1, %s; %s + 1; %s)", each[0], each[1], each[2])
                    .isCloseTo(each[3], withinPercentage(1e-10));
        }
    }

    @Test
    void sumAndIntegralAreOne() {
        var random = new Random(SEED);
        for (int round = 0; round < 300; round++) {
            double shape = between(random, 1e-3, 30);
            double ratio = between(random, 1e-6, 20);
            double a = between(random, 1e-3, 1e3);
            double b = between(random, 1e-3, 1e3);
            assertThat(LeavingByPurchase.byIntegral(shape, ratio, a, b))
                    .as("r %s, t/alpha %s, a %s, b %s, seed %s", shape, ratio, a, b, SEED)
                    .isCloseTo(LeavingByPurchase.bySum(shape, ratio, a, b), withinPercentage(1e-9));
        }
    }

    @Test
    void everyAnswerIsFiniteAndInItsBounds() {
        var random = new Random(SEED);
        for (int round = 0; round < 400; round++) {
            double first = between(random, 1e-4, 1e4);
            double second = between(random, 1e-4, 1e4);
            double third = between(random, 1e-4, 1e4);
            double fourth = between(random, 1e-4, 1e4);
            var history = history(random);
            double time = between(random, 1e-4, 1e4);
            for (var model : new PurchaseModel[] {
                new BgNbd(first, second, third, fourth),
                new MbgNbd(first, second, third, fourth),
                new ParetoNbd(first, second, third, fourth)
            }) {
                var description = "%s of %s, time %s, seed %s".formatted(model, history, time, SEED);
                assertThat(model.logLikelihood(history)).as(description).isFinite();
                double alive = model.probabilityAlive(history);
                assertThat(alive).as(description).isBetween(0.0, 1.0);
                double most = (first + history.repeats()) / (second + history.observed()) * time;
                double expected = model.expectedPurchases(history, time);
                assertThat(expected).as(description).isBetween(0.0, alive * most * (1 + 1e-9));
                assertThat(model.expectedPurchases(history, 2 * time))
                        .as(description)
                        .isGreaterThanOrEqualTo(expected * (1 - 1e-9));
            }
        }
    }

    private static History history(Random random) {
        double observed = between(random, 1e-3, 1e4);
        int repeats = random.nextInt(4) == 0 ? 0 : (int) between(random, 1, 1e6);
        double last = repeats == 0 ? 0 : random.nextInt(4) == 0 ? observed : observed * between(random, 1e-6, 1);
        return new History(repeats, last, observed);
    }

    /** Even on a logarithmic scale. */
    private static double between(Random random, double low, double high) {
        return low * Math.pow(high / low, random.nextDouble());
    }
}
