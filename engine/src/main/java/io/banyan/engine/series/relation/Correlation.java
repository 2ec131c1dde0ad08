package io.banyan.engine.series.relation;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Linear correlation of two series with an interval that knows how slowly they move. Two series that hang together from day to day have
 * fewer independent days than days; the effective number is n / (1 + 2 Σ (1 − k/n) r₁(k) r₂(k)) over lags k up to n/5 (Bartlett 1935;
 * Pyper, Peterman, Canadian Journal of Fisheries and Aquatic Sciences 55, 1998). The interval is Fisher's (1915) on that number.
 *
 * <p>Take season and trend out first: two series that both grow are correlated whatever they are.
 *
 * @param coefficient Pearson's, −1 to 1
 * @param effectiveSize independent pairs that the series are worth, 4 to n
 * @param lower end of the interval
 * @param upper end of the interval
 * @param pValue against no correlation
 */
public record Correlation(double coefficient, double effectiveSize, double lower, double upper, double pValue) {

    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    /**
     * @param first finite, not constant, at least 10 points
     * @param second as long
     * @param level chance that the interval misses, 0 to 1
     */
    public static Correlation of(double[] first, double[] second, double level) {
        if (first.length != second.length) {
            throw new IllegalArgumentException("second must be as long as first: " + second.length);
        }
        if (first.length < 10) {
            throw new IllegalArgumentException("first must have at least 10 points: " + first.length);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must be between 0 and 1: " + level);
        }
        double[] a = standardised("first", first);
        double[] b = standardised("second", second);
        double coefficient = Math.clamp(covariance(a, b, 0), -1, 1);
        double size = effectiveSize(a, b);
        double error = 1 / Math.sqrt(size - 3);
        double z = atanh(coefficient);
        double reach = STANDARD.inverseSurvivalProbability(level / 2) * error;
        double pValue = Math.min(1, 2 * STANDARD.survivalProbability(Math.abs(z) / error));
        return new Correlation(coefficient, size, Math.tanh(z - reach), Math.tanh(z + reach), pValue);
    }

    /**
     * Correlation of {@code first} with {@code second} some steps later.
     *
     * @param lag steps by which the second follows the first, negative where it leads
     */
    public static Correlation lagged(double[] first, double[] second, int lag, double level) {
        if (first.length != second.length) {
            throw new IllegalArgumentException("second must be as long as first: " + second.length);
        }
        int steps = Math.abs(lag);
        if (steps > first.length - 10) {
            throw new IllegalArgumentException("lag must leave at least 10 points: " + lag);
        }
        int left = first.length - steps;
        double[] early = Arrays.copyOfRange(lag >= 0 ? first : second, 0, left);
        double[] late = Arrays.copyOfRange(lag >= 0 ? second : first, steps, steps + left);
        return of(early, late, level);
    }

    private static double effectiveSize(double[] a, double[] b) {
        int length = a.length;
        double sum = 1;
        for (int lag = 1; lag <= length / 5; lag++) {
            // divisor n, not n − lag, would shrink far lags twice: the weight (1 − k/n) is already here
            double product = autocorrelation(a, lag) * autocorrelation(b, lag);
            sum += 2 * (1 - (double) lag / length) * product;
        }
        return sum <= 0 ? length : Math.clamp(length / sum, 4, (double) length);
    }

    /** Of standardised values, less the bias that their estimated mean brings. */
    private static double autocorrelation(double[] values, int lag) {
        int length = values.length;
        return covariance(values, values, lag) * length / (length - lag);
    }

    private static double covariance(double[] a, double[] b, int lag) {
        double sum = 0;
        for (int i = 0; i + lag < a.length; i++) {
            sum += a[i] * b[i + lag];
        }
        return sum / a.length;
    }

    private static double[] standardised(String name, double[] values) {
        double mean = 0;
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(name + " must be finite: " + value);
            }
            mean += value / values.length;
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double deviation = Math.sqrt(squares / values.length);
        if (!(deviation > 1e-14 * Math.abs(mean))) {
            throw new IllegalArgumentException(name + " must not be constant");
        }
        double[] result = new double[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (values[i] - mean) / deviation;
        }
        return result;
    }

    private static double atanh(double value) {
        return (Math.log1p(value) - Math.log1p(-value)) / 2;
    }
}
