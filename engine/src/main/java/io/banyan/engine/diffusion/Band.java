package io.banyan.engine.diffusion;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the runs of a simulation lie at one moment: the middle one, and the bands in which half and nine tenths of them are.
 * Quantiles between two runs are interpolated (definition 7 of Hyndman, Fan: Sample Quantiles in Statistical Packages, 1996).
 *
 * @param lower90 quantile .05
 * @param lower50 quantile .25
 * @param upper50 quantile .75
 * @param upper90 quantile .95
 */
public record Band(double mean, double lower90, double lower50, double median, double upper50, double upper90) {

    /** Gives what one run had at one moment. */
    @FunctionalInterface
    interface Values {
        double at(int run, int moment);
    }

    static List<Band> over(int runs, int moments, Values values) {
        return IntStream.range(0, moments)
                .mapToObj(moment -> of(IntStream.range(0, runs)
                        .mapToDouble(run -> values.at(run, moment))
                        .toArray()))
                .toList();
    }

    /** The band of these values. */
    public static Band of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("values must not be empty");
        }
        double sum = 0;
        for (double value : values) {
            if (Double.isNaN(value)) {
                throw new IllegalArgumentException("values must be numbers");
            }
            sum += value;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Band(
                sum / values.length,
                quantile(sorted, .05),
                quantile(sorted, .25),
                quantile(sorted, .5),
                quantile(sorted, .75),
                quantile(sorted, .95));
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
