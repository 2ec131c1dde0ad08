package io.banyan.engine.series.smoothing;

import io.banyan.engine.series.smoothing.Model.Season;
import io.banyan.engine.series.smoothing.Model.Trend;
import java.util.Arrays;

/** Rough level, slope and season at the beginning, from which the search starts: a line through the first points, freed of season. */
final class FirstStates {

    private final double[] season;
    private final double level;
    private final double slope;

    private FirstStates(double level, double slope, double[] season) {
        this.level = level;
        this.slope = slope;
        this.season = season;
    }

    static FirstStates of(Model model, double[] series) {
        double[] season = season(model, series);
        int length = Math.min(series.length, Math.max(10, 2 * model.period()));
        double[] rest = new double[length];
        for (int i = 0; i < length; i++) {
            rest[i] = switch (model.season()) {
                case NONE -> series[i];
                case ADDITIVE -> series[i] - season[i % season.length];
                case MULTIPLICATIVE -> series[i] / season[i % season.length];
            };
        }
        double centre = (length - 1) / 2.0;
        double mean = Arrays.stream(rest).average().orElseThrow();
        double products = 0;
        double squares = 0;
        for (int i = 0; i < length; i++) {
            products += (i - centre) * (rest[i] - mean);
            squares += (i - centre) * (i - centre);
        }
        if (model.trend() == Trend.NONE) {
            return new FirstStates(mean, 0, season);
        }
        double slope = products / squares;
        return new FirstStates(mean - slope * (centre + 1), slope, season);
    }

    Parameters with(Model model, double alpha, double beta, double gamma, double phi) {
        return new Parameters(
                alpha,
                model.trend() == Trend.NONE ? 0 : beta,
                model.season() == Season.NONE ? 0 : gamma,
                model.trend() == Trend.DAMPED ? phi : 1,
                level,
                slope,
                season.clone());
    }

    /** Mean distance or ratio of each phase to the mean of its own season, over the first seasons. */
    private static double[] season(Model model, double[] series) {
        if (model.season() == Season.NONE) {
            return new double[0];
        }
        int period = model.period();
        int seasons = Math.min(series.length / period, 4);
        boolean multiplicative = model.season() == Season.MULTIPLICATIVE;
        double[] result = new double[period];
        for (int each = 0; each < seasons; each++) {
            double mean = 0;
            for (int i = 0; i < period; i++) {
                mean += series[each * period + i] / period;
            }
            for (int i = 0; i < period; i++) {
                double value = series[each * period + i];
                result[i] += (multiplicative ? value / mean : value - mean) / seasons;
            }
        }
        return result;
    }
}
