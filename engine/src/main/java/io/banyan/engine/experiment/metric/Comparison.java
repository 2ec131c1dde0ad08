package io.banyan.engine.experiment.metric;

import io.banyan.engine.experiment.metric.Estimate.Reason;
import io.banyan.engine.experiment.metric.Estimate.Unknown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sets a treatment against a control. Every metric is a smooth function of the means of a few quantities per person, so that one rule
 * gives all standard errors: the delta method, gradient × covariance × gradient (Deng, Knoblich, Lu: Applying the Delta Method in Metric
 * Analytics, KDD 2018). Relative differences carry the uncertainty of the control too.
 */
public final class Comparison {

    private Comparison() {}

    /**
     * Effect of the treatment.
     *
     * @param control of the same kind as
     * @param treatment this one
     */
    public static Estimate of(Metric control, Metric treatment, Difference difference) {
        Stratum both = new Stratum(control, treatment);
        var missing = missing(both);
        if (missing != null) {
            return new Unknown(missing);
        }
        double[] coefficients = Covariates.coefficients(control, treatment);
        ArmFunction first = ArmFunction.adjusted(control, coefficients);
        ArmFunction second = ArmFunction.adjusted(treatment, coefficients);
        double[][] firstCovariance = ArmFunction.covariances(control);
        double[][] secondCovariance = ArmFunction.covariances(treatment);
        double firstVariance = Matrices.quadratic(first.gradient(), firstCovariance, first.gradient());
        double secondVariance = Matrices.quadratic(second.gradient(), secondCovariance, second.gradient());
        if (!(firstVariance > 0) || !(secondVariance > 0)) {
            return new Unknown(Reason.NO_VARIANCE);
        }
        double gap = second.value() - first.value();
        double freedom = freedom(firstVariance, control.people(), secondVariance, treatment.people());
        if (difference == Difference.ABSOLUTE) {
            double variance = firstVariance / control.people() + secondVariance / treatment.people();
            return new Effect(difference, gap, Math.sqrt(variance), freedom, both.people(), control.value());
        }
        ArmFunction base = ArmFunction.plain(
                ArmFunction.outcomes(control), control.moments().means());
        if (base.value() == 0) {
            return new Unknown(Reason.CONTROL_IS_ZERO);
        }
        double size = Math.abs(base.value());
        double[] gradient = new double[first.gradient().length];
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = -(first.gradient()[i] + gap / base.value() * base.gradient()[i]) / size;
        }
        double variance = Matrices.quadratic(gradient, firstCovariance, gradient) / control.people()
                + secondVariance / (size * size) / treatment.people();
        return new Effect(difference, gap / size, Math.sqrt(variance), freedom, both.people(), base.value());
    }

    /**
     * Effect over strata known before the experiment (Miratrix, Sekhon, Yu 2013): each stratum weighs by its share of all people, so that
     * arms that drew unlike kinds of people are compared on the same mixture. The shares are themselves drawn, and that uncertainty is
     * part of the standard error. Within a stratum covariates are taken out by least squares with one slope for both arms.
     *
     * <p>Strata too small to show a spread are joined to the largest. With one stratum left this is {@link #of}.
     *
     * @param strata at least one, all of one kind of metric
     */
    public static Estimate stratified(List<Stratum> strata, Difference difference) {
        return PostStratification.effect(strata, difference);
    }

    /** What keeps two arms from being compared at all. */
    static @Nullable Reason missing(Stratum both) {
        for (Metric arm : List.of(both.control(), both.treatment())) {
            if (arm.people() < 2) {
                return Reason.TOO_FEW_PEOPLE;
            }
            if (ArmFunction.outcomes(arm) == 2 && arm.moments().mean(1) == 0) {
                return Reason.DENOMINATOR_IS_ZERO;
            }
        }
        return null;
    }

    /** Welch (1947) and Satterthwaite (1946). */
    private static double freedom(double first, long firstPeople, double second, long secondPeople) {
        double a = first / firstPeople;
        double b = second / secondPeople;
        // by shares, so that tiny variances do not vanish when squared
        double share = a / (a + b);
        return 1 / (share * share / (firstPeople - 1) + (1 - share) * (1 - share) / (secondPeople - 1));
    }
}
