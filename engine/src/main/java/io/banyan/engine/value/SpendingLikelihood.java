package io.banyan.engine.value;

import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectRBTreeMap;
import it.unimi.dsi.fastutil.objects.Object2IntLinkedOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.gamma.LogBeta;

/** The log-likelihood of many customers' spending, equal rows counted once: one logarithm is left for each distinct row. */
final class SpendingLikelihood {

    private final List<Group> groups;

    private final long customers;

    private final int distinct;

    /** Customers of one number of purchases: their distinct totals, how many have each, and the sums that no parameter touches. */
    private record Group(
            int purchases, double[] totals, int[] counts, double customers, double logTotals, double logMeans) {}

    private SpendingLikelihood(List<Group> groups, long customers, int distinct) {
        this.groups = groups;
        this.customers = customers;
        this.distinct = distinct;
    }

    static SpendingLikelihood of(Iterable<Spending> spending) {
        var rows = new Int2ObjectRBTreeMap<Object2IntLinkedOpenHashMap<Spending>>();
        long customers = 0;
        int distinct = 0;
        for (var each : spending) {
            if (each.purchases() > 0 && each.mean() > 0) {
                distinct += rows.computeIfAbsent(each.purchases(), x -> new Object2IntLinkedOpenHashMap<>())
                                        .addTo(each, 1)
                                == 0
                        ? 1
                        : 0;
                customers++;
            }
        }
        if (customers == 0) {
            throw new IllegalArgumentException("spending has nobody who bought and paid something");
        }
        var groups = new ArrayList<Group>();
        for (var entry : rows.int2ObjectEntrySet()) {
            groups.add(group(entry));
        }
        return new SpendingLikelihood(groups, customers, distinct);
    }

    private static Group group(Int2ObjectMap.Entry<Object2IntLinkedOpenHashMap<Spending>> entry) {
        int size = entry.getValue().size();
        var totals = new double[size];
        var counts = new int[size];
        double customers = 0;
        double logTotals = 0;
        double logMeans = 0;
        int row = 0;
        for (var each : entry.getValue().object2IntEntrySet()) {
            double mean = each.getKey().mean();
            totals[row] = entry.getIntKey() * mean;
            counts[row] = each.getIntValue();
            customers += counts[row];
            logTotals += counts[row] * Math.log(totals[row]);
            logMeans += counts[row] * Math.log(mean);
            row++;
        }
        return new Group(entry.getIntKey(), totals, counts, customers, logTotals, logMeans);
    }

    long customers() {
        return customers;
    }

    int distinct() {
        return distinct;
    }

    double meanSpend() {
        double sum = 0;
        for (var group : groups) {
            for (int row = 0; row < group.totals.length; row++) {
                sum += group.totals[row] / group.purchases * group.counts[row];
            }
        }
        return sum / customers;
    }

    /** Per customer. */
    double mean(GammaGamma model) {
        double sum = 0;
        for (var group : groups) {
            double shape = model.p() * group.purchases;
            double scales = 0;
            for (int row = 0; row < group.totals.length; row++) {
                scales += group.counts[row] * Math.log(model.v() + group.totals[row]);
            }
            sum += group.customers * (model.q() * Math.log(model.v()) - LogBeta.value(shape, model.q()))
                    + shape * group.logTotals
                    - group.logMeans
                    - (shape + model.q()) * scales;
        }
        return sum / customers;
    }
}
