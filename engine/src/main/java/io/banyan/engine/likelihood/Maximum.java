package io.banyan.engine.likelihood;

import java.util.Optional;

/**
 * Where a function is largest.
 *
 * @param at the variables there
 * @param value the function there
 * @param covariance the inverse of the negative second derivatives there; empty where the function does not bend down in every direction,
 *     so that it has no single highest point
 * @param evaluations how often the function was asked
 * @param converged whether a further step would change the value by less than was asked for, and there is a covariance
 */
public record Maximum(double[] at, double value, Optional<double[][]> covariance, int evaluations, boolean converged) {}
