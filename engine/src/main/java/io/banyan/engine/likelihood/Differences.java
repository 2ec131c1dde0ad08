package io.banyan.engine.likelihood;

import java.util.function.ToDoubleFunction;

/** Derivatives by central differences. */
final class Differences {

    /** Balances the error of the cubic term, h² / 6, with the rounding of the function over h. */
    private static final double STEP = 1e-4;

    /** The same for formulas of fourth order, h⁴ / 30. */
    private static final double FINE_STEP = 2e-3;

    /** The same for second derivatives, where rounding is divided by h². */
    private static final double CURVATURE_STEP = 1e-2;

    private Differences() {}

    static double[] gradient(ToDoubleFunction<double[]> function, double[] at) {
        var gradient = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            gradient[i] = slope(function, at, i, STEP);
        }
        return gradient;
    }

    static double[] fineGradient(ToDoubleFunction<double[]> function, double[] at) {
        var gradient = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            gradient[i] = (4 * slope(function, at, i, FINE_STEP) - slope(function, at, i, 2 * FINE_STEP)) / 3;
        }
        return gradient;
    }

    private static double slope(ToDoubleFunction<double[]> function, double[] at, int i, double step) {
        return (moved(function, at, i, step, i, 0) - moved(function, at, i, -step, i, 0)) / (2 * step);
    }

    /** Second derivatives, two step lengths combined so that the error of order h² falls out. */
    static double[][] curvature(ToDoubleFunction<double[]> function, double[] at) {
        double centre = function.applyAsDouble(at);
        var curvature = new double[at.length][at.length];
        for (int i = 0; i < at.length; i++) {
            for (int j = 0; j <= i; j++) {
                double near = bend(function, at, centre, i, j, CURVATURE_STEP);
                double far = bend(function, at, centre, i, j, 2 * CURVATURE_STEP);
                curvature[i][j] = (4 * near - far) / 3;
                curvature[j][i] = curvature[i][j];
            }
        }
        return curvature;
    }

    private static double bend(
            ToDoubleFunction<double[]> function, double[] at, double centre, int i, int j, double step) {
        if (i == j) {
            return (moved(function, at, i, step, i, 0) - 2 * centre + moved(function, at, i, -step, i, 0))
                    / (step * step);
        }
        return (moved(function, at, i, step, j, step)
                        - moved(function, at, i, step, j, -step)
                        - moved(function, at, i, -step, j, step)
                        + moved(function, at, i, -step, j, -step))
                / (4 * step * step);
    }

    private static double moved(
            ToDoubleFunction<double[]> function, double[] at, int i, double byI, int j, double byJ) {
        var there = at.clone();
        there[i] += byI;
        there[j] += byJ;
        return function.applyAsDouble(there);
    }
}
