package io.banyan.engine.experiment.metric;

/**
 * A ratio, freed of the same ratio before the experiment (CUPED on the linearised ratios).
 *
 * @param moments of numerator, denominator, numerator before, denominator before
 */
public record AdjustedRatio(Moments moments) implements Metric {

    public AdjustedRatio {
        Kinds.quantities(moments, 4, "numerator, denominator and both before");
    }

    @Override
    public double value() {
        return Kinds.ratio(moments.mean(0), moments.mean(1));
    }

    @Override
    public AdjustedRatio plus(Metric other) {
        return new AdjustedRatio(moments.plus(Kinds.same(AdjustedRatio.class, other).moments));
    }
}
