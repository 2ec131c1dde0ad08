package io.banyan.engine.series.smoothing;

/**
 * Points to come, the first right after the series. Arrays have one entry a step.
 *
 * @param mean what is expected
 * @param lower end of the interval
 * @param upper end of the interval
 * @param level probability that one interval holds its point
 */
public record Forecast(double[] mean, double[] lower, double[] upper, double level) {}
