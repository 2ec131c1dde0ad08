package io.banyan.engine.value;

import it.unimi.dsi.fastutil.objects.Object2DoubleOpenHashMap;
import java.util.List;

/**
 * What customers will be worth: purchases to come, week by week, times the value of each, less the discount for waiting. A week's
 * purchases count as at its end.
 *
 * @param purchases fitted to histories in weeks
 * @param spend fitted to the same customers
 * @param weeks how far ahead, at least 1
 * @param weeklyDiscount 0.002 makes money one week away worth 1/1.002 of what it is worth now
 * @param margin the part of spend that is gained, 0 to 1
 */
public record LifetimeValue(
        PurchaseModel purchases, GammaGamma spend, int weeks, double weeklyDiscount, double margin) {

    private static final double WEEKS_A_YEAR = 365.25 / 7;

    public LifetimeValue {
        if (weeks < 1) {
            throw new IllegalArgumentException("weeks must be at least 1: " + weeks);
        }
        if (!(weeklyDiscount >= 0) || weeklyDiscount == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("weeklyDiscount must be finite and not negative: " + weeklyDiscount);
        }
        if (!(margin >= 0 && margin <= 1)) {
            throw new IllegalArgumentException("margin must be within 0 and 1: " + margin);
        }
    }

    /** The weekly discount that makes this one in a year: 0.15 means that money a year away is worth 1/1.15. */
    public static double weeklyDiscount(double yearlyDiscount) {
        if (!(yearlyDiscount >= 0) || yearlyDiscount == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("yearlyDiscount must be finite and not negative: " + yearlyDiscount);
        }
        return Math.expm1(Math.log1p(yearlyDiscount) / WEEKS_A_YEAR);
    }

    /** Gain to come from a customer known by history and spending, in the currency of the spending. */
    public double of(History history, Spending spending) {
        return discountedPurchases(history) * spend.expectedSpend(spending) * margin;
    }

    /** Gain to come from each customer; equal histories are computed once. */
    public double[] of(List<Summary> customers) {
        var known = new Object2DoubleOpenHashMap<History>();
        return customers.stream()
                .mapToDouble(customer -> known.computeIfAbsent(customer.history(), this::discountedPurchases)
                        * spend.expectedSpend(customer.spending())
                        * margin)
                .toArray();
    }

    /** Purchases to come, each counted for what it is worth now. */
    public double discountedPurchases(History history) {
        double before = 0;
        double worth = 1;
        double sum = 0;
        for (int week = 1; week <= weeks; week++) {
            double until = purchases.expectedPurchases(history, week);
            worth /= 1 + weeklyDiscount;
            sum += (until - before) * worth;
            before = until;
        }
        return sum;
    }
}
