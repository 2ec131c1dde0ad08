package io.banyan.engine.experiment.metric;

import java.util.Arrays;

/**
 * Count, means and co-deviations of some quantities measured once for each person. Immutable.
 *
 * <p>Deviations from the mean are kept, not raw squares: a metric with a large mean and a small spread loses no digits, and two parts
 * merge without loss (Chan, Golub, LeVeque: Updating Formulae and a Pairwise Algorithm for Computing Sample Variances, 1979).
 */
public final class Moments {

    /** How far below zero a variance made of rounded sums may fall, as a share of the raw squares. */
    private static final double ROUNDING = 1e-9;

    /** Share of the raw squares below which a spread is rounding. */
    private static final double NO_SPREAD = 1e-14;

    private final long people;
    private final double[] means;
    /** Sums of (xᵢ − mean)(xⱼ − mean), full symmetric matrix. */
    private final double[][] deviations;

    Moments(long people, double[] means, double[][] deviations) {
        this.people = people;
        this.means = means;
        this.deviations = deviations;
    }

    /** Of nobody. */
    public static Moments none(int quantities) {
        if (quantities < 1) {
            throw new IllegalArgumentException("quantities must be at least 1: " + quantities);
        }
        return new Moments(0, new double[quantities], new double[quantities][quantities]);
    }

    /**
     * From sums that a database gave.
     *
     * @param people how many, at least 0
     * @param sums of each quantity
     * @param products sums of the product of quantities i and j over people; symmetric, squares on the diagonal
     * @throws IllegalArgumentException for sums that no set of people can have
     */
    public static Moments ofSums(long people, double[] sums, double[][] products) {
        int size = sums.length;
        if (people < 0) {
            throw new IllegalArgumentException("people must not be negative: " + people);
        }
        if (size < 1 || products.length != size) {
            throw new IllegalArgumentException("products must have a row for each of sums: " + products.length);
        }
        double[] means = new double[size];
        double[][] deviations = new double[size][size];
        for (int i = 0; i < size; i++) {
            checkFinite("sums", sums[i]);
            means[i] = people == 0 ? 0 : sums[i] / people;
        }
        for (int i = 0; i < size; i++) {
            if (products[i].length != size) {
                throw new IllegalArgumentException("products must be square: row " + i);
            }
            for (int j = 0; j < size; j++) {
                checkFinite("products", products[i][j]);
                if (products[i][j] != products[j][i]) {
                    throw new IllegalArgumentException("products must be symmetric: " + i + ", " + j);
                }
                deviations[i][j] = products[i][j] - sums[i] * means[j];
            }
            if (deviations[i][i] < -ROUNDING * Math.abs(products[i][i])
                    || (people == 0 && (sums[i] != 0 || products[i][i] != 0))) {
                throw new IllegalArgumentException("products contradict sums: squares " + products[i][i] + ", sum "
                        + sums[i] + ", people " + people);
            }
            // what is left of equal numbers after rounding is no spread
            deviations[i][i] = deviations[i][i] <= NO_SPREAD * products[i][i] ? 0 : deviations[i][i];
        }
        return new Moments(people, means, deviations);
    }

    /** Of people given one by one, a row each. */
    public static Moments of(double[]... rows) {
        if (rows.length == 0) {
            throw new IllegalArgumentException("rows must not be empty");
        }
        MomentsCollector collector = new MomentsCollector(rows[0].length);
        for (double[] row : rows) {
            collector.add(row);
        }
        return collector.moments();
    }

    /** Of both groups together. */
    public Moments plus(Moments other) {
        if (other.quantities() != quantities()) {
            throw new IllegalArgumentException("other must have as many quantities: " + other.quantities());
        }
        if (people == 0) {
            return other;
        }
        if (other.people == 0) {
            return this;
        }
        int size = quantities();
        long all = people + other.people;
        double share = (double) other.people / all;
        double[] joined = new double[size];
        double[][] joinedDeviations = new double[size][size];
        for (int i = 0; i < size; i++) {
            double gap = other.means[i] - means[i];
            joined[i] = means[i] + gap * share;
            for (int j = 0; j < size; j++) {
                joinedDeviations[i][j] =
                        deviations[i][j] + other.deviations[i][j] + gap * (other.means[j] - means[j]) * people * share;
            }
        }
        return new Moments(all, joined, joinedDeviations);
    }

    public long people() {
        return people;
    }

    /** How many quantities each person has. */
    public int quantities() {
        return means.length;
    }

    /** Mean over people of one quantity; 0 without people. */
    public double mean(int quantity) {
        return means[quantity];
    }

    /** Sample covariance of two quantities, divisor n − 1; 0 with fewer than two people. */
    public double covariance(int first, int second) {
        return people < 2 ? 0 : deviations[first][second] / (people - 1);
    }

    double deviation(int first, int second) {
        return deviations[first][second];
    }

    double[] means() {
        return means.clone();
    }

    double[][] covariances() {
        int size = quantities();
        double[][] result = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                result[i][j] = covariance(i, j);
            }
        }
        return result;
    }

    private static void checkFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be finite: " + value);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Moments that
                && people == that.people
                && Arrays.equals(means, that.means)
                && Arrays.deepEquals(deviations, that.deviations);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(people) + Arrays.hashCode(means);
    }

    @Override
    public String toString() {
        return "Moments[people=" + people + ", means=" + Arrays.toString(means) + "]";
    }
}
