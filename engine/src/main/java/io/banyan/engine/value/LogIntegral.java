package io.banyan.engine.value;

import java.util.function.DoubleUnaryOperator;

/**
 * Integrals of positive functions known by their logarithm, from 0 to infinity, by the double exponential formula (Takahasi, Mori 1974):
 * v = exp(π/2 · sinh u) spreads the half-line so evenly that equal steps in u converge faster than any power, whatever the scale of the
 * integrand and however steep it is at its ends. Nothing is subtracted, so nothing cancels.
 */
final class LogIntegral {

    /** A positive function by its logarithm, told v and ln v: near 0 an integrand may live where v itself is too small for a number. */
    @FunctionalInterface
    interface Integrand {
        double logarithm(double v, double logV);
    }

    private static final int FIRST_LEVEL = 4;

    /** Steps down to 2⁻¹⁴ find peaks a thousandth of their place wide, as of a million purchases. */
    private static final int LAST_LEVEL = 14;

    /** Each halving of the step doubles the digits, so that when two steps agree to eight digits the second has them all. */
    private static final double ENOUGH = 3e-9;

    /** Parts below this logarithm of the largest one do not count. */
    private static final double NOTHING = -45;

    private LogIntegral() {}

    /** ln ∫₀^∞ exp(f(v)) dv. */
    static double overHalfLine(Integrand f) {
        double before = Double.NaN;
        for (int level = FIRST_LEVEL; level <= LAST_LEVEL; level++) {
            double now = sum(f, Math.scalb(1.0, -level));
            if (Math.abs(now - before) < ENOUGH || now == before) {
                return now;
            }
            before = now;
        }
        return before;
    }

    /** ln ∫₀^end exp(f(v)) dv of a function that is bounded. */
    static double upTo(double end, DoubleUnaryOperator f) {
        if (end == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        return overHalfLine((w, logW) -> f.applyAsDouble(end * (w / (1 + w))) + Math.log(end) - 2 * Math.log1p(w));
    }

    private static double sum(Integrand f, double step) {
        double largest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        // up from v = 1 to the largest number, then down until nothing comes any more where v is too small for a number
        for (int direction = 1; direction >= -1; direction -= 2) {
            for (int at = direction > 0 ? 0 : 1; ; at++) {
                double u = direction * at * step;
                double logV = Math.PI / 2 * Math.sinh(u);
                if (logV > 709 || logV < -1e6) {
                    break;
                }
                double term = f.logarithm(Math.exp(logV), logV) + logV + Math.log(Math.cosh(u));
                if (term > largest) {
                    sum = sum * Math.exp(largest - term) + 1;
                    largest = term;
                } else if (term > largest + NOTHING) {
                    sum += Math.exp(term - largest);
                } else if (logV < -709) {
                    break;
                }
            }
        }
        return largest + Math.log(sum) + Math.log(step * Math.PI / 2);
    }
}
