package io.banyan.engine.experiment.inference;

/**
 * What is believed of the effect now: a normal distribution.
 *
 * @param mean of the effect
 * @param standardDeviation of the effect
 * @param interval that holds the effect with the asked probability, tails equal
 * @param chanceToWin probability that the treatment is the better one
 * @param controlRisk expected loss by choosing the control: mean of what the treatment gives more, 0 where it gives less
 * @param treatmentRisk expected loss by choosing the treatment
 */
public record Posterior(
        double mean,
        double standardDeviation,
        Interval interval,
        double chanceToWin,
        double controlRisk,
        double treatmentRisk) {}
