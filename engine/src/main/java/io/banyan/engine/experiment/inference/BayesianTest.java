package io.banyan.engine.experiment.inference;

import io.banyan.engine.experiment.metric.Difference;
import io.banyan.engine.experiment.metric.Effect;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Chance to win and risk from a normal prior and the estimate's normal likelihood (Stucchio: Bayesian A/B Testing at VWO, 2015, for the
 * risk). The probability is of the effect given the data, not of the data given no effect; it does not bound false alarms under peeking.
 *
 * @param level probability left outside the interval
 * @param prior see {@link Prior}
 * @param goal which way is better
 */
public record BayesianTest(double level, Prior prior, Goal goal) {

    /** Which way is better. */
    public enum Goal {
        INCREASE,
        DECREASE
    }

    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    public BayesianTest {
        Probabilities.open("level", level);
    }

    /** 95 %, flat prior, more is better. */
    public static BayesianTest flat() {
        return new BayesianTest(0.05, new Prior.Flat(), Goal.INCREASE);
    }

    public BayesianTest withPrior(Prior newPrior) {
        return new BayesianTest(level, newPrior, goal);
    }

    public BayesianTest withGoal(Goal newGoal) {
        return new BayesianTest(level, prior, newGoal);
    }

    /** @throws IllegalArgumentException if a prior in the metric's unit meets a relative effect of a control of 0, or the other way */
    public Posterior of(Effect effect) {
        double precision = 1 / (effect.standardError() * effect.standardError());
        double weighted = effect.estimate() * precision;
        switch (prior) {
            case Prior.Flat() -> {}
            case Prior.Normal normal -> {
                double scale = scale(normal, effect);
                double priorDeviation = normal.standardDeviation() * scale;
                double priorPrecision = 1 / (priorDeviation * priorDeviation);
                weighted += normal.mean() * scale * priorPrecision;
                precision += priorPrecision;
            }
        }
        double mean = weighted / precision;
        double deviation = 1 / Math.sqrt(precision);
        double reach = STANDARD.inverseSurvivalProbability(level / 2) * deviation;
        double gain = deviation * meanAboveZero(mean / deviation);
        double loss = deviation * meanAboveZero(-mean / deviation);
        boolean increase = goal == Goal.INCREASE;
        return new Posterior(
                mean,
                deviation,
                new Interval(mean - reach, mean + reach),
                STANDARD.cumulativeProbability((increase ? mean : -mean) / deviation),
                increase ? gain : loss,
                increase ? loss : gain);
    }

    /** What turns the prior's unit into the effect's. */
    private static double scale(Prior.Normal normal, Effect effect) {
        boolean relative = effect.difference() == Difference.RELATIVE;
        if (normal.relative() == relative) {
            return 1;
        }
        double control = Math.abs(effect.controlValue());
        if (control == 0) {
            throw new IllegalArgumentException("prior cannot be scaled by a control of 0");
        }
        return relative ? 1 / control : control;
    }

    /** E[max(Z + shift, 0)] of a standard normal Z. */
    static double meanAboveZero(double shift) {
        if (shift > -10) {
            return STANDARD.density(shift) + shift * STANDARD.cumulativeProbability(shift);
        }
        // far out both terms cancel: φ(s) (1/s² − 3/s⁴ + 15/s⁶ − …), whose terms fall below the last digit before they
        // grow
        double square = shift * shift;
        double term = 1 / square;
        double sum = 0;
        for (int k = 1; Math.abs(term) > 1e-17 * Math.abs(sum) && k < 45; k++) {
            sum += term;
            term *= -(2 * k + 1) / square;
        }
        return STANDARD.density(shift) * sum;
    }
}
