package io.banyan.engine.spread;

import java.util.Arrays;

/**
 * Least squares by Levenberg and Marquardt over the logarithms of p, q and m, from the best point of a coarse grid. Errors come from
 * the derivatives by the parameters themselves.
 */
final class BassLeastSquares {

    private static final int STEPS = 500;
    private static final int PARAMETERS = 3;

    /** Relative step of central differences: the cube root of the rounding. */
    private static final double DIFFERENCE = 6e-6;

    private final double[] adopters;
    private final boolean rates;

    private BassLeastSquares(double[] adopters, boolean rates) {
        this.adopters = adopters;
        this.rates = rates;
    }

    static BassFit fit(double[] adopters, boolean rates) {
        var start = start(adopters, rates);
        return new BassLeastSquares(adopters, rates).descend(new double[] {
            Math.log(start.innovation()), Math.log(start.imitation()), Math.log(start.market())
        });
    }

    /** The best of a grid of p and q, for each of which m follows by proportion. */
    static BassModel start(double[] adopters, boolean rates) {
        double best = Double.POSITIVE_INFINITY;
        var model = new BassModel(.01, .1, Arrays.stream(adopters).sum());
        for (double p = 1e-6; p < 2; p *= 1.6) {
            for (double q = 1e-3; q < 5; q *= 1.35) {
                double product = 0;
                double square = 0;
                for (int period = 0; period < adopters.length; period++) {
                    double part = part(p, q, period, rates);
                    product += part * adopters[period];
                    square += part * part;
                }
                if (!(product > 0)) {
                    continue;
                }
                var candidate = new BassModel(p, q, product / square);
                double squares = squares(adopters, candidate, rates);
                if (squares < best) {
                    best = squares;
                    model = candidate;
                }
            }
        }
        return model;
    }

    static double squares(double[] adopters, BassModel model, boolean rates) {
        double sum = 0;
        for (int period = 0; period < adopters.length; period++) {
            double expected = model.market() * part(model.innovation(), model.imitation(), period, rates);
            sum += (adopters[period] - expected) * (adopters[period] - expected);
        }
        return sum;
    }

    private static double part(double p, double q, int period, boolean rates) {
        return rates
                ? BassModel.density(p, q, period + 1.0)
                : BassModel.share(p, q, period + 1.0) - BassModel.share(p, q, period);
    }

    private BassFit descend(double[] start) {
        double[] at = start;
        double squares = squares(adopters, model(at), rates);
        double damping = 1e-3;
        boolean converged = false;
        for (int step = 0; step < STEPS && !converged && damping < 1e12; step++) {
            double[][] slopes = slopes(at);
            double[][] normal = normal(slopes);
            double[] gradient = gradient(slopes, at);
            for (int i = 0; i < PARAMETERS; i++) {
                normal[i][i] *= 1 + damping;
            }
            double[] change = solve(normal, gradient);
            double[] next = new double[PARAMETERS];
            double longest = 0;
            for (int i = 0; i < PARAMETERS; i++) {
                next[i] = at[i] + change[i];
                longest = Math.max(longest, Math.abs(change[i]));
            }
            double there = longest < 50 ? squares(adopters, model(next), rates) : Double.POSITIVE_INFINITY;
            if (there <= squares) {
                converged = longest < 1e-9 || squares - there <= 1e-15 * squares && longest < 1e-6;
                at = next;
                squares = there;
                damping = Math.max(1e-15, damping / 10);
            } else {
                // no step that can still be told from rounding goes down
                converged = longest < 1e-9;
                damping *= 10;
            }
        }
        return result(at, squares, converged);
    }

    private BassFit result(double[] at, double squares, boolean converged) {
        var model = model(at);
        double variance = squares / (adopters.length - PARAMETERS);
        double[][] normal = normal(slopes(at));
        double[] values = {model.innovation(), model.imitation(), model.market()};
        double[] errors = new double[PARAMETERS];
        for (int i = 0; i < PARAMETERS; i++) {
            double[] unit = new double[PARAMETERS];
            unit[i] = 1;
            errors[i] = values[i] * Math.sqrt(variance * solve(normal, unit)[i]);
        }
        double sum = Arrays.stream(adopters).sum();
        boolean finite = Arrays.stream(errors).allMatch(Double::isFinite);
        return BassFit.of(model, errors, Math.sqrt(variance), converged && finite, sum);
    }

    private static BassModel model(double[] logs) {
        return new BassModel(Math.exp(logs[0]), Math.exp(logs[1]), Math.exp(logs[2]));
    }

    private double expected(double[] logs, int period) {
        return Math.exp(logs[2]) * part(Math.exp(logs[0]), Math.exp(logs[1]), period, rates);
    }

    /** Derivatives of each period's adopters by the logarithms. */
    private double[][] slopes(double[] at) {
        double[][] slopes = new double[adopters.length][PARAMETERS];
        for (int i = 0; i < PARAMETERS; i++) {
            double[] more = at.clone();
            double[] less = at.clone();
            more[i] += DIFFERENCE;
            less[i] -= DIFFERENCE;
            for (int period = 0; period < adopters.length; period++) {
                slopes[period][i] = (expected(more, period) - expected(less, period)) / (2 * DIFFERENCE);
            }
        }
        return slopes;
    }

    private static double[][] normal(double[][] slopes) {
        double[][] normal = new double[PARAMETERS][PARAMETERS];
        for (double[] slope : slopes) {
            for (int i = 0; i < PARAMETERS; i++) {
                for (int j = 0; j < PARAMETERS; j++) {
                    normal[i][j] += slope[i] * slope[j];
                }
            }
        }
        return normal;
    }

    private double[] gradient(double[][] slopes, double[] at) {
        double[] gradient = new double[PARAMETERS];
        for (int period = 0; period < adopters.length; period++) {
            double rest = adopters[period] - expected(at, period);
            for (int i = 0; i < PARAMETERS; i++) {
                gradient[i] += rest * slopes[period][i];
            }
        }
        return gradient;
    }

    /** Cramer's rule: three equations need no more. */
    private static double[] solve(double[][] matrix, double[] right) {
        double whole = determinant(matrix);
        double[] solution = new double[PARAMETERS];
        for (int column = 0; column < PARAMETERS; column++) {
            double[][] replaced = new double[PARAMETERS][];
            for (int row = 0; row < PARAMETERS; row++) {
                replaced[row] = matrix[row].clone();
                replaced[row][column] = right[row];
            }
            solution[column] = determinant(replaced) / whole;
        }
        return solution;
    }

    private static double determinant(double[][] m) {
        return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
                - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
                + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
    }
}
