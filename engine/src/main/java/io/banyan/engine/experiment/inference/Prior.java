package io.banyan.engine.experiment.inference;

/** What was believed of the effect before. */
public sealed interface Prior {

    /** Nothing: every effect as likely as any other. */
    record Flat() implements Prior {}

    /**
     * A normal distribution.
     *
     * @param mean in the unit of the effect, or as a share of the control with {@code relative}
     * @param standardDeviation more than 0, likewise
     * @param relative whether both are shares of the control's value; such a prior serves absolute effects too
     */
    record Normal(double mean, double standardDeviation, boolean relative) implements Prior {
        public Normal {
            Probabilities.finite("mean", mean);
            if (!(standardDeviation > 0) || Double.isInfinite(standardDeviation)) {
                throw new IllegalArgumentException("standardDeviation must be positive: " + standardDeviation);
            }
        }
    }
}
