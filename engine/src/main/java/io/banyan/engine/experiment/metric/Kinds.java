package io.banyan.engine.experiment.metric;

/** Checks shared by the kinds of metric. */
final class Kinds {

    private Kinds() {}

    static <M extends Metric> M same(Class<M> kind, Metric other) {
        if (!kind.isInstance(other)) {
            throw new IllegalArgumentException("other must be a " + kind.getSimpleName() + ": " + other);
        }
        return kind.cast(other);
    }

    static void quantities(Moments moments, int expected, String what) {
        if (moments.quantities() != expected) {
            throw new IllegalArgumentException("moments must have " + what + ": " + moments.quantities());
        }
    }

    /** Numerator over denominator, 0 where there is no denominator. */
    static double ratio(double numerator, double denominator) {
        return denominator == 0 ? 0 : numerator / denominator;
    }
}
