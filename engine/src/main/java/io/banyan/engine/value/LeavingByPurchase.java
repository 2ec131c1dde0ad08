package io.banyan.engine.value;

import org.apache.commons.numbers.gamma.LogBeta;

/**
 * Purchases to come of customers who are alive, buy at rates of a gamma distribution and leave after any purchase with a probability of
 * their own, drawn from a beta distribution: the expectation that BG/NBD and MBG/NBD share.
 *
 * <p>The papers write it as a difference of 1 and a hypergeometric function over a − 1, which is 0 / 0 at a = 1 and loses all digits for
 * short times. Here it is a sum of positive terms, or the integral of a positive function; the two meet in the tests.
 */
final class LeavingByPurchase {

    private static final double MOST_TERMS = 1500;

    private LeavingByPurchase() {}

    /**
     * @param shape r and
     * @param rate α of the gamma distribution of buying rates
     * @param a and
     * @param b of the beta distribution of leaving
     */
    static double expected(double shape, double rate, double a, double b, double time) {
        if (!(time >= 0) || time == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("time must be finite and not negative: " + time);
        }
        if (time == 0) {
            return 0;
        }
        double ratio = time / rate;
        boolean fewTerms = shape * ratio + 40 * (1 + ratio) < MOST_TERMS && shape * Math.log1p(ratio) < 600;
        return fewTerms ? bySum(shape, ratio, a, b) : byIntegral(shape, ratio, a, b);
    }

    /**
     * Σₙ P(n occasions) · Σ_{k&lt;n} P(still there after k purchases): the occasions are those of somebody who never leaves, negative
     * binomial; the k-th purchase is left out with (b)_k / (a + b)_k.
     */
    static double bySum(double shape, double ratio, double a, double b) {
        double again = ratio / (1 + ratio);
        double occasions = Math.exp(-shape * Math.log1p(ratio));
        double staying = 1;
        double made = 0;
        double sum = 0;
        for (int n = 0; ; n++) {
            occasions *= (shape + n) / (n + 1) * again;
            made += staying;
            staying *= (b + n) / (a + b + n);
            double term = occasions * made;
            sum += term;
            // the terms still to come shrink at least as fast as a geometric series of this ratio
            double shrink = Math.max(again, again * (shape + n + 1) / (n + 2)) * (n + 2) / (n + 1);
            if (shrink < 1 && term * shrink <= 1e-17 * sum * (1 - shrink)) {
                return sum;
            }
        }
    }

    /** ∫ (1 − (1 + p·time/rate)^−r) / p over the beta density of p, with p = exp(−v). */
    static double byIntegral(double shape, double ratio, double a, double b) {
        double scale = -LogBeta.value(a, b);
        double logarithm = LogIntegral.overHalfLine((v, logV) -> {
            // as p vanishes, purchases / p tends to r · ratio
            double reached = shape * Math.log1p(ratio * Math.exp(-v));
            double bought = reached < 1e-290 ? Math.log(shape) + Math.log(ratio) - v : Math.log(-Math.expm1(-reached));
            double staying = logV < -40 ? logV : Math.log(-Math.expm1(-v));
            return scale - (a - 1) * v + (b - 1) * staying + bought;
        });
        return Math.exp(logarithm);
    }
}
