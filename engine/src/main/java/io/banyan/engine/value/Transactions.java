package io.banyan.engine.value;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.ArrayList;
import java.util.List;

/** Purchases in columns: row i says that a customer paid an amount on a day. Rows of one customer on one day are one purchase. */
public final class Transactions {

    private static final double DAYS_A_WEEK = 7;

    private final long[] customers;

    private final long[] days;

    private final double[] amounts;

    private Transactions(long[] customers, long[] days, double[] amounts) {
        this.customers = customers;
        this.days = days;
        this.amounts = amounts;
    }

    /**
     * @param days counted from any day, as in {@link java.time.LocalDate#toEpochDay()}, in any order
     * @param amounts at least 0; refunds are to be taken off beforehand
     */
    public static Transactions of(long[] customers, long[] days, double[] amounts) {
        if (days.length != customers.length || amounts.length != customers.length) {
            throw new IllegalArgumentException("customers, days and amounts must be of one length: " + customers.length
                    + ", " + days.length + " and " + amounts.length);
        }
        for (double amount : amounts) {
            if (!(amount >= 0) || amount == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("amounts must be finite and not negative: " + amount);
            }
        }
        return new Transactions(customers.clone(), days.clone(), amounts.clone());
    }

    /**
     * Every customer whose first purchase is not after the calibration, by rising customer.
     *
     * @param calibrationEnd the last day of calibration
     * @param holdOutEnd the last day of the hold-out, not before that; later rows are left out
     */
    public List<Summary> summarize(long calibrationEnd, long holdOutEnd) {
        if (holdOutEnd < calibrationEnd) {
            throw new IllegalArgumentException(
                    "holdOutEnd must not be before calibrationEnd " + calibrationEnd + ": " + holdOutEnd);
        }
        var order = new int[customers.length];
        for (int row = 0; row < order.length; row++) {
            order[row] = row;
        }
        IntArrays.mergeSort(order, this::compare);
        var summaries = new ArrayList<Summary>();
        int from = 0;
        for (int to = 1; to <= order.length; to++) {
            if (to == order.length || customers[order[to]] != customers[order[from]]) {
                if (days[order[from]] <= calibrationEnd) {
                    summaries.add(summary(order, from, to, calibrationEnd, holdOutEnd));
                }
                from = to;
            }
        }
        return summaries;
    }

    private int compare(int left, int right) {
        int byCustomer = Long.compare(customers[left], customers[right]);
        return byCustomer != 0 ? byCustomer : Long.compare(days[left], days[right]);
    }

    private Summary summary(int[] order, int from, int to, long calibrationEnd, long holdOutEnd) {
        long first = days[order[from]];
        long day = first;
        long last = first;
        int repeats = 0;
        int heldOut = 0;
        double spent = 0;
        double heldOutSpend = 0;
        for (int at = from; at < to && days[order[at]] <= holdOutEnd; at++) {
            long today = days[order[at]];
            boolean anotherDay = today != day;
            day = today;
            if (today > calibrationEnd) {
                heldOut += anotherDay ? 1 : 0;
                heldOutSpend += amounts[order[at]];
            } else if (today != first) {
                repeats += anotherDay ? 1 : 0;
                spent += amounts[order[at]];
                last = today;
            }
        }
        return new Summary(
                customers[order[from]],
                new History(repeats, (last - first) / DAYS_A_WEEK, (calibrationEnd - first) / DAYS_A_WEEK),
                new Spending(repeats, repeats == 0 ? 0 : spent / repeats),
                heldOut,
                heldOutSpend);
    }
}
