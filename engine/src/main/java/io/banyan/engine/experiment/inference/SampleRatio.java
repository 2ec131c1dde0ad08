package io.banyan.engine.experiment.inference;

import org.apache.commons.statistics.inference.ChiSquareTest;

/**
 * Whether people were shared out as intended. A mismatch means that assignment or counting is broken and that no result of the experiment
 * can be trusted (Fabijan et al.: Diagnosing Sample Ratio Mismatch in Online Controlled Experiments, KDD 2019).
 *
 * @param chiSquare Pearson's statistic, arms − 1 degrees of freedom
 * @param pValue how often a sound experiment looks as uneven
 */
public record SampleRatio(double chiSquare, double pValue) {

    /** Below this the experiment is to be stopped; low, because it is looked at daily. */
    public static final double ALARM = 0.001;

    /**
     * @param people counted in each arm, at least two arms
     * @param weights intended shares, each more than 0; scaled to the people counted
     */
    public static SampleRatio of(long[] people, double[] weights) {
        if (people.length < 2) {
            throw new IllegalArgumentException("people must have at least two arms: " + people.length);
        }
        if (weights.length != people.length) {
            throw new IllegalArgumentException("weights must have one value for each arm: " + weights.length);
        }
        long all = 0;
        for (int i = 0; i < people.length; i++) {
            if (people[i] < 0) {
                throw new IllegalArgumentException("people must not be negative: " + people[i]);
            }
            if (!(weights[i] > 0) || Double.isInfinite(weights[i])) {
                throw new IllegalArgumentException("weights must be positive: " + weights[i]);
            }
            all += people[i];
        }
        if (all == 0) {
            return new SampleRatio(0, 1);
        }
        var result = ChiSquareTest.withDefaults().test(weights, people);
        return new SampleRatio(result.getStatistic(), result.getPValue());
    }

    public boolean mismatch() {
        return pValue < ALARM;
    }
}
