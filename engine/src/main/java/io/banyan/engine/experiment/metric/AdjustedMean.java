package io.banyan.engine.experiment.metric;

/**
 * A mean, freed of what was known of the people before the experiment (CUPED: Deng, Xu, Kohavi, Walker, WSDM 2013). The covariates must
 * not be touched by the experiment; the same number before it is the usual one. The effect is the same, its standard error smaller by
 * √(1 − R²).
 *
 * @param moments of the outcome, then one covariate or more
 */
public record AdjustedMean(Moments moments) implements Metric {

    public AdjustedMean {
        if (moments.quantities() < 2) {
            throw new IllegalArgumentException("moments must have an outcome and a covariate: " + moments.quantities());
        }
    }

    /** @param sumOfProducts of outcome times covariate over people */
    public static AdjustedMean ofSums(
            long people,
            double outcomeSum,
            double outcomeSquares,
            double covariateSum,
            double covariateSquares,
            double sumOfProducts) {
        return new AdjustedMean(Moments.ofSums(people, new double[] {outcomeSum, covariateSum}, new double[][] {
            {outcomeSquares, sumOfProducts}, {sumOfProducts, covariateSquares}
        }));
    }

    @Override
    public double value() {
        return moments.mean(0);
    }

    @Override
    public AdjustedMean plus(Metric other) {
        return new AdjustedMean(moments.plus(Kinds.same(AdjustedMean.class, other).moments));
    }
}
