package io.banyan.engine.experiment.metric;

/**
 * A number for each person, averaged: revenue or orders per person.
 *
 * @param moments of one quantity
 */
public record Mean(Moments moments) implements Metric {

    public Mean {
        Kinds.quantities(moments, 1, "one quantity");
    }

    /** @param sumOfSquares of the people's numbers */
    public static Mean ofSums(long people, double sum, double sumOfSquares) {
        return new Mean(Moments.ofSums(people, new double[] {sum}, new double[][] {{sumOfSquares}}));
    }

    @Override
    public double value() {
        return moments.mean(0);
    }

    @Override
    public Mean plus(Metric other) {
        return new Mean(moments.plus(Kinds.same(Mean.class, other).moments));
    }
}
