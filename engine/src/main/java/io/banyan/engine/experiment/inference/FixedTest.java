package io.banyan.engine.experiment.inference;

import io.banyan.engine.experiment.metric.Effect;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A test to be read once, at a size settled before. Reading it daily and stopping when it pleases makes false alarms; use
 * {@link SequentialTest} for that.
 *
 * @param level probability of a false alarm, and of an interval that misses
 * @param alternative see {@link Alternative}
 * @param reference whose tails count
 * @param nullValue effect to be tested against, usually 0
 */
public record FixedTest(double level, Alternative alternative, Reference reference, double nullValue) {

    /** Distribution of estimate over standard error. */
    public enum Reference {
        /** Student's t with the effect's degrees of freedom (Welch). */
        STUDENT,
        /** The standard normal: z. */
        NORMAL
    }

    public FixedTest {
        Probabilities.open("level", level);
        Probabilities.finite("nullValue", nullValue);
    }

    /** Welch's t at 5 %, against no effect. */
    public static FixedTest twoSided() {
        return new FixedTest(0.05, Alternative.TWO_SIDED, Reference.STUDENT, 0);
    }

    public FixedTest withLevel(double newLevel) {
        return new FixedTest(newLevel, alternative, reference, nullValue);
    }

    public FixedTest withAlternative(Alternative newAlternative) {
        return new FixedTest(level, newAlternative, reference, nullValue);
    }

    public FixedTest withReference(Reference newReference) {
        return new FixedTest(level, alternative, newReference, nullValue);
    }

    public TestResult of(Effect effect) {
        ContinuousDistribution distribution = switch (reference) {
            case STUDENT -> TDistribution.of(effect.degreesOfFreedom());
            case NORMAL -> NormalDistribution.of(0, 1);
        };
        double statistic = (effect.estimate() - nullValue) / effect.standardError();
        double pValue = switch (alternative) {
            case TWO_SIDED -> Math.min(1, 2 * distribution.survivalProbability(Math.abs(statistic)));
            case GREATER -> distribution.survivalProbability(statistic);
            case LESS -> distribution.cumulativeProbability(statistic);
        };
        double tail = alternative == Alternative.TWO_SIDED ? level / 2 : level;
        double reach = distribution.inverseSurvivalProbability(tail) * effect.standardError();
        return new TestResult(effect.estimate(), Interval.around(effect.estimate(), reach, alternative), pValue);
    }
}
