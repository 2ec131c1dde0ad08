package io.banyan.engine.value;

import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/** How many purchases come in a time at rates of a gamma distribution: the negative binomial counts of somebody who never leaves. */
record PurchaseCounts(double shape, double rate, double time) {

    double probability(int purchases) {
        return Math.exp(logProbability(purchases));
    }

    double logProbability(int purchases) {
        if (time == 0) {
            return purchases == 0 ? 0 : Double.NEGATIVE_INFINITY;
        }
        // Γ(r + n) / (Γ(r) n!) = 1 / (n B(r, n)), which keeps its digits for large n
        double ways = purchases == 0 ? 0 : -Math.log(purchases) - LogBeta.value(shape, purchases);
        return ways - shape * Math.log1p(time / rate) - purchases * Math.log1p(rate / time);
    }

    /** The probability of at least so many. */
    double tail(int purchases) {
        return purchases == 0 ? 1 : RegularizedBeta.value(time / (rate + time), purchases, shape);
    }
}
