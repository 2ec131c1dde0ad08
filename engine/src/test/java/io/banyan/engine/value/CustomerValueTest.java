package io.banyan.engine.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.banyan.engine.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CustomerValueTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());

    private static final BgNbd PURCHASES = new BgNbd(0.243, 4.414, 0.793, 2.426);

    private static final GammaGamma SPEND = new GammaGamma(6.25, 3.74, 15.44);

    @Test
    void withoutDiscountLifetimeValueIsPurchasesTimesSpend() {
        var history = new History(2, 30.43, 38.86);
        var spending = new Spending(2, 22.35);
        var value = new LifetimeValue(PURCHASES, SPEND, 39, 0, 1).of(history, spending);
        assertThat(value)
                .isCloseTo(PURCHASES.expectedPurchases(history, 39) * SPEND.expectedSpend(spending), within(1e-9));
    }

    @Test
    void discountCountsEachWeekForWhatItIsWorthNow() {
        var history = new History(2, 30.43, 38.86);
        double first = PURCHASES.expectedPurchases(history, 1);
        double second = PURCHASES.expectedPurchases(history, 2) - first;
        var value = new LifetimeValue(PURCHASES, SPEND, 2, 0.25, 0.5);
        assertThat(value.discountedPurchases(history)).isCloseTo(first / 1.25 + second / 1.5625, within(1e-12));
        var spending = new Spending(2, 22.35);
        double one = value.of(history, spending);
        assertThat(one).isCloseTo((first / 1.25 + second / 1.5625) * SPEND.expectedSpend(spending) / 2, within(1e-12));
        var summary = new Summary(7, history, spending, 0, 0);
        assertThat(value.of(List.of(summary, summary))).containsExactly(one, one);
    }

    @Test
    void aYearOfWeeklyDiscountsIsTheYearlyDiscount() {
        assertThat(Math.pow(1 + LifetimeValue.weeklyDiscount(0.15), 365.25 / 7)).isCloseTo(1.15, within(1e-12));
        assertThat(LifetimeValue.weeklyDiscount(0)).isZero();
    }

    @Test
    void spendIsBetweenTheOwnMeanAndThatOfAll() {
        assertThat(SPEND.expectedSpend()).isCloseTo(6.25 * 15.44 / 2.74, within(1e-12));
        assertThat(SPEND.expectedSpend(new Spending(1, 80))).isBetween(SPEND.expectedSpend(), 80.0);
        assertThat(SPEND.expectedSpend(new Spending(1_000_000, 80))).isCloseTo(80, within(1e-3));
        assertThat(new GammaGamma(1, 0.5, 1).expectedSpend()).isInfinite();
    }

    @Test
    void whoPaidNothingTellsNothingOfSpend() {
        var some = List.of(
                new Spending(1, 10),
                new Spending(3, 12),
                new Spending(2, 30),
                new Spending(5, 19),
                new Spending(1, 10));
        var more = new ArrayList<>(some);
        more.add(new Spending(0, 0));
        more.add(new Spending(2, 0));
        assertThat(GammaGamma.fit(more, Progress.NONE).customers()).isEqualTo(5);
        assertThat(GammaGamma.fit(more, Progress.NONE).distinct()).isEqualTo(4);
        assertThatThrownBy(() -> GammaGamma.fit(List.of(new Spending(0, 0)), Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("spending has nobody");
    }

    @Test
    void theDensityOfSpendIsOne() {
        double sum = Math.exp(LogIntegral.overHalfLine(
                (mean, logMean) -> SPEND.logLikelihood(new Spending(3, Math.max(mean, 1e-300)))));
        assertThat(sum).isCloseTo(1, within(1e-9));
    }

    @Test
    void aBackTestOfTheTrueModelIsRightInEveryDecile() {
        var random = new Random(SEED);
        var model = new MbgNbd(0.9, 4, 0.7, 3);
        var customers = new ArrayList<Summary>();
        for (int i = 0; i < 20_000; i++) {
            double observed = 20 + 19 * random.nextDouble();
            var times = model.simulate(random, observed + 39);
            var history = History.of(times, observed);
            customers.add(new Summary(i, history, new Spending(0, 0), times.length - history.repeats(), 0));
        }
        var test = BackTest.of(model, customers, 39);
        assertThat(test.customers()).isEqualTo(20_000);
        assertThat(test.deciles()).hasSize(10);
        assertThat(test.predicted() / test.actual()).as("seed %s", SEED).isBetween(0.9, 1.1);
        for (var decile : test.deciles()) {
            assertThat(decile.customers()).isEqualTo(2000);
            // a customer's purchases spread more than their mean; two thousand of them hold it to a tenth or so
            assertThat(decile.error())
                    .as("%s, seed %s", decile, SEED)
                    .isBetween(-0.15 * decile.predicted() - 0.05, 0.15 * decile.predicted() + 0.05);
        }
        assertThat(test.deciles())
                .isSortedAccordingTo((left, right) -> Double.compare(right.predicted(), left.predicted()));
    }

    @Test
    void errorsOfABackTestAreThoseOfPredictionAndFact() {
        var bought = new History(2, 30.43, 38.86);
        var not = new History(0, 0, 38.86);
        var test = BackTest.of(
                PURCHASES,
                List.of(
                        new Summary(1, not, new Spending(0, 0), 1, 5),
                        new Summary(2, bought, new Spending(2, 3), 0, 0)),
                39);
        double low = PURCHASES.expectedPurchases(not, 39);
        double high = PURCHASES.expectedPurchases(bought, 39);
        assertThat(test.predicted()).isCloseTo(low + high, within(1e-12));
        assertThat(test.actual()).isEqualTo(1);
        assertThat(test.meanAbsoluteError()).isCloseTo((1 - low + high) / 2, within(1e-12));
        assertThat(test.rootMeanSquareError())
                .isCloseTo(Math.sqrt(((1 - low) * (1 - low) + high * high) / 2), within(1e-12));
        assertThat(test.deciles()).hasSize(2);
        assertThat(test.deciles().getFirst().error()).isCloseTo(high, within(1e-12));
    }

    @Test
    void refusesOptionsThatContradict() {
        assertThatThrownBy(() -> new LifetimeValue(PURCHASES, SPEND, 0, 0, 1)).hasMessageStartingWith("weeks must");
        assertThatThrownBy(() -> new LifetimeValue(PURCHASES, SPEND, 1, -1, 1))
                .hasMessageStartingWith("weeklyDiscount must");
        assertThatThrownBy(() -> new LifetimeValue(PURCHASES, SPEND, 1, 0, 2)).hasMessageStartingWith("margin must");
        assertThatThrownBy(() -> LifetimeValue.weeklyDiscount(Double.NaN))
                .hasMessageStartingWith("yearlyDiscount must");
        assertThatThrownBy(() -> new Spending(1, -1)).hasMessageStartingWith("mean must");
        assertThatThrownBy(() -> new Spending(-1, 0)).hasMessageStartingWith("purchases must");
        assertThatThrownBy(() -> new Spending(0, 1)).hasMessageContaining("contradicts");
        assertThatThrownBy(() -> BackTest.of(PURCHASES, List.of(), 1)).hasMessageStartingWith("customers are");
        var one = List.of(new Summary(1, new History(0, 0, 1), new Spending(0, 0), 0, 0));
        assertThatThrownBy(() -> BackTest.of(PURCHASES, one, 0)).hasMessageStartingWith("weeks must");
    }
}
