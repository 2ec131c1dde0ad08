package io.banyan.engine.value;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.objects.Object2DoubleOpenHashMap;
import java.util.ArrayList;
import java.util.List;

/**
 * How well a model fitted until one day foretold what came after it.
 *
 * @param customers compared
 * @param predicted purchases foretold in all
 * @param actual purchases made in all
 * @param meanAbsoluteError per customer
 * @param rootMeanSquareError per customer
 * @param deciles tenths of the customers, those of whom most was foretold first
 */
public record BackTest(
        int customers,
        double predicted,
        double actual,
        double meanAbsoluteError,
        double rootMeanSquareError,
        List<Decile> deciles) {

    public BackTest {
        deciles = List.copyOf(deciles);
    }

    /**
     * A tenth of the customers.
     *
     * @param customers in it
     * @param predicted purchases foretold per customer
     * @param actual purchases made per customer
     */
    public record Decile(int customers, double predicted, double actual) {

        /** Foretold less made, per customer: above 0 where the model hoped too much. */
        public double error() {
            return predicted - actual;
        }
    }

    /**
     * @param customers summaries, the model being fitted to their histories
     * @param weeks how long the hold-out was
     */
    public static BackTest of(PurchaseModel model, List<Summary> customers, double weeks) {
        if (customers.isEmpty()) {
            throw new IllegalArgumentException("customers are none");
        }
        if (!(weeks > 0) || weeks == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("weeks must be finite and above 0: " + weeks);
        }
        var known = new Object2DoubleOpenHashMap<History>();
        double[] predicted = customers.stream()
                .mapToDouble(customer -> known.computeIfAbsent(
                        customer.history(), history -> model.expectedPurchases((History) history, weeks)))
                .toArray();
        double absolute = 0;
        double squared = 0;
        var order = new int[predicted.length];
        for (int i = 0; i < order.length; i++) {
            double error = predicted[i] - customers.get(i).heldOut();
            absolute += Math.abs(error);
            squared += error * error;
            order[i] = i;
        }
        IntArrays.mergeSort(order, (left, right) -> Double.compare(predicted[right], predicted[left]));
        var all = decile(customers, predicted, order, 0, order.length);
        return new BackTest(
                order.length,
                all.predicted * order.length,
                all.actual * order.length,
                absolute / order.length,
                Math.sqrt(squared / order.length),
                deciles(customers, predicted, order));
    }

    private static List<Decile> deciles(List<Summary> customers, double[] predicted, int[] order) {
        var deciles = new ArrayList<Decile>();
        for (int tenth = 0; tenth < 10; tenth++) {
            int from = (int) ((long) tenth * order.length / 10);
            int to = (int) ((tenth + 1L) * order.length / 10);
            if (from < to) {
                deciles.add(decile(customers, predicted, order, from, to));
            }
        }
        return deciles;
    }

    private static Decile decile(List<Summary> customers, double[] predicted, int[] order, int from, int to) {
        double foretold = 0;
        double made = 0;
        for (int at = from; at < to; at++) {
            foretold += predicted[order[at]];
            made += customers.get(order[at]).heldOut();
        }
        return new Decile(to - from, foretold / (to - from), made / (to - from));
    }
}
