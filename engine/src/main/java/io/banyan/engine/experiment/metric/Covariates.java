package io.banyan.engine.experiment.metric;

/** Coefficients by which an outcome follows its covariates, estimated over both arms so that the adjustment favours none. */
final class Covariates {

    private Covariates() {}

    static double[] coefficients(Metric control, Metric treatment) {
        return switch (control) {
            case Mean _, Proportion _, Ratio _ -> new double[0];
            case AdjustedMean _ -> ofMean(control.moments().plus(treatment.moments()));
            case AdjustedRatio _ -> new double[] {ofRatio(control.moments(), treatment.moments())};
        };
    }

    /** Regression over all people together (Deng et al. 2013). */
    private static double[] ofMean(Moments all) {
        int covariates = all.quantities() - 1;
        double[][] matrix = new double[covariates][covariates];
        double[] right = new double[covariates];
        for (int i = 0; i < covariates; i++) {
            right[i] = all.deviation(0, 1 + i);
            for (int j = 0; j < covariates; j++) {
                matrix[i][j] = all.deviation(1 + i, 1 + j);
            }
        }
        return Matrices.regress(matrix, right);
    }

    /** Covariance of the linearised ratios over the variance of the one before, summed over both arms. */
    private static double ofRatio(Moments control, Moments treatment) {
        if (control.mean(3) == 0 || treatment.mean(3) == 0) {
            return 0;
        }
        double covariance = 0;
        double variance = 0;
        for (Moments arm : new Moments[] {control, treatment}) {
            double[] means = arm.means();
            double[] before = ArmFunction.before(means).gradient();
            double[] during = ArmFunction.plain(2, means).gradient();
            covariance += Matrices.quadratic(before, arm.covariances(), during);
            variance += Matrices.quadratic(before, arm.covariances(), before);
        }
        return variance > 0 ? covariance / variance : 0;
    }
}
