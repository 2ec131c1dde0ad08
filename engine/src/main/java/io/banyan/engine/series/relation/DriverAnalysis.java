package io.banyan.engine.series.relation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How an outcome depends on its drivers: a linear model by ordinary least squares, and R² shared out among the drivers. It tells what moves
 * together, the other drivers held still, not what causes what.
 *
 * @param constant the outcome where all drivers are 0
 * @param constantError its standard error
 * @param drivers by name, in the order given
 * @param explained R², 0 to 1
 * @param residualDeviation standard deviation of what is left
 * @param degreesOfFreedom points less coefficients
 */
public record DriverAnalysis(
        double constant,
        double constantError,
        Map<String, Driver> drivers,
        double explained,
        double residualDeviation,
        int degreesOfFreedom) {

    /**
     * @param outcome finite, not constant, more points than drivers + 1
     * @param drivers by name, 1 to 16, each as long as the outcome, none following from the others
     * @param lags how many steps the errors hang together: 0 for independent errors of one size; otherwise standard errors allow for
     *     errors that hang together over that many steps and differ in size (Newey, West 1987)
     * @param level chance that an interval misses
     */
    public static DriverAnalysis of(double[] outcome, Map<String, double[]> drivers, int lags, double level) {
        int size = drivers.size();
        int length = outcome.length;
        if (size < 1 || size > RelativeImportance.MOST_DRIVERS) {
            throw new IllegalArgumentException("drivers must be 1 to 16: " + size);
        }
        if (length < size + 2) {
            throw new IllegalArgumentException("outcome must have more points than drivers + 1: " + length);
        }
        if (lags < 0 || lags >= length) {
            throw new IllegalArgumentException("lags must be 0 to the points less one: " + lags);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must be between 0 and 1: " + level);
        }
        double[][] columns = new double[size][];
        int at = 0;
        for (var driver : drivers.entrySet()) {
            if (driver.getValue().length != length) {
                throw new IllegalArgumentException("drivers must be as long as the outcome: " + driver.getKey());
            }
            columns[at++] = driver.getValue().clone();
        }
        Centred whole = Centred.of("outcome", outcome);
        Centred[] parts = new Centred[size];
        for (int i = 0; i < size; i++) {
            parts[i] = Centred.of("drivers", columns[i]);
        }
        LeastSquares fit = LeastSquares.of(columns, outcome);
        double squares = 0;
        for (double residual : fit.residuals()) {
            squares += residual * residual;
        }
        int freedom = length - size - 1;
        double[] errors = lags == 0
                ? plainErrors(fit, squares / freedom)
                : RobustErrors.of(columns, fit, lags, (double) length / freedom);
        double[] importance = importance(parts, whole);
        double reach = TDistribution.of(freedom).inverseSurvivalProbability(level / 2);
        Map<String, Driver> result = new LinkedHashMap<>();
        int index = 0;
        for (String name : drivers.keySet()) {
            double coefficient = fit.coefficients()[index + 1];
            double error = errors[index + 1];
            double statistic = Math.abs(coefficient) / error;
            result.put(
                    name,
                    new Driver(
                            coefficient,
                            error,
                            coefficient - reach * error,
                            coefficient + reach * error,
                            Math.min(1, 2 * TDistribution.of(freedom).survivalProbability(statistic)),
                            coefficient * parts[index].size() / whole.size(),
                            importance[index]));
            index++;
        }
        double total = whole.size() * whole.size();
        return new DriverAnalysis(
                fit.coefficients()[0], errors[0], result, 1 - squares / total, Math.sqrt(squares / freedom), freedom);
    }

    private static double[] plainErrors(LeastSquares fit, double variance) {
        double[] errors = new double[fit.coefficients().length];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = Math.sqrt(variance * fit.inverse()[i][i]);
        }
        return errors;
    }

    private static double[] importance(Centred[] parts, Centred whole) {
        int size = parts.length;
        double[][] correlations = new double[size][size];
        double[] outcome = new double[size];
        for (int i = 0; i < size; i++) {
            outcome[i] = parts[i].correlation(whole);
            for (int j = 0; j < size; j++) {
                correlations[i][j] = i == j ? 1 : parts[i].correlation(parts[j]);
            }
        }
        return RelativeImportance.shares(correlations, outcome);
    }

    /** Values less their mean, and the root of their squares' sum. */
    private record Centred(double[] values, double size) {

        static Centred of(String name, double[] values) {
            double mean = 0;
            for (double value : values) {
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException(name + " must be finite: " + value);
                }
                mean += value / values.length;
            }
            double[] centred = new double[values.length];
            double squares = 0;
            for (int i = 0; i < values.length; i++) {
                centred[i] = values[i] - mean;
                squares += centred[i] * centred[i];
            }
            if (!(Math.sqrt(squares / values.length) > 1e-14 * Math.abs(mean))) {
                throw new IllegalArgumentException(name + " must not be constant");
            }
            return new Centred(centred, Math.sqrt(squares));
        }

        double correlation(Centred other) {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += values[i] * other.values[i];
            }
            return sum / (size * other.size);
        }
    }
}
