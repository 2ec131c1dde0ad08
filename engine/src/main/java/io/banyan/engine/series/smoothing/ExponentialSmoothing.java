package io.banyan.engine.series.smoothing;

import io.banyan.engine.Progress;
import java.util.Arrays;
import java.util.List;

/**
 * Exponential smoothing in state space form (Hyndman, Koehler, Snyder, Grose: A state space framework for automatic forecasting using
 * exponential smoothing methods, International Journal of Forecasting 18, 2002). Smoothing parameters and first states are estimated
 * together by maximum likelihood.
 */
public final class ExponentialSmoothing {

    private static final int ITERATIONS = 200;

    /** α, β, γ, φ from which the search sets out: calm, and lively. */
    private static final double[][] STARTS = {{0.15, 0.02, 0.1, 0.95}, {0.7, 0.05, 0.05, 0.95}};

    private ExponentialSmoothing() {}

    /**
     * The form of lowest corrected Akaike criterion, fitted. Seasonal forms are tried only where there are two whole seasons.
     *
     * @param series at equal steps, finite, at least 4 points
     * @param period points in one season; 1 for none
     * @param progress hears of each form tried
     */
    public static FittedModel choose(double[] series, int period, Progress progress) {
        if (period < 1) {
            throw new IllegalArgumentException("period must be at least 1: " + period);
        }
        if (series.length < 4) {
            throw new IllegalArgumentException("series must have at least 4 points: " + series.length);
        }
        check(series);
        boolean positive = Arrays.stream(series).allMatch(value -> value > 0);
        int used = series.length < 2L * period ? 1 : period;
        List<Model> models = Model.candidates(used, positive);
        FittedModel best = fit(models.getFirst(), series);
        for (int i = 1; i < models.size(); i++) {
            progress.advanced(i, models.size());
            if (series.length > models.get(i).parameters() + 1) {
                FittedModel fitted = fit(models.get(i), series);
                best = fitted.correctedAkaike() < best.correctedAkaike() ? fitted : best;
            }
        }
        progress.advanced(models.size(), models.size());
        return best;
    }

    /**
     * One form, fitted.
     *
     * @param series at equal steps, finite, at least 4 points and two seasons; above 0 where the error is multiplicative
     */
    public static FittedModel fit(Model model, double[] series) {
        check(series);
        if (series.length < Math.max(4, 2L * (model.season() == Model.Season.NONE ? 1 : model.period()))) {
            throw new IllegalArgumentException("series must have at least 4 points and two seasons: " + series.length);
        }
        if (model.error() == Model.Innovation.MULTIPLICATIVE
                && Arrays.stream(series).anyMatch(value -> value <= 0)) {
            throw new IllegalArgumentException("series must be above 0 for a multiplicative error");
        }
        double scale = Arrays.stream(series).map(Math::abs).average().orElseThrow();
        if (scale == 0) {
            scale = 1;
        }
        // never a perfect fit: a constant series would have no end of likelihood
        double floor = 1e-12 * (model.error() == Model.Innovation.MULTIPLICATIVE ? 1 : scale);
        Coordinates coordinates = new Coordinates(model, scale);
        FirstStates first = FirstStates.of(model, series);
        double[] best = {};
        double lowest = Double.POSITIVE_INFINITY;
        double ground = series.length * Math.log(floor);
        Descent descent = new Descent(
                point -> Math.max(FittedModel.cost(model, coordinates.at(point), series), ground), ITERATIONS);
        for (double[] start : STARTS) {
            double[] from = coordinates.of(first.with(model, start[0], start[1], start[2], start[3]));
            double[] point = descent.from(from);
            double cost = FittedModel.cost(model, coordinates.at(point), series);
            if (best.length == 0 || cost < lowest) {
                lowest = cost;
                best = point;
            }
        }
        return new FittedModel(model, coordinates.at(best), series);
    }

    private static void check(double[] series) {
        for (double value : series) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("series must be finite: " + value);
            }
        }
    }
}
