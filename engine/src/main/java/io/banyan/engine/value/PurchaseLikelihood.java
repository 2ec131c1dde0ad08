package io.banyan.engine.value;

import it.unimi.dsi.fastutil.doubles.Double2IntLinkedOpenHashMap;
import it.unimi.dsi.fastutil.doubles.Double2IntMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The log-likelihood of many histories under changing parameters. What is expensive (gamma and hypergeometric functions) depends on the
 * number of repeats and one time, so it is computed once for each such pair; what is left for each distinct history is one exponential
 * and one logarithm.
 */
final class PurchaseLikelihood {

    private final List<Group> groups;

    private final long customers;

    /** Customers of one number of repeats: distinct times, and rows that point at them. */
    private record Group(
            int repeats, double[] observed, double[] last, int[] stayed, int[] left, int[] counts, double customers) {}

    private PurchaseLikelihood(List<Group> groups, long customers) {
        this.groups = groups;
        this.customers = customers;
    }

    static PurchaseLikelihood of(Histories histories) {
        var rows = histories.byRepeats();
        var groups = new ArrayList<Group>();
        int from = 0;
        for (int to = 1; to <= rows.size(); to++) {
            if (to == rows.size()
                    || rows.get(to).getKey().repeats()
                            != rows.get(from).getKey().repeats()) {
                var observed = new Double2IntLinkedOpenHashMap();
                var last = new Double2IntLinkedOpenHashMap();
                int size = to - from;
                int[] stayed = new int[size];
                int[] left = new int[size];
                int[] counts = new int[size];
                double sum = 0;
                for (int row = 0; row < size; row++) {
                    var history = rows.get(from + row).getKey();
                    stayed[row] = place(observed, history.observed());
                    left[row] = place(last, history.lastRepeat());
                    counts[row] = rows.get(from + row).getIntValue();
                    sum += counts[row];
                }
                groups.add(new Group(
                        rows.get(from).getKey().repeats(),
                        observed.keySet().toDoubleArray(),
                        last.keySet().toDoubleArray(),
                        stayed,
                        left,
                        counts,
                        sum));
                from = to;
            }
        }
        return new PurchaseLikelihood(groups, histories.customers());
    }

    private static int place(Double2IntMap places, double time) {
        int place = places.size();
        int found = places.putIfAbsent(time, place);
        return places.size() > place ? place : found;
    }

    /** Per customer. */
    double mean(IntFunction<Chances> model) {
        double sum = 0;
        double lost = 0;
        for (var group : groups) {
            // Neumaier's sum: differences of this function are taken at a ten-thousandth of its argument
            double value = sum(group, model.apply(group.repeats));
            double next = sum + value;
            lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
            sum = next;
        }
        return (sum + lost) / customers;
    }

    private static double sum(Group group, Chances chances) {
        double[] stayed = new double[group.observed.length];
        for (int i = 0; i < stayed.length; i++) {
            stayed[i] = chances.stayed(group.observed[i]);
        }
        double[] left = new double[group.last.length];
        for (int i = 0; i < left.length; i++) {
            left[i] = chances.left(group.last[i]);
        }
        double sum = 0;
        for (int row = 0; row < group.counts.length; row++) {
            sum += group.counts[row] * LogSpace.sum(stayed[group.stayed[row]], left[group.left[row]]);
        }
        return sum + group.customers * chances.counted();
    }
}
