package io.banyan.engine.experiment.metric;

/**
 * Estimated effect of a variation.
 *
 * @param difference what the numbers are: absolute, or relative to the control
 * @param estimate treatment against control
 * @param standardError of the estimate, more than 0
 * @param degreesOfFreedom of the standard error by Welch and Satterthwaite
 * @param people of both arms
 * @param controlValue metric of the control before any adjustment
 */
public record Effect(
        Difference difference,
        double estimate,
        double standardError,
        double degreesOfFreedom,
        long people,
        double controlValue)
        implements Estimate {

    public Effect {
        if (!Double.isFinite(estimate)) {
            throw new IllegalArgumentException("estimate must be finite: " + estimate);
        }
        if (!(standardError > 0) || Double.isInfinite(standardError)) {
            throw new IllegalArgumentException("standardError must be positive: " + standardError);
        }
        if (!(degreesOfFreedom > 0)) {
            throw new IllegalArgumentException("degreesOfFreedom must be positive: " + degreesOfFreedom);
        }
        if (people < 2) {
            throw new IllegalArgumentException("people must be at least 2: " + people);
        }
        if (!Double.isFinite(controlValue)) {
            throw new IllegalArgumentException("controlValue must be finite: " + controlValue);
        }
    }
}
