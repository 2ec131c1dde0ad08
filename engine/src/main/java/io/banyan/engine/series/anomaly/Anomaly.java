package io.banyan.engine.series.anomaly;

/**
 * A point that season, trend and chance do not explain.
 *
 * @param index place in the series
 * @param value of the series there
 * @param expected by season and trend
 * @param score distance in standard deviations of the sound points, with its sign: above 0 is too high
 */
public record Anomaly(int index, double value, double expected, double score) {}
