package io.banyan.engine.value;

import io.banyan.engine.Progress;
import io.banyan.engine.likelihood.Maximizer;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Estimation of positive parameters by maximum likelihood, on their logarithms. */
final class Parameters {

    private Parameters() {}

    static double positive(String name, double value) {
        if (!(value > 0) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(name + " must be finite and above 0: " + value);
        }
        return value;
    }

    static double time(double time) {
        if (!(time >= 0) || time == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("time must be finite and not negative: " + time);
        }
        return time;
    }

    static int purchases(int purchases) {
        if (purchases < 0) {
            throw new IllegalArgumentException("purchases must not be negative: " + purchases);
        }
        return purchases;
    }

    /** @param meanLogLikelihood per customer, of the model */
    static <M> Fit<M> fit(
            List<String> names,
            double[] start,
            Function<double[], M> model,
            ToDoubleFunction<M> meanLogLikelihood,
            long customers,
            int distinct,
            Progress progress) {
        // a thousandth of a standard error from the maximum is one in a million of log-likelihood, or what rounding
        // leaves of it
        double tolerance = Math.max(1e-9 / customers, 1e-12);
        var maximum = Maximizer.maximize(
                logs -> {
                    var values = exponentials(logs);
                    for (double value : values) {
                        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
                            return Double.NaN;
                        }
                    }
                    return meanLogLikelihood.applyAsDouble(model.apply(values));
                },
                logarithms(start),
                tolerance,
                progress);
        var values = exponentials(maximum.at());
        var estimates = IntStream.range(0, names.size())
                .mapToObj(i ->
                        new Estimate(names.get(i), values[i], error(maximum.covariance(), i, values[i], customers)))
                .toList();
        return new Fit<>(
                model.apply(values), estimates, maximum.value() * customers, customers, distinct, maximum.converged());
    }

    private static OptionalDouble error(
            java.util.Optional<double[][]> covariance, int i, double value, long customers) {
        // at the maximum the slope is nothing, so the error of a logarithm is the relative error of the number
        return covariance
                .map(matrix -> OptionalDouble.of(value * Math.sqrt(matrix[i][i] / customers)))
                .orElse(OptionalDouble.empty());
    }

    private static double[] logarithms(double[] values) {
        return java.util.Arrays.stream(values).map(Math::log).toArray();
    }

    private static double[] exponentials(double[] logs) {
        return java.util.Arrays.stream(logs).map(Math::exp).toArray();
    }
}
