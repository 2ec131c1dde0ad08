package io.banyan.engine.series.smoothing;

import io.banyan.engine.series.smoothing.Model.Innovation;
import io.banyan.engine.series.smoothing.Model.Season;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** A model with its numbers, walked along a series. Immutable. */
public final class FittedModel {

    /** Paths drawn for an interval; its ends then stray by some hundredths of its width. */
    private static final int PATHS = 5_000;

    private final Model model;
    private final Parameters parameters;
    private final double[] fitted;
    private final double[] residuals;
    private final double variance;
    private final double logLikelihood;
    private final State last;

    /**
     * Walks a series with given numbers, nothing being estimated.
     *
     * @param series at equal steps, finite; above 0 where the error is multiplicative
     */
    public FittedModel(Model model, Parameters parameters, double[] series) {
        if (parameters.season().length != (model.season() == Season.NONE ? 0 : model.period())) {
            throw new IllegalArgumentException(
                    "parameters must have a season of the model's period: " + parameters.season().length);
        }
        this.model = model;
        this.parameters = parameters;
        int length = series.length;
        fitted = new double[length];
        residuals = new double[length];
        State state = new State(model, parameters);
        double squares = 0;
        double logs = 0;
        for (int i = 0; i < length; i++) {
            fitted[i] = state.expected();
            double error = series[i] - fitted[i];
            if (model.error() == Innovation.MULTIPLICATIVE) {
                residuals[i] = error / fitted[i];
                logs += Math.log(Math.abs(fitted[i]));
            } else {
                residuals[i] = error;
            }
            squares += residuals[i] * residuals[i];
            state.advance(error);
        }
        last = state;
        double mean = squares / length;
        logLikelihood = -length / 2.0 * (Math.log(2 * Math.PI * mean) + 1) - logs;
        int free = model.parameters() - 1;
        variance = length > free ? squares / (length - free) : mean;
    }

    /** Minus the log-likelihood, infinite where the walk leaves what the model allows; what the search brings down. */
    static double cost(Model model, Parameters parameters, double[] series) {
        State state = new State(model, parameters);
        double squares = 0;
        double logs = 0;
        boolean multiplicative = model.error() == Innovation.MULTIPLICATIVE;
        for (double value : series) {
            double expected = state.expected();
            double error = value - expected;
            if (multiplicative) {
                if (!(expected > 0)) {
                    return Double.POSITIVE_INFINITY;
                }
                double share = error / expected;
                squares += share * share;
                logs += Math.log(expected);
            } else {
                squares += error * error;
            }
            state.advance(error);
        }
        double cost = series.length / 2.0 * Math.log(squares / series.length) + logs;
        return Double.isNaN(cost) ? Double.POSITIVE_INFINITY : cost;
    }

    public Model model() {
        return model;
    }

    public Parameters parameters() {
        return parameters;
    }

    /** What each point was expected to be, one step before. */
    public double[] fitted() {
        return fitted.clone();
    }

    /** Errors: differences, or shares of what was expected where the error is multiplicative. */
    public double[] residuals() {
        return residuals.clone();
    }

    /** Of the error, with a degree of freedom off for each estimated number. */
    public double variance() {
        return variance;
    }

    public double logLikelihood() {
        return logLikelihood;
    }

    /** Akaike's criterion corrected for short series (Hurvich, Tsai 1989); infinite when there are not more points than parameters + 1. */
    public double correctedAkaike() {
        double k = model.parameters();
        double rest = fitted.length - k - 1;
        return rest <= 0 ? Double.POSITIVE_INFINITY : 2 * k - 2 * logLikelihood + 2 * k * (k + 1) / rest;
    }

    /**
     * Points to come. Intervals hold the error's chance, not the uncertainty of the estimated numbers, so with short series they are
     * somewhat too narrow. Of models with additive error they follow from the variance in closed form (Hyndman, Koehler, Ord, Snyder 2008,
     * chapter 6); of the others they are quantiles of drawn paths.
     *
     * @param horizon steps, at least 1
     * @param level probability that an interval holds its point, 0 to 1
     * @param random for drawn paths
     */
    public Forecast forecast(int horizon, double level, RandomGenerator random) {
        if (horizon < 1) {
            throw new IllegalArgumentException("horizon must be at least 1: " + horizon);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must be between 0 and 1: " + level);
        }
        double[] mean = new double[horizon];
        State state = last.copy();
        for (int step = 0; step < horizon; step++) {
            mean[step] = state.expected();
            state.advance(0);
        }
        return model.error() == Innovation.ADDITIVE ? closed(mean, level) : drawn(mean, level, random);
    }

    private Forecast closed(double[] mean, double level) {
        double width = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
        double[] lower = new double[mean.length];
        double[] upper = new double[mean.length];
        double sum = 1;
        double damped = 0;
        double power = 1;
        for (int step = 0; step < mean.length; step++) {
            double reach = width * Math.sqrt(variance * sum);
            lower[step] = mean[step] - reach;
            upper[step] = mean[step] + reach;
            power *= parameters.phi();
            damped += power;
            boolean sameSeason = model.season() != Season.NONE && (step + 1) % model.period() == 0;
            double pull = parameters.alpha() + parameters.beta() * damped + (sameSeason ? parameters.gamma() : 0);
            sum += pull * pull;
        }
        return new Forecast(mean, lower, upper, level);
    }

    private Forecast drawn(double[] mean, double level, RandomGenerator random) {
        double[][] values = new double[mean.length][PATHS];
        double deviation = Math.sqrt(variance);
        for (int path = 0; path < PATHS; path++) {
            State state = last.copy();
            for (int step = 0; step < mean.length; step++) {
                double expected = state.expected();
                // nothing falls below zero where errors are shares
                double error = expected * Math.max(deviation * random.nextGaussian(), -0.999);
                values[step][path] = expected + error;
                state.advance(error);
            }
        }
        double[] lower = new double[mean.length];
        double[] upper = new double[mean.length];
        for (int step = 0; step < mean.length; step++) {
            Arrays.sort(values[step]);
            lower[step] = quantile(values[step], (1 - level) / 2);
            upper[step] = quantile(values[step], (1 + level) / 2);
        }
        return new Forecast(mean, lower, upper, level);
    }

    private static double quantile(double[] sorted, double probability) {
        double place = probability * (sorted.length - 1);
        int below = (int) place;
        double share = place - below;
        return below + 1 < sorted.length ? sorted[below] * (1 - share) + sorted[below + 1] * share : sorted[below];
    }
}
