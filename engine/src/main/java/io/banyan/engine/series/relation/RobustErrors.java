package io.banyan.engine.series.relation;

/**
 * Standard errors of coefficients when errors hang together and differ in size (Newey, West: A Simple, Positive Semi-Definite,
 * Heteroskedasticity and Autocorrelation Consistent Covariance Matrix, Econometrica 55, 1987).
 */
final class RobustErrors {

    private RobustErrors() {}

    /** @param correction for the coefficients estimated, n / (n − p) */
    static double[] of(double[][] columns, LeastSquares fit, int lags, double correction) {
        int size = columns.length + 1;
        double[][] scores = new double[fit.residuals().length][size];
        for (int row = 0; row < scores.length; row++) {
            scores[row][0] = fit.residuals()[row];
            for (int column = 1; column < size; column++) {
                scores[row][column] = columns[column - 1][row] * fit.residuals()[row];
            }
        }
        double[][] middle = new double[size][size];
        for (int lag = 0; lag <= lags; lag++) {
            double weight = lag == 0 ? 0.5 : 1 - lag / (lags + 1.0);
            for (int row = lag; row < scores.length; row++) {
                for (int i = 0; i < size; i++) {
                    for (int j = 0; j < size; j++) {
                        middle[i][j] += weight
                                * (scores[row][i] * scores[row - lag][j] + scores[row - lag][i] * scores[row][j]);
                    }
                }
            }
        }
        double[] errors = new double[size];
        for (int i = 0; i < size; i++) {
            double sum = 0;
            for (int j = 0; j < size; j++) {
                for (int k = 0; k < size; k++) {
                    sum += fit.inverse()[i][j] * middle[j][k] * fit.inverse()[k][i];
                }
            }
            errors[i] = Math.sqrt(correction * Math.max(sum, 0));
        }
        return errors;
    }
}
