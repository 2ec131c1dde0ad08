package io.banyan.engine.likelihood;

import java.util.Optional;

/** Arithmetic of vectors and symmetric matrices of a few rows. */
final class SmallMatrix {

    private SmallMatrix() {}

    static double[][] identity(int size) {
        var identity = new double[size][size];
        for (int i = 0; i < size; i++) {
            identity[i][i] = 1;
        }
        return identity;
    }

    static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }

    static double[] times(double[][] matrix, double[] vector) {
        var product = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            product[i] = dot(matrix[i], vector);
        }
        return product;
    }

    static double[] plus(double[] left, double factor, double[] right) {
        var sum = new double[left.length];
        for (int i = 0; i < left.length; i++) {
            sum[i] = left[i] + factor * right[i];
        }
        return sum;
    }

    static double[][] scaled(double[][] matrix, double factor) {
        var scaled = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                scaled[i][j] = factor * matrix[i][j];
            }
        }
        return scaled;
    }

    /** The inverse of a symmetric matrix by Cholesky's decomposition; empty unless it is safely positive definite. */
    static Optional<double[][]> inverse(double[][] matrix) {
        int size = matrix.length;
        var lower = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= lower[i][k] * lower[j][k];
                }
                if (i == j) {
                    // a pivot lost in the rounding of differences would give any number as an error
                    if (!(rest > 1e-9 * Math.abs(matrix[i][i]))) {
                        return Optional.empty();
                    }
                    lower[i][i] = Math.sqrt(rest);
                } else {
                    lower[i][j] = rest / lower[j][j];
                }
            }
        }
        var inverse = new double[size][size];
        for (int column = 0; column < size; column++) {
            var solution = solve(lower, column);
            for (int row = 0; row < size; row++) {
                inverse[row][column] = solution[row];
            }
        }
        return Optional.of(inverse);
    }

    /** Solves L Lᵀ x = the unit vector of the column. */
    private static double[] solve(double[][] lower, int column) {
        int size = lower.length;
        var solution = new double[size];
        for (int i = 0; i < size; i++) {
            double rest = i == column ? 1 : 0;
            for (int k = 0; k < i; k++) {
                rest -= lower[i][k] * solution[k];
            }
            solution[i] = rest / lower[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            double rest = solution[i];
            for (int k = i + 1; k < size; k++) {
                rest -= lower[k][i] * solution[k];
            }
            solution[i] = rest / lower[i][i];
        }
        return solution;
    }
}
