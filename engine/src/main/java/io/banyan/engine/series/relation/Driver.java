package io.banyan.engine.series.relation;

/**
 * One driver of an outcome, the others held still.
 *
 * @param coefficient change of the outcome for a change of 1
 * @param standardError of the coefficient
 * @param lower end of the interval
 * @param upper end of the interval
 * @param pValue against no effect
 * @param standardised change in standard deviations of the outcome for one standard deviation of the driver
 * @param importance share of the outcome's variance put down to it; all drivers' sum to R²
 */
public record Driver(
        double coefficient,
        double standardError,
        double lower,
        double upper,
        double pValue,
        double standardised,
        double importance) {}
