package io.banyan.engine.series.relation;

/**
 * Ordinary least squares by Householder reflections, which keep the digits that normal equations lose.
 *
 * @param coefficients constant first
 * @param residuals one for each row
 * @param inverse inverse of the products of the columns, constant first: times the error's variance, the coefficients' covariance
 */
record LeastSquares(double[] coefficients, double[] residuals, double[][] inverse) {

    /** A column whose part that others do not explain is smaller than this share of it is one too many. */
    private static final double DEPENDENT = 1e-11;

    /**
     * @param columns the drivers, without the constant
     * @throws IllegalArgumentException if a column follows from the constant and the columns before it
     */
    static LeastSquares of(double[][] columns, double[] outcome) {
        int rows = outcome.length;
        int size = columns.length + 1;
        double[][] matrix = new double[size + 1][];
        double[] lengths = new double[size];
        for (int column = 0; column <= size; column++) {
            matrix[column] = new double[rows];
            for (int row = 0; row < rows; row++) {
                matrix[column][row] = column == 0 ? 1 : column == size ? outcome[row] : columns[column - 1][row];
            }
            if (column < size) {
                lengths[column] = length(matrix[column], 0);
            }
        }
        double[] diagonal = new double[size];
        for (int pivot = 0; pivot < size; pivot++) {
            double[] head = matrix[pivot];
            double length = length(head, pivot);
            if (!(length > DEPENDENT * lengths[pivot])) {
                throw new IllegalArgumentException("drivers must not follow from each other: number " + (pivot - 1));
            }
            diagonal[pivot] = head[pivot] > 0 ? -length : length;
            head[pivot] -= diagonal[pivot];
            double half = -diagonal[pivot] * head[pivot];
            for (int column = pivot + 1; column <= size; column++) {
                double sum = 0;
                for (int row = pivot; row < rows; row++) {
                    sum += head[row] * matrix[column][row];
                }
                for (int row = pivot; row < rows; row++) {
                    matrix[column][row] -= sum / half * head[row];
                }
            }
        }
        double[][] upper = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = i; j < size; j++) {
                upper[i][j] = i == j ? diagonal[i] : matrix[j][i];
            }
        }
        double[] coefficients = new double[size];
        for (int i = size - 1; i >= 0; i--) {
            double sum = matrix[size][i];
            for (int j = i + 1; j < size; j++) {
                sum -= upper[i][j] * coefficients[j];
            }
            coefficients[i] = sum / upper[i][i];
        }
        return new LeastSquares(coefficients, residuals(columns, outcome, coefficients), inverse(upper));
    }

    private static double[] residuals(double[][] columns, double[] outcome, double[] coefficients) {
        double[] residuals = outcome.clone();
        for (int row = 0; row < outcome.length; row++) {
            residuals[row] -= coefficients[0];
            for (int column = 0; column < columns.length; column++) {
                residuals[row] -= coefficients[column + 1] * columns[column][row];
            }
        }
        return residuals;
    }

    /** (RᵀR)⁻¹ = R⁻¹ R⁻ᵀ. */
    private static double[][] inverse(double[][] upper) {
        int size = upper.length;
        double[][] triangle = new double[size][size];
        for (int column = 0; column < size; column++) {
            for (int i = column; i >= 0; i--) {
                double sum = i == column ? 1 : 0;
                for (int j = i + 1; j <= column; j++) {
                    sum -= upper[i][j] * triangle[j][column];
                }
                triangle[i][column] = sum / upper[i][i];
            }
        }
        double[][] result = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                for (int k = Math.max(i, j); k < size; k++) {
                    result[i][j] += triangle[i][k] * triangle[j][k];
                }
            }
        }
        return result;
    }

    private static double length(double[] column, int from) {
        double sum = 0;
        for (int row = from; row < column.length; row++) {
            sum = Math.hypot(sum, column[row]);
        }
        return sum;
    }
}
