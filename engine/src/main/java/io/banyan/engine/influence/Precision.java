package io.banyan.engine.influence;

/**
 * What is promised of the seeds: with probability at least 1 − {@code failure} over the luck of the computation, their expected
 * spread is at least (1 − 1/e − {@code epsilon}) times that of the best seeds there are.
 *
 * @param epsilon above 0 and below 1 − 1/e; time and memory grow with 1 / epsilon²
 * @param failure above 0 and below 1
 */
public record Precision(double epsilon, double failure) {

    /** 1 − 1/e: what the greedy choice reaches of a submodular optimum. */
    static final double GREEDY = -Math.expm1(-1);

    public Precision {
        if (!(epsilon > 0 && epsilon < GREEDY)) {
            throw new IllegalArgumentException("epsilon must be above 0 and below 1 - 1/e: " + epsilon);
        }
        if (!(failure > 0 && failure < 1)) {
            throw new IllegalArgumentException("failure must be above 0 and below 1: " + failure);
        }
    }

    /** The setting of the papers: epsilon .1, failure one in as many as there are nodes. */
    public static Precision usual(int nodes) {
        return new Precision(.1, 1.0 / Math.max(2, nodes));
    }

    /** The share of the best spread that is promised. */
    public double ratio() {
        return GREEDY - epsilon;
    }
}
