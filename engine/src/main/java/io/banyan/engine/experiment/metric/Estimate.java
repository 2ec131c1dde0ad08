package io.banyan.engine.experiment.metric;

/** What is known of the effect of a variation. */
public sealed interface Estimate permits Effect, Estimate.Unknown {

    /** Nothing can be said yet, and why. */
    record Unknown(Reason reason) implements Estimate {}

    /** Why an effect is not known. */
    enum Reason {
        /** An arm has fewer than two people. */
        TOO_FEW_PEOPLE,
        /** In an arm everybody measured the same, so nothing tells how far chance reaches. */
        NO_VARIANCE,
        /** The control measured 0: no relative difference. */
        CONTROL_IS_ZERO,
        /** A ratio has nothing below the line. */
        DENOMINATOR_IS_ZERO
    }
}
