package io.banyan.engine.value;

import java.util.function.DoubleUnaryOperator;

/**
 * Integrals of positive functions known by their logarithm, from 0 to infinity, by the double exponential formula (Takahasi, Mori 1974):
 * v = exp(π/2 · sinh u) spreads the half-line so evenly that equal steps in u converge faster than any power, whatever the scale of the
 * integrand and however steep it is at its ends. Nothing is subtracted, so nothing cancels.
 */
final class LogIntegral {

    /** Beyond it v leaves the range of floating-point numbers. */
    private static final double FARTHEST = 6.1;

    private static final int FIRST_LEVEL = 4;

    /** Steps down to 2⁻¹⁴ find peaks a thousandth of their place wide, as of a million purchases. */
    private static final int LAST_LEVEL = 14;

    private static final double ENOUGH = 1e-13;

    private LogIntegral() {}

    /** ln ∫₀^∞ exp(f(v)) dv. */
    static double overHalfLine(DoubleUnaryOperator f) {
        double before = Double.NaN;
        for (int level = FIRST_LEVEL; level <= LAST_LEVEL; level++) {
            double now = sum(f, Math.scalb(1.0, -level));
            if (Math.abs(now - before) < ENOUGH * Math.max(1, Math.abs(now)) || now == before) {
                return now;
            }
            before = now;
        }
        return before;
    }

    /** ln ∫₀^end exp(f(v)) dv. */
    static double upTo(double end, DoubleUnaryOperator f) {
        if (end == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return overHalfLine(w -> w == Double.POSITIVE_INFINITY
                ? Double.NEGATIVE_INFINITY
                : f.applyAsDouble(end * (w / (1 + w))) + Math.log(end) - 2 * Math.log1p(w));
    }

    private static double sum(DoubleUnaryOperator f, double step) {
        double largest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        int steps = (int) (FARTHEST / step);
        for (int at = -steps; at <= steps; at++) {
            double u = at * step;
            double logarithm = Math.PI / 2 * Math.sinh(u);
            double term = f.applyAsDouble(Math.exp(logarithm)) + logarithm + Math.log(Math.cosh(u));
            if (term <= largest) {
                sum += Math.exp(term - largest);
            } else if (term > Double.NEGATIVE_INFINITY) {
                sum = sum * Math.exp(largest - term) + 1;
                largest = term;
            }
        }
        return largest + Math.log(sum) + Math.log(step * Math.PI / 2);
    }
}
