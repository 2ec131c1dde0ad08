package io.banyan.engine.series.decomposition;

import io.banyan.engine.Progress;
import java.util.Arrays;

/**
 * Seasonal and trend decomposition by loess (R. B. Cleveland, W. S. Cleveland, McRae, Terpenning: STL, Journal of Official Statistics 6,
 * 1990). Additive; take logarithms first where the season grows with the level.
 *
 * @param period points in one season, at least 2
 * @param seasonalWindow seasons that a seasonal figure is smoothed over, odd and at least 7; {@link #PERIODIC} for one season that never
 *     changes
 * @param seasonalDegree 0 or 1: a seasonal figure stays or moves in a line
 * @param trendWindow points that the trend is smoothed over, odd, more than the period
 * @param innerLoops passes of season and trend, at least 1
 * @param outerLoops passes that put less weight on points far off; 0 for none
 */
public record Stl(int period, int seasonalWindow, int seasonalDegree, int trendWindow, int innerLoops, int outerLoops) {

    /** The season is the same every time. */
    public static final int PERIODIC = Integer.MAX_VALUE;

    /** A remainder smaller than this share of the largest value is none. */
    private static final double ROUNDING = 1e-10;

    public Stl {
        if (period < 2) {
            throw new IllegalArgumentException("period must be at least 2: " + period);
        }
        if (seasonalWindow < 7 || seasonalWindow % 2 == 0) {
            throw new IllegalArgumentException("seasonalWindow must be odd and at least 7: " + seasonalWindow);
        }
        if (seasonalDegree < 0 || seasonalDegree > 1) {
            throw new IllegalArgumentException("seasonalDegree must be 0 or 1: " + seasonalDegree);
        }
        if (trendWindow <= period || trendWindow % 2 == 0) {
            throw new IllegalArgumentException("trendWindow must be odd and more than the period: " + trendWindow);
        }
        if (innerLoops < 1) {
            throw new IllegalArgumentException("innerLoops must be at least 1: " + innerLoops);
        }
        if (outerLoops < 0) {
            throw new IllegalArgumentException("outerLoops must not be negative: " + outerLoops);
        }
    }

    /** The paper's trend window, not robust. */
    public static Stl of(int period, int seasonalWindow) {
        return new Stl(period, seasonalWindow, 1, defaultTrendWindow(period, seasonalWindow), 2, 0);
    }

    /** One season that never changes. */
    public static Stl periodic(int period) {
        return of(period, PERIODIC);
    }

    /** Fifteen robust passes with one inner pass each, as the paper advises where single points are far off. */
    public Stl robust() {
        return new Stl(period, seasonalWindow, seasonalDegree, trendWindow, 1, 15);
    }

    /** Smallest odd number from 1.5 period / (1 − 1.5 / seasonalWindow) on. */
    private static int defaultTrendWindow(int period, int seasonalWindow) {
        int window = (int) Math.ceil(1.5 * period / (1 - 1.5 / seasonalWindow));
        return window % 2 == 0 ? window + 1 : window;
    }

    public Decomposition decompose(double[] series) {
        return decompose(series, Progress.NONE);
    }

    /**
     * Takes a series apart.
     *
     * @param series at equal steps, finite, at least two seasons
     * @param progress hears of every outer pass
     */
    public Decomposition decompose(double[] series, Progress progress) {
        check(series);
        double[] weights = new double[series.length];
        Arrays.fill(weights, 1);
        double[] seasonal = new double[series.length];
        double[] trend = new double[series.length];
        for (int outer = 0; outer <= outerLoops; outer++) {
            for (int inner = 0; inner < innerLoops; inner++) {
                seasonal = season(series, trend, weights);
                trend = new Loess(trendWindow, 1).smooth(minus(series, seasonal), weights);
            }
            if (outer < outerLoops) {
                weights = robustness(minus(minus(series, seasonal), trend), ROUNDING * largest(series));
            }
            progress.advanced(outer + 1L, outerLoops + 1L);
        }
        return new Decomposition(seasonal, trend, minus(minus(series, seasonal), trend), weights);
    }

    private double[] season(double[] series, double[] trend, double[] weights) {
        double[] cycles = cycles(minus(series, trend), weights);
        double[] low = movingMean(movingMean(movingMean(cycles, period), period), 3);
        double[] ones = new double[low.length];
        Arrays.fill(ones, 1);
        low = new Loess(period % 2 == 0 ? period + 1 : period, 1).smooth(low, ones);
        double[] seasonal = new double[series.length];
        for (int i = 0; i < seasonal.length; i++) {
            seasonal[i] = cycles[period + i] - low[i];
        }
        return seasonal;
    }

    /** Smooths January with Januaries, February with Februaries, …, and goes on by one season at both ends. */
    private double[] cycles(double[] detrended, double[] weights) {
        double[] result = new double[detrended.length + 2 * period];
        for (int phase = 0; phase < period; phase++) {
            int count = (detrended.length - phase - 1) / period + 1;
            double[] values = new double[count];
            double[] shares = new double[count];
            for (int k = 0; k < count; k++) {
                values[k] = detrended[phase + k * period];
                shares[k] = weights[phase + k * period];
            }
            double[] smooth = seasonalWindow == PERIODIC
                    ? level(values, shares)
                    : new Loess(seasonalWindow, seasonalDegree).smoothAndExtend(values, shares);
            for (int k = 0; k < count + 2; k++) {
                result[phase + k * period] = smooth[k];
            }
        }
        return result;
    }

    private static double[] level(double[] values, double[] weights) {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * weights[i];
            all += weights[i];
        }
        double[] result = new double[values.length + 2];
        Arrays.fill(
                result, all > 0 ? sum / all : Arrays.stream(values).average().orElseThrow());
        return result;
    }

    private static double[] movingMean(double[] values, int length) {
        double[] result = new double[values.length - length + 1];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i];
            if (i >= length) {
                sum -= values[i - length];
            }
            if (i >= length - 1) {
                result[i - length + 1] = sum / length;
            }
        }
        return result;
    }

    /** Bisquare of the remainder over six times its median size, or over what is left of a perfect fit by rounding. */
    private static double[] robustness(double[] remainder, double rounding) {
        double[] sizes = new double[remainder.length];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.abs(remainder[i]);
        }
        double[] sorted = sizes.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        double limit = Math.max(6 * median, rounding);
        for (int i = 0; i < sizes.length; i++) {
            double share = sizes[i] / limit;
            double rest = 1 - share * share;
            sizes[i] = sizes[i] <= 0.001 * limit ? 1 : sizes[i] > 0.999 * limit ? 0 : rest * rest;
        }
        return sizes;
    }

    private static double largest(double[] series) {
        return Arrays.stream(series).map(Math::abs).max().orElseThrow();
    }

    private static double[] minus(double[] left, double[] right) {
        double[] result = new double[left.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = left[i] - right[i];
        }
        return result;
    }

    private void check(double[] series) {
        if (series.length < 2L * period) {
            throw new IllegalArgumentException("series must have at least two seasons: " + series.length);
        }
        for (double value : series) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("series must be finite: " + value);
            }
        }
    }
}
