package io.banyan.engine.experiment.inference;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Adjusts p-values for having asked several questions. An adjusted p-value is compared with the same level as before; the order given is
 * the order returned.
 */
public final class MultipleComparisons {

    private MultipleComparisons() {}

    /**
     * Bounds the chance of even one false alarm among all, whatever the dependence (Holm: A Simple Sequentially Rejective Multiple Test
     * Procedure, 1979).
     */
    public static double[] holm(double... pValues) {
        int[] order = order(pValues);
        double[] adjusted = new double[pValues.length];
        double largest = 0;
        for (int rank = 0; rank < order.length; rank++) {
            largest = Math.max(largest, pValues[order[rank]] * (order.length - rank));
            adjusted[order[rank]] = Math.min(largest, 1);
        }
        return adjusted;
    }

    /**
     * Bounds the expected share of false alarms among all alarms, for independent or positively dependent questions (Benjamini, Hochberg:
     * Controlling the False Discovery Rate, 1995).
     */
    public static double[] benjaminiHochberg(double... pValues) {
        int[] order = order(pValues);
        double[] adjusted = new double[pValues.length];
        double smallest = 1;
        for (int rank = order.length - 1; rank >= 0; rank--) {
            smallest = Math.min(smallest, pValues[order[rank]] * order.length / (rank + 1));
            adjusted[order[rank]] = smallest;
        }
        return adjusted;
    }

    private static int[] order(double[] pValues) {
        for (double pValue : pValues) {
            if (!(pValue >= 0 && pValue <= 1)) {
                throw new IllegalArgumentException("pValues must be between 0 and 1: " + pValue);
            }
        }
        return IntStream.range(0, pValues.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> pValues[i]))
                .mapToInt(i -> i)
                .toArray();
    }
}
