package io.banyan.engine.value;

import org.apache.commons.numbers.gamma.LogGamma;

/** Arithmetic on natural logarithms, where the numbers themselves would over- or underflow. */
final class LogSpace {

    private LogSpace() {}

    /** ln(eᵃ + eᵇ); minus infinity stands for nothing. */
    static double sum(double a, double b) {
        double larger = Math.max(a, b);
        if (larger == Double.NEGATIVE_INFINITY) {
            return larger;
        }
        return larger + Math.log(1 + Math.exp(Math.min(a, b) - larger));
    }

    /** eᵃ / (eᵃ + eᵇ). */
    static double share(double a, double b) {
        return 1 / (1 + Math.exp(b - a));
    }

    /** ln(Γ(base + steps) / Γ(base)). */
    static double rising(double base, double steps) {
        return steps == 0 ? 0 : LogGamma.value(base + steps) - LogGamma.value(base);
    }
}
