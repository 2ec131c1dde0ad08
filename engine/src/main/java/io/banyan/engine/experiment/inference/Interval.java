package io.banyan.engine.experiment.inference;

/**
 * From {@code lower} to {@code upper}, either of which may be infinite.
 */
public record Interval(double lower, double upper) {

    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("lower must not exceed upper: " + lower + ", " + upper);
        }
    }

    public boolean contains(double value) {
        return value >= lower && value <= upper;
    }

    static Interval around(double estimate, double reach, Alternative alternative) {
        return switch (alternative) {
            case TWO_SIDED -> new Interval(estimate - reach, estimate + reach);
            case GREATER -> new Interval(estimate - reach, Double.POSITIVE_INFINITY);
            case LESS -> new Interval(Double.NEGATIVE_INFINITY, estimate + reach);
        };
    }
}
