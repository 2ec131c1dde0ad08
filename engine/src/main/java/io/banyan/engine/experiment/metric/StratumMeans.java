package io.banyan.engine.experiment.metric;

import org.jspecify.annotations.Nullable;

/**
 * Means of the outcomes of both arms within one stratum, freed of covariates.
 *
 * @param people of both arms
 * @param means control's outcomes, then treatment's
 * @param covariance of those means
 */
record StratumMeans(long people, double[] means, double[][] covariance) {

    /** Null where an arm is too small to show a spread. */
    static @Nullable StratumMeans of(Stratum stratum) {
        int outcomes = ArmFunction.outcomes(stratum.control());
        Moments control = stratum.control().moments();
        Moments treatment = stratum.treatment().moments();
        int covariates = control.quantities() - outcomes;
        if (Comparison.missing(stratum) != null || stratum.people() <= 2L + covariates) {
            return null;
        }
        Moments all = control.plus(treatment);
        double[][] slopes = slopes(control, treatment, outcomes);
        // least squares spent a degree of freedom on each slope
        double freedom = (stratum.people() - 2.0) / (stratum.people() - 2.0 - covariates);
        int size = 2 * outcomes;
        double[] means = new double[size];
        double[][] covariance = new double[size][size];
        Metric[] arms = {stratum.control(), stratum.treatment()};
        for (int arm = 0; arm < 2; arm++) {
            Moments moments = arms[arm].moments();
            double[][] spread = ArmFunction.covariances(arms[arm]);
            for (int i = 0; i < outcomes; i++) {
                means[arm * outcomes + i] = moments.mean(i);
                for (int x = 0; x < covariates; x++) {
                    means[arm * outcomes + i] -= slopes[i][x] * (moments.mean(outcomes + x) - all.mean(outcomes + x));
                }
                for (int j = 0; j < outcomes; j++) {
                    double residual =
                            Matrices.quadratic(contrast(slopes, i, outcomes), spread, contrast(slopes, j, outcomes));
                    covariance[arm * outcomes + i][arm * outcomes + j] = freedom * residual / moments.people();
                }
                if (!(covariance[arm * outcomes + i][arm * outcomes + i] > 0)) {
                    return null;
                }
            }
        }
        // the covariates' own mean, to which both arms are moved, is drawn too
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                for (int x = 0; x < covariates; x++) {
                    for (int y = 0; y < covariates; y++) {
                        covariance[i][j] += slopes[i % outcomes][x]
                                * slopes[j % outcomes][y]
                                * all.covariance(outcomes + x, outcomes + y)
                                / stratum.people();
                    }
                }
            }
        }
        return new StratumMeans(stratum.people(), means, covariance);
    }

    /** Outcome less its slopes times the covariates, as weights of the quantities. */
    private static double[] contrast(double[][] slopes, int outcome, int outcomes) {
        double[] weights = new double[outcomes + slopes[outcome].length];
        weights[outcome] = 1;
        for (int x = 0; x < slopes[outcome].length; x++) {
            weights[outcomes + x] = -slopes[outcome][x];
        }
        return weights;
    }

    private static double[][] slopes(Moments control, Moments treatment, int outcomes) {
        int covariates = control.quantities() - outcomes;
        double[][] matrix = new double[covariates][covariates];
        double[][] slopes = new double[outcomes][];
        for (int i = 0; i < covariates; i++) {
            for (int j = 0; j < covariates; j++) {
                matrix[i][j] =
                        control.deviation(outcomes + i, outcomes + j) + treatment.deviation(outcomes + i, outcomes + j);
            }
        }
        for (int i = 0; i < outcomes; i++) {
            double[] right = new double[covariates];
            for (int x = 0; x < covariates; x++) {
                right[x] = control.deviation(i, outcomes + x) + treatment.deviation(i, outcomes + x);
            }
            slopes[i] = Matrices.regress(matrix, right);
        }
        return slopes;
    }
}
