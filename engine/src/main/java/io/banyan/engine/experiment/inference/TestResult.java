package io.banyan.engine.experiment.inference;

/**
 * @param estimate of the effect
 * @param interval of effects that the data do not rule out at the test's level
 * @param pValue how often chance alone gives as much, 0 to 1
 */
public record TestResult(double estimate, Interval interval, double pValue) {}
