package io.banyan.engine.series.smoothing;

import java.util.function.ToDoubleFunction;

/**
 * Finds a low point of a smooth function without derivatives given: quasi-Newton (Broyden, Fletcher, Goldfarb, Shanno 1970) on central
 * differences, with a backtracking line search. Infinite values are walls.
 */
final class Descent {

    private static final double TOLERANCE = 1e-9;
    private static final double STEP = 1e-5;

    private final ToDoubleFunction<double[]> function;
    private final int iterations;

    Descent(ToDoubleFunction<double[]> function, int iterations) {
        this.function = function;
        this.iterations = iterations;
    }

    double[] from(double[] start) {
        int size = start.length;
        double[] point = start.clone();
        double value = function.applyAsDouble(point);
        double[] gradient = gradient(point, value);
        double[][] inverse = identity(size);
        int idle = 0;
        for (int iteration = 0; iteration < iterations && idle < 3; iteration++) {
            double[] direction = times(inverse, gradient, -1);
            double fall = dot(direction, gradient);
            if (!(fall < 0)) {
                inverse = identity(size);
                direction = times(inverse, gradient, -1);
                fall = -dot(gradient, gradient);
            }
            double length = Math.sqrt(dot(direction, direction));
            double step = length > 2 ? 2 / length : 1;
            boolean lower = false;
            double[] next = point;
            double nextValue = value;
            for (int halving = 0; halving < 30; halving++, step /= 2) {
                double[] tried = plus(point, direction, step);
                double triedValue = function.applyAsDouble(tried);
                if (triedValue <= value + 1e-4 * step * fall) {
                    next = tried;
                    nextValue = triedValue;
                    lower = true;
                    break;
                }
            }
            if (!lower) {
                // the curvature kept may be wrong: once more along the gradient before giving up
                idle++;
                inverse = identity(size);
                continue;
            }
            double[] nextGradient = gradient(next, nextValue);
            idle = value - nextValue < TOLERANCE * (1 + Math.abs(value)) ? idle + 1 : 0;
            inverse = update(inverse, plus(next, point, -1), plus(nextGradient, gradient, -1));
            point = next;
            value = nextValue;
            gradient = nextGradient;
        }
        return point;
    }

    private double[] gradient(double[] point, double value) {
        double[] gradient = new double[point.length];
        double[] moved = point.clone();
        for (int i = 0; i < point.length; i++) {
            double step = STEP * Math.max(1, Math.abs(point[i]));
            moved[i] = point[i] + step;
            double above = function.applyAsDouble(moved);
            moved[i] = point[i] - step;
            double below = function.applyAsDouble(moved);
            moved[i] = point[i];
            boolean top = Double.isInfinite(above);
            boolean bottom = Double.isInfinite(below);
            gradient[i] = top && bottom
                    ? 0
                    : top ? (value - below) / step : bottom ? (above - value) / step : (above - below) / (2 * step);
        }
        return gradient;
    }

    private static double[][] update(double[][] inverse, double[] step, double[] change) {
        double curvature = dot(step, change);
        int size = step.length;
        if (!(curvature > 1e-12 * Math.sqrt(dot(step, step) * dot(change, change)))) {
            return inverse;
        }
        double[] bent = times(inverse, change, 1);
        double factor = (1 + dot(change, bent) / curvature) / curvature;
        double[][] result = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                result[i][j] = inverse[i][j]
                        + factor * step[i] * step[j]
                        - (bent[i] * step[j] + step[i] * bent[j]) / curvature;
            }
        }
        return result;
    }

    private static double[][] identity(int size) {
        double[][] result = new double[size][size];
        for (int i = 0; i < size; i++) {
            result[i][i] = 1;
        }
        return result;
    }

    private static double[] times(double[][] matrix, double[] vector, double scale) {
        double[] result = new double[vector.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = scale * dot(matrix[i], vector);
        }
        return result;
    }

    private static double[] plus(double[] left, double[] right, double scale) {
        double[] result = new double[left.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = left[i] + scale * right[i];
        }
        return result;
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}
