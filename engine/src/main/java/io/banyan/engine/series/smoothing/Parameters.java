package io.banyan.engine.series.smoothing;

/**
 * Numbers of a model.
 *
 * @param alpha share of an error that the level takes over, 0 to 1
 * @param beta share that the slope takes over, 0 to α; 0 without trend
 * @param gamma share that the season takes over, 0 to 1 − α; 0 without season
 * @param phi what is left of the slope after a step, 0.8 to 0.98; 1 unless damped
 * @param level before the first point
 * @param slope before the first point
 * @param season before the first point, in the order in which it comes: {@code season[0]} is that of the first point
 */
public record Parameters(
        double alpha, double beta, double gamma, double phi, double level, double slope, double[] season) {}
