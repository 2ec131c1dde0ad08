package io.banyan.engine.experiment.metric;

import java.util.Arrays;

/** The little linear algebra that a handful of quantities needs. */
final class Matrices {

    /** A pivot below this share of its diagonal is a covariate that others already explain. */
    private static final double COLLINEAR = 1e-10;

    private Matrices() {}

    static double quadratic(double[] left, double[][] matrix, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            double row = 0;
            for (int j = 0; j < right.length; j++) {
                row += matrix[i][j] * right[j];
            }
            sum += left[i] * row;
        }
        return sum;
    }

    /**
     * Coefficients b with {@code matrix b = right} for a symmetric, positive semidefinite matrix, by Gauss elimination in the given order.
     * Collinear quantities get 0, as if they had been left out.
     */
    static double[] regress(double[][] matrix, double[] right) {
        int size = right.length;
        double[][] left = new double[size][];
        for (int i = 0; i < size; i++) {
            left[i] = Arrays.copyOf(matrix[i], size + 1);
            left[i][size] = right[i];
        }
        boolean[] out = new boolean[size];
        for (int pivot = 0; pivot < size; pivot++) {
            out[pivot] = !(left[pivot][pivot] > COLLINEAR * matrix[pivot][pivot]);
            if (out[pivot]) {
                continue;
            }
            for (int row = 0; row < size; row++) {
                if (row == pivot) {
                    continue;
                }
                double factor = left[row][pivot] / left[pivot][pivot];
                for (int column = pivot; column <= size; column++) {
                    left[row][column] -= factor * left[pivot][column];
                }
            }
        }
        double[] result = new double[size];
        for (int i = 0; i < size; i++) {
            result[i] = out[i] ? 0 : left[i][size] / left[i][i];
        }
        return result;
    }
}
