package io.banyan.engine.experiment.metric;

/**
 * A metric as a function of the means of its quantities, with the partial derivatives that the delta method needs.
 *
 * @param value at those means
 * @param gradient derivative by each mean
 */
record ArmFunction(double value, double[] gradient) {

    /** First mean, or first over second where there are two outcomes. */
    static ArmFunction plain(int outcomes, double[] means) {
        double[] gradient = new double[means.length];
        if (outcomes == 1) {
            gradient[0] = 1;
            return new ArmFunction(means[0], gradient);
        }
        return ratio(means, 0, gradient);
    }

    /** The plain metric less the covariates times their coefficients. */
    static ArmFunction adjusted(Metric metric, double[] coefficients) {
        double[] means = metric.moments().means();
        ArmFunction plain = plain(outcomes(metric), means);
        double[] gradient = plain.gradient();
        double value = plain.value();
        switch (metric) {
            case Mean _, Proportion _, Ratio _ -> {}
            case AdjustedMean _ -> {
                for (int i = 0; i < coefficients.length; i++) {
                    value -= coefficients[i] * means[1 + i];
                    gradient[1 + i] = -coefficients[i];
                }
            }
            case AdjustedRatio _ -> {
                if (coefficients[0] != 0) {
                    ArmFunction before = before(means);
                    value -= coefficients[0] * before.value();
                    gradient[2] = -coefficients[0] * before.gradient()[2];
                    gradient[3] = -coefficients[0] * before.gradient()[3];
                }
            }
        }
        return new ArmFunction(value, gradient);
    }

    /** The ratio of the third mean to the fourth. */
    static ArmFunction before(double[] means) {
        return ratio(means, 2, new double[means.length]);
    }

    static int outcomes(Metric metric) {
        return switch (metric) {
            case Mean _, Proportion _, AdjustedMean _ -> 1;
            case Ratio _, AdjustedRatio _ -> 2;
        };
    }

    /** Covariances of one person's quantities. */
    static double[][] covariances(Metric metric) {
        return switch (metric) {
            case Proportion(long people, long successes) -> {
                double share = people == 0 ? 0 : (double) successes / people;
                yield new double[][] {{share * (1 - share)}};
            }
            case Mean _, Ratio _, AdjustedMean _, AdjustedRatio _ ->
                metric.moments().covariances();
        };
    }

    private static ArmFunction ratio(double[] means, int at, double[] gradient) {
        double below = means[at + 1];
        gradient[at] = 1 / below;
        gradient[at + 1] = -means[at] / (below * below);
        return new ArmFunction(means[at] / below, gradient);
    }
}
