package io.banyan.engine.value;

/**
 * Gauss's hypergeometric function in the form ₂F₁(1, a; c + 1; z) by his continued fraction (DLMF 15.7): it converges on the whole line
 * below 1 and, for 0 &lt; a &lt; c, from positive parts only. The functions of the purchase models come to this form by Euler's
 * transformation.
 */
final class GaussFraction {

    private static final double ENOUGH = 1e-16;

    private static final int MOST_PARTS = 100_000;

    private GaussFraction() {}

    /** @return NaN where the fraction has not converged after {@value #MOST_PARTS} parts */
    static double value(double a, double c, double z) {
        // modified Lentz: value = 1 / (1 − u₁z / (1 − u₂z / …)), upper and lower being ratios of successive convergents
        double upper = 1;
        double lower = 0;
        double value = 1;
        for (int part = 1; part <= MOST_PARTS; part++) {
            int n = part / 2;
            double u = part % 2 == 1
                    ? (a + n) / (c + 2 * n) * ((c + n) / (c + 2 * n + 1))
                    : n / (c + 2 * n - 1) * ((c - a + n) / (c + 2 * n));
            double step = -u * z;
            lower = 1 / (1 + step * lower);
            upper = 1 + step / upper;
            double change = upper * lower;
            value *= change;
            if (Math.abs(change - 1) <= ENOUGH) {
                return 1 / value;
            }
        }
        return Double.NaN;
    }
}
