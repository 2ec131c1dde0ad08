package io.banyan.engine.experiment.metric;

/**
 * Sum of one number over the sum of another, both measured for each person: revenue per order, clicks per session. The unit that was
 * assigned is the person, so the spread is that of persons (delta method), not of orders.
 *
 * @param moments of numerator, denominator
 */
public record Ratio(Moments moments) implements Metric {

    public Ratio {
        Kinds.quantities(moments, 2, "numerator and denominator");
    }

    /** @param sumOfProducts of numerator times denominator over people */
    public static Ratio ofSums(
            long people,
            double numeratorSum,
            double numeratorSquares,
            double denominatorSum,
            double denominatorSquares,
            double sumOfProducts) {
        return new Ratio(Moments.ofSums(people, new double[] {numeratorSum, denominatorSum}, new double[][] {
            {numeratorSquares, sumOfProducts}, {sumOfProducts, denominatorSquares}
        }));
    }

    @Override
    public double value() {
        return Kinds.ratio(moments.mean(0), moments.mean(1));
    }

    @Override
    public Ratio plus(Metric other) {
        return new Ratio(moments.plus(Kinds.same(Ratio.class, other).moments));
    }
}
