package io.banyan.engine.series.smoothing;

import io.banyan.engine.series.smoothing.Model.Season;
import io.banyan.engine.series.smoothing.Model.Trend;

/**
 * Free coordinates for a model's parameters: whatever the coordinates, α, β, γ and φ keep their bounds and the first season averages 0
 * (additive) or 1 (multiplicative). Level, slope and season are measured by the series' own size.
 */
record Coordinates(Model model, double scale) {

    private static final double LOW = 1e-4;
    private static final double HIGH = 1 - 1e-4;
    private static final double PHI_LOW = 0.8;
    private static final double PHI_HIGH = 0.98;

    double[] of(Parameters parameters) {
        double[] result = new double[model.parameters() - 1];
        int at = 0;
        result[at++] = open(parameters.alpha(), LOW, HIGH);
        if (model.trend() != Trend.NONE) {
            result[at++] = open(parameters.beta(), LOW * parameters.alpha(), parameters.alpha());
        }
        if (model.season() != Season.NONE) {
            result[at++] = open(parameters.gamma(), LOW * (1 - parameters.alpha()), 1 - parameters.alpha());
        }
        if (model.trend() == Trend.DAMPED) {
            result[at++] = open(parameters.phi(), PHI_LOW, PHI_HIGH);
        }
        result[at++] = parameters.level() / scale;
        if (model.trend() != Trend.NONE) {
            result[at++] = parameters.slope() / scale;
        }
        double unit = model.season() == Season.MULTIPLICATIVE ? 1 : scale;
        for (int i = 0; i < model.period() - 1; i++) {
            result[at++] = parameters.season()[i] / unit;
        }
        return result;
    }

    Parameters at(double[] point) {
        int at = 0;
        double alpha = shut(point[at++], LOW, HIGH);
        double beta = model.trend() == Trend.NONE ? 0 : shut(point[at++], LOW * alpha, alpha);
        double gamma = model.season() == Season.NONE ? 0 : shut(point[at++], LOW * (1 - alpha), 1 - alpha);
        double phi = model.trend() == Trend.DAMPED ? shut(point[at++], PHI_LOW, PHI_HIGH) : 1;
        double level = point[at++] * scale;
        double slope = model.trend() == Trend.NONE ? 0 : point[at++] * scale;
        if (model.season() == Season.NONE) {
            return new Parameters(alpha, beta, gamma, phi, level, slope, new double[0]);
        }
        boolean multiplicative = model.season() == Season.MULTIPLICATIVE;
        double[] season = new double[model.period()];
        double rest = multiplicative ? model.period() : 0;
        for (int i = 0; i < season.length - 1; i++) {
            season[i] = point[at++] * (multiplicative ? 1 : scale);
            rest -= season[i];
        }
        season[season.length - 1] = rest;
        return new Parameters(alpha, beta, gamma, phi, level, slope, season);
    }

    private static double shut(double free, double low, double high) {
        return low + (high - low) / (1 + Math.exp(-free));
    }

    private static double open(double value, double low, double high) {
        double share = Math.clamp((value - low) / (high - low), 1e-6, 1 - 1e-6);
        return Math.log(share / (1 - share));
    }
}
