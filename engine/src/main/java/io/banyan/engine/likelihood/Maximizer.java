package io.banyan.engine.likelihood;

import io.banyan.engine.Progress;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Climbs to the maximum of a smooth function of a few free variables: quasi-Newton steps (Broyden, Fletcher, Goldfarb, Shanno 1970) with
 * derivatives by central differences, then full Newton steps with fourth-order differences, which also give the curvature.
 *
 * <p>Variables should be of the order of 1 and errors of the function of the order of its rounding: logarithms of parameters and a mean
 * log-likelihood per observation are. Where the function is not finite it counts as lower than everywhere else.
 */
public final class Maximizer {

    private static final int CLIMBING_STEPS = 200;

    private static final int NEWTON_STEPS = 6;

    /** The longest step in one variable; e² is far for the logarithm of a parameter. */
    private static final double LONGEST_STEP = 2;

    private final Counted function;

    private final double tolerance;

    private Maximizer(Counted function, double tolerance) {
        this.function = function;
        this.tolerance = tolerance;
    }

    /**
     * @param start where to begin; the function must be finite there
     * @param tolerance how much a further Newton step may still promise, in the function's own unit, above 0
     * @throws IllegalArgumentException if the function is not finite at the start
     */
    public static Maximum maximize(
            ToDoubleFunction<double[]> function, double[] start, double tolerance, Progress progress) {
        if (!(tolerance > 0)) {
            throw new IllegalArgumentException("tolerance must be above 0: " + tolerance);
        }
        var counted = new Counted(function);
        if (!Double.isFinite(counted.applyAsDouble(start))) {
            throw new IllegalArgumentException("start has no finite value: " + Arrays.toString(start));
        }
        return new Maximizer(counted, tolerance).climb(start.clone(), progress);
    }

    private Maximum climb(double[] start, Progress progress) {
        var at = start;
        double value = function.applyAsDouble(at);
        var gradient = Differences.gradient(function, at);
        double[][] inverse = SmallMatrix.identity(at.length);
        boolean fresh = true;
        for (int step = 0; step < CLIMBING_STEPS; step++) {
            progress.advanced(step, CLIMBING_STEPS);
            var direction = SmallMatrix.times(inverse, gradient);
            double promise = SmallMatrix.dot(direction, gradient);
            // twice what a quadratic function would still gain
            if (promise < 2 * tolerance) {
                if (fresh) {
                    break;
                }
                inverse = SmallMatrix.identity(at.length);
                fresh = true;
                continue;
            }
            var next = search(at, value, direction, promise);
            if (next == null) {
                if (fresh) {
                    break;
                }
                inverse = SmallMatrix.identity(at.length);
                fresh = true;
                continue;
            }
            var nextGradient = Differences.gradient(function, next.at);
            inverse = updated(inverse, at, next.at, gradient, nextGradient, fresh);
            fresh = false;
            boolean done = next.value - value < tolerance && promise < 8 * tolerance;
            at = next.at;
            value = next.value;
            gradient = nextGradient;
            if (done) {
                break;
            }
        }
        var maximum = polish(at, value);
        progress.advanced(CLIMBING_STEPS, CLIMBING_STEPS);
        return maximum;
    }

    private record Point(double[] at, double value) {}

    /** Halves the step until it climbs a fair part of what it promises; null when even the smallest does not climb. */
    private @org.jspecify.annotations.Nullable Point search(
            double[] at, double value, double[] direction, double promise) {
        double longest = Arrays.stream(direction).map(Math::abs).max().orElse(0);
        double length = Math.min(1, LONGEST_STEP / longest);
        while (length * longest > 1e-10) {
            var next = SmallMatrix.plus(at, length, direction);
            double there = function.applyAsDouble(next);
            if (there >= value + 1e-4 * length * promise) {
                return new Point(next, there);
            }
            length *= 0.4;
        }
        return null;
    }

    /** The update of the inverse of the (negative) second derivatives; left as it is where the function does not bend down. */
    private static double[][] updated(
            double[][] inverse, double[] from, double[] to, double[] gradient, double[] nextGradient, boolean fresh) {
        var moved = SmallMatrix.plus(to, -1, from);
        var bent = SmallMatrix.plus(gradient, -1, nextGradient);
        double along = SmallMatrix.dot(moved, bent);
        double length = SmallMatrix.dot(bent, bent);
        if (!(along > 1e-10 * Math.sqrt(length * SmallMatrix.dot(moved, moved)))) {
            return inverse;
        }
        var base = fresh ? SmallMatrix.scaled(inverse, along / length) : inverse;
        var turned = SmallMatrix.times(base, bent);
        double weight = (1 + SmallMatrix.dot(bent, turned) / along) / along;
        int size = from.length;
        var next = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                next[i][j] = base[i][j]
                        + weight * moved[i] * moved[j]
                        - (turned[i] * moved[j] + moved[i] * turned[j]) / along;
            }
        }
        return next;
    }

    private Maximum polish(double[] from, double height) {
        var at = from;
        double value = height;
        for (int step = 0; step < NEWTON_STEPS; step++) {
            var gradient = Differences.fineGradient(function, at);
            var covariance = SmallMatrix.inverse(SmallMatrix.scaled(Differences.curvature(function, at), -1));
            if (covariance.isEmpty()) {
                return new Maximum(at, value, covariance, function.asked, false);
            }
            var direction = SmallMatrix.times(covariance.get(), gradient);
            double promise = SmallMatrix.dot(direction, gradient);
            if (promise < 2 * tolerance) {
                return new Maximum(at, value, covariance, function.asked, true);
            }
            var next = search(at, value, direction, promise);
            if (next == null) {
                return new Maximum(at, value, covariance, function.asked, false);
            }
            at = next.at;
            value = next.value;
        }
        return new Maximum(at, value, Optional.empty(), function.asked, false);
    }

    /** The function with the count of its uses; whatever is not finite counts as lowest. */
    private static final class Counted implements ToDoubleFunction<double[]> {

        private final ToDoubleFunction<double[]> function;

        private int asked;

        private Counted(ToDoubleFunction<double[]> function) {
            this.function = function;
        }

        @Override
        public double applyAsDouble(double[] at) {
            asked++;
            double value = function.applyAsDouble(at);
            return Double.isFinite(value) ? value : Double.NEGATIVE_INFINITY;
        }
    }
}
