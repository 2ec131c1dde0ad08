package io.banyan.engine.series.relation;

/**
 * Shares out R² among drivers: what each adds, averaged over all orders in which they can enter (Lindeman, Merenda, Gold 1980; the Shapley
 * value of R²; Grömping, Journal of Statistical Software 17(1), 2006). All 2ᵖ subsets are evaluated, so p is bounded.
 */
final class RelativeImportance {

    static final int MOST_DRIVERS = 16;

    private RelativeImportance() {}

    /**
     * @param correlations of the drivers
     * @param outcome correlations of each driver with the outcome
     * @return one share a driver, not negative, summing to R²
     */
    static double[] shares(double[][] correlations, double[] outcome) {
        int size = outcome.length;
        double[] explained = new double[1 << size];
        for (int subset = 1; subset < explained.length; subset++) {
            explained[subset] = explained(correlations, outcome, subset);
        }
        // number of orders in which exactly k others come first, over all orders: k! (p − 1 − k)! / p!
        double[] weight = new double[size];
        weight[0] = 1.0 / size;
        for (int k = 1; k < size; k++) {
            weight[k] = weight[k - 1] * k / (size - k);
        }
        double[] shares = new double[size];
        for (int subset = 0; subset < explained.length; subset++) {
            double each = Integer.bitCount(subset) < size ? weight[Integer.bitCount(subset)] : 0;
            for (int driver = 0; driver < size; driver++) {
                if ((subset & 1 << driver) == 0) {
                    shares[driver] += each * (explained[subset | 1 << driver] - explained[subset]);
                }
            }
        }
        return shares;
    }

    /** R² of a subset: c' C⁻¹ c by Cholesky. */
    private static double explained(double[][] correlations, double[] outcome, int subset) {
        int size = Integer.bitCount(subset);
        double[][] lower = new double[size][size];
        int[] members = new int[size];
        for (int i = 0, left = subset; i < size; i++, left &= left - 1) {
            members[i] = Integer.numberOfTrailingZeros(left);
        }
        double sum = 0;
        double[] solved = new double[size];
        for (int i = 0; i < size; i++) {
            double own = outcome[members[i]];
            for (int j = 0; j <= i; j++) {
                double value = correlations[members[i]][members[j]];
                for (int k = 0; k < j; k++) {
                    value -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = j == i ? Math.sqrt(Math.max(value, 1e-14)) : value / lower[j][j];
            }
            for (int k = 0; k < i; k++) {
                own -= lower[i][k] * solved[k];
            }
            solved[i] = own / lower[i][i];
            sum += solved[i] * solved[i];
        }
        return sum;
    }
}
