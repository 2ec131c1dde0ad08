package io.banyan.engine.ranking;

/** The naive linear algebra that quicker ways are held against. */
final class Dense {

    private Dense() {}

    /** Solves by Gauss with exchange of rows. */
    static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        var a = new double[size][];
        for (int i = 0; i < size; i++) {
            a[i] = matrix[i].clone();
        }
        var b = right.clone();
        for (int pivot = 0; pivot < size; pivot++) {
            int greatest = pivot;
            for (int i = pivot; i < size; i++) {
                greatest = Math.abs(a[i][pivot]) > Math.abs(a[greatest][pivot]) ? i : greatest;
            }
            var row = a[greatest];
            a[greatest] = a[pivot];
            a[pivot] = row;
            double value = b[greatest];
            b[greatest] = b[pivot];
            b[pivot] = value;
            for (int i = pivot + 1; i < size; i++) {
                double factor = a[i][pivot] / a[pivot][pivot];
                for (int j = pivot; j < size; j++) {
                    a[i][j] -= factor * a[pivot][j];
                }
                b[i] -= factor * b[pivot];
            }
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int j = i + 1; j < size; j++) {
                b[i] -= a[i][j] * b[j];
            }
            b[i] /= a[i][i];
        }
        return b;
    }

    static double[][] inverse(double[][] matrix) {
        int size = matrix.length;
        var inverse = new double[size][size];
        for (int column = 0; column < size; column++) {
            var unit = new double[size];
            unit[column] = 1;
            var solution = solve(matrix, unit);
            for (int row = 0; row < size; row++) {
                inverse[row][column] = solution[row];
            }
        }
        return inverse;
    }

    static double product(float[] left, float[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += (double) left[i] * right[i];
        }
        return sum;
    }
}
