package io.banyan.engine.series.smoothing;

import java.util.ArrayList;
import java.util.List;

/**
 * Form of an exponential smoothing model: ETS(error, trend, season) in the taxonomy of Hyndman, Koehler, Snyder and Grose (2002).
 *
 * @param error added to the expected value, or a share of it
 * @param trend see {@link Trend}
 * @param season see {@link Season}
 * @param period points in one season, at least 2; 1 without season
 */
public record Model(Innovation error, Trend trend, Season season, int period) {

    /** How chance enters. */
    public enum Innovation {
        ADDITIVE,
        MULTIPLICATIVE
    }

    /** How the level moves. */
    public enum Trend {
        NONE,
        ADDITIVE,
        /** A line that levels off. */
        DAMPED
    }

    /** How the season enters. */
    public enum Season {
        NONE,
        ADDITIVE,
        MULTIPLICATIVE
    }

    public Model {
        if (season == Season.NONE ? period != 1 : period < 2) {
            throw new IllegalArgumentException("period must be at least 2 with a season and 1 without: " + period);
        }
        if (error == Innovation.ADDITIVE && season == Season.MULTIPLICATIVE) {
            // its forecast variance can be infinite
            throw new IllegalArgumentException("error must be multiplicative with a multiplicative season");
        }
    }

    /**
     * The fifteen forms (six without positive values, fewer without season) among which a choice is made.
     *
     * @param period 1: no season
     * @param positive whether all values are above 0, as multiplicative forms need
     */
    public static List<Model> candidates(int period, boolean positive) {
        if (period < 1) {
            throw new IllegalArgumentException("period must be at least 1: " + period);
        }
        List<Model> models = new ArrayList<>();
        for (Innovation error : Innovation.values()) {
            for (Trend trend : Trend.values()) {
                for (Season season : Season.values()) {
                    boolean multiplicative = error == Innovation.MULTIPLICATIVE || season == Season.MULTIPLICATIVE;
                    boolean unstable = error == Innovation.ADDITIVE && season == Season.MULTIPLICATIVE;
                    boolean seasonless = period == 1 && season != Season.NONE;
                    if (!unstable && !seasonless && (positive || !multiplicative)) {
                        models.add(new Model(error, trend, season, season == Season.NONE ? 1 : period));
                    }
                }
            }
        }
        return models;
    }

    /** Smoothing parameters: α, then β, γ and φ where the form has them. */
    int smoothingParameters() {
        return 1 + (trend == Trend.NONE ? 0 : 1) + (season == Season.NONE ? 0 : 1) + (trend == Trend.DAMPED ? 1 : 0);
    }

    /** All that is estimated: smoothing parameters, first states (one of the season follows from the others) and the error's spread. */
    public int parameters() {
        return smoothingParameters() + 1 + (trend == Trend.NONE ? 0 : 1) + (period - 1) + 1;
    }

    /** As in the literature, for example ETS(M,Ad,M). */
    @Override
    public String toString() {
        String middle = switch (trend) {
            case NONE -> "N";
            case ADDITIVE -> "A";
            case DAMPED -> "Ad";
        };
        return "ETS(" + error.name().charAt(0) + "," + middle + ","
                + season.name().charAt(0) + ")";
    }
}
