package io.banyan.engine.experiment.metric;

/** What was measured in one arm of an experiment. Arms that are compared have the same kind of metric. */
public sealed interface Metric permits Mean, Proportion, Ratio, AdjustedMean, AdjustedRatio {

    /** The sums behind it: outcomes first, then covariates known before the experiment. */
    Moments moments();

    /** The metric as a reader knows it, before any adjustment; 0 where nothing was measured. */
    double value();

    /**
     * Both groups of people together.
     *
     * @throws IllegalArgumentException if the other is of another kind
     */
    Metric plus(Metric other);

    default long people() {
        return moments().people();
    }
}
