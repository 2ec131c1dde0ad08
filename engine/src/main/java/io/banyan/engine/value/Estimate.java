package io.banyan.engine.value;

import java.util.OptionalDouble;

/**
 * A parameter as estimated by maximum likelihood.
 *
 * @param name as its paper calls it
 * @param standardError from the observed information (the curvature of the log-likelihood at its maximum); empty where the likelihood does
 *     not bend, so that the data do not tell the parameter
 */
public record Estimate(String name, double value, OptionalDouble standardError) {}
