package io.banyan.engine.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TransactionsTest {

    private static final long SEED = Long.getLong("banyan.seed", System.nanoTime());

    /** The first customer of the CDNOW sample, whose summary is 2 repeats, last at 30.43 of 38.86 weeks, at a mean of 22.35 dollars. */
    @Test
    void theFirstCustomerOfCdnowIsSummarizedAsPublished() {
        long[] days = {day("1997-01-01"), day("1997-01-18"), day("1997-08-02"), day("1997-12-12")};
        var summary = Transactions.of(new long[4], days, new double[] {29.33, 29.73, 14.96, 26.48})
                .summarize(day("1997-09-30"), day("1998-06-30"))
                .getFirst();
        assertThat(summary.history()).isEqualTo(new History(2, 213 / 7.0, 272 / 7.0));
        assertThat(summary.spending()).isEqualTo(new Spending(2, (29.73 + 14.96) / 2));
        assertThat(summary.heldOut()).isEqualTo(1);
        assertThat(summary.heldOutSpend()).isEqualTo(26.48);
    }

    private static long day(String text) {
        return LocalDate.parse(text).toEpochDay();
    }

    @Test
    void purchasesOfOneDayAreOneAndTheFirstDayIsNoRepeat() {
        var summaries = Transactions.of(
                        new long[] {5, 5, 5, 5, 5, 9, 3},
                        new long[] {10, 10, 17, 17, 24, 31, 30},
                        new double[] {1, 2, 4, 8, 16, 32, 64})
                .summarize(30, 30);
        assertThat(summaries)
                .containsExactly(
                        new Summary(3, new History(0, 0, 0), new Spending(0, 0), 0, 0),
                        new Summary(5, new History(2, 2, 20 / 7.0), new Spending(2, 14), 0, 0));
    }

    @Test
    void agreesWithSetsOfDaysOnRandomTransactions() {
        var random = new Random(SEED);
        for (int round = 0; round < 500; round++) {
            int rows = random.nextInt(60);
            var customers = new long[rows];
            var days = new long[rows];
            var amounts = new double[rows];
            for (int row = 0; row < rows; row++) {
                customers[row] = random.nextInt(8) - 2;
                days[row] = random.nextInt(30);
                amounts[row] = random.nextInt(100);
            }
            long calibrationEnd = random.nextInt(30);
            long holdOutEnd = calibrationEnd + random.nextInt(10);
            assertThat(Transactions.of(customers, days, amounts).summarize(calibrationEnd, holdOutEnd))
                    .as("seed %s, round %s", SEED, round)
                    .isEqualTo(model(customers, days, amounts, calibrationEnd, holdOutEnd));
        }
    }

    private static List<Summary> model(
            long[] customers, long[] days, double[] amounts, long calibrationEnd, long holdOutEnd) {
        var daysOf = new TreeMap<Long, TreeSet<Long>>();
        for (int row = 0; row < customers.length; row++) {
            daysOf.computeIfAbsent(customers[row], customer -> new TreeSet<>()).add(days[row]);
        }
        var summaries = new ArrayList<Summary>();
        daysOf.forEach((customer, bought) -> {
            long first = bought.first();
            if (first > calibrationEnd) {
                return;
            }
            var repeats = bought.subSet(first, false, calibrationEnd, true);
            double last = repeats.isEmpty() ? 0 : (repeats.last() - first) / 7.0;
            double spent = 0;
            double heldOutSpend = 0;
            for (int row = 0; row < customers.length; row++) {
                if (customers[row] == customer) {
                    spent += repeats.contains(days[row]) ? amounts[row] : 0;
                    heldOutSpend += days[row] > calibrationEnd && days[row] <= holdOutEnd ? amounts[row] : 0;
                }
            }
            summaries.add(new Summary(
                    customer,
                    new History(repeats.size(), last, (calibrationEnd - first) / 7.0),
                    new Spending(repeats.size(), repeats.isEmpty() ? 0 : spent / repeats.size()),
                    bought.subSet(calibrationEnd, false, holdOutEnd, true).size(),
                    heldOutSpend));
        });
        return summaries;
    }

    @Test
    void refusesColumnsThatDoNotBelongTogether() {
        assertThatThrownBy(() -> Transactions.of(new long[1], new long[2], new double[1]))
                .hasMessageContaining("one length");
        assertThatThrownBy(() -> Transactions.of(new long[1], new long[1], new double[] {-1}))
                .hasMessageStartingWith("amounts must");
        assertThatThrownBy(() -> Transactions.of(new long[1], new long[1], new double[] {Double.NaN}))
                .hasMessageStartingWith("amounts must");
        assertThatThrownBy(() ->
                        Transactions.of(new long[0], new long[0], new double[0]).summarize(2, 1))
                .hasMessageStartingWith("holdOutEnd must");
    }
}
