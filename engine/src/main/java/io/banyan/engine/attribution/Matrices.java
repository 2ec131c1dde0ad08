package io.banyan.engine.attribution;

import java.util.Arrays;

/** Inverts small dense matrices by Gauss-Jordan elimination with pivots. */
final class Matrices {

    private Matrices() {}

    /** @throws ArithmeticException if the matrix has no inverse */
    static double[][] inverse(double[][] matrix) {
        int size = matrix.length;
        double[][] rows = new double[size][2 * size];
        for (int row = 0; row < size; row++) {
            System.arraycopy(matrix[row], 0, rows[row], 0, size);
            rows[row][size + row] = 1;
        }
        for (int column = 0; column < size; column++) {
            swap(rows, column, pivot(rows, column));
            double scale = rows[column][column];
            if (scale == 0) {
                throw new ArithmeticException("the matrix has no inverse");
            }
            for (int i = 0; i < 2 * size; i++) {
                rows[column][i] /= scale;
            }
            for (int row = 0; row < size; row++) {
                double factor = rows[row][column];
                if (row != column && factor != 0) {
                    for (int i = 0; i < 2 * size; i++) {
                        rows[row][i] -= factor * rows[column][i];
                    }
                }
            }
        }
        double[][] inverse = new double[size][];
        for (int row = 0; row < size; row++) {
            inverse[row] = Arrays.copyOfRange(rows[row], size, 2 * size);
        }
        return inverse;
    }

    private static int pivot(double[][] rows, int column) {
        int best = column;
        for (int row = column + 1; row < rows.length; row++) {
            if (Math.abs(rows[row][column]) > Math.abs(rows[best][column])) {
                best = row;
            }
        }
        return best;
    }

    private static void swap(double[][] rows, int one, int two) {
        double[] row = rows[one];
        rows[one] = rows[two];
        rows[two] = row;
    }
}
