package io.banyan.engine.series.smoothing;

import io.banyan.engine.series.smoothing.Model.Season;

/** Level, slope and season of a model as it walks along a series. */
final class State {

    private final Model model;
    private final Parameters parameters;
    private double level;
    private double slope;
    private final double[] season;
    /** Which entry of the season is that of the next point. */
    private int phase;

    State(Model model, Parameters parameters) {
        this.model = model;
        this.parameters = parameters;
        level = parameters.level();
        slope = parameters.slope();
        season = parameters.season().clone();
    }

    private State(State other) {
        model = other.model;
        parameters = other.parameters;
        level = other.level;
        slope = other.slope;
        season = other.season.clone();
        phase = other.phase;
    }

    State copy() {
        return new State(this);
    }

    /** What the next point is expected to be. */
    double expected() {
        double trended = level + parameters.phi() * slope;
        return switch (model.season()) {
            case NONE -> trended;
            case ADDITIVE -> trended + season[phase];
            case MULTIPLICATIVE -> trended * season[phase];
        };
    }

    /** Goes one point on, the point having been {@code expected + error}. */
    void advance(double error) {
        double trended = level + parameters.phi() * slope;
        double damped = parameters.phi() * slope;
        double own = season.length == 0 ? 0 : season[phase];
        // in either form of the error the states move by these shares of its absolute size
        double toLevel = model.season() == Season.MULTIPLICATIVE ? error / own : error;
        double toSeason = model.season() == Season.MULTIPLICATIVE ? error / trended : error;
        level = trended + parameters.alpha() * toLevel;
        slope = damped + parameters.beta() * toLevel;
        if (season.length > 0) {
            season[phase] = own + parameters.gamma() * toSeason;
            phase = phase + 1 == season.length ? 0 : phase + 1;
        }
    }
}
