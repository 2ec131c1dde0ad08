package io.banyan.engine.spread;

/**
 * A spread in generations without end of people: everybody brings others independently and alike (Galton, Watson 1875). It tells how
 * likely a spread is to die out by itself, and how large it grows until then.
 */
public record BranchingProcess(Offspring offspring) {

    private static final int NEWTON_STEPS = 200;

    /** K, the mean number brought. */
    public double k() {
        return offspring.mean();
    }

    /**
     * Probability that the spread of one person ends some time: the smallest s with s = generating(s). It is 1 up to K = 1, unless
     * everybody brings exactly one.
     */
    public double extinction() {
        if (offspring.mean() <= 1) {
            return offspring.variance() == 0 && offspring.mean() == 1 ? 0 : 1;
        }
        // convex and positive to the left of its smallest root: Newton's steps from 0 rise to it and never pass it
        double s = 0;
        for (int step = 0; step < NEWTON_STEPS; step++) {
            double excess = offspring.generating(s) - s;
            double next = s + excess / (1 - offspring.slope(s));
            if (!(next > s) || next >= 1) {
                break;
            }
            s = next;
        }
        return s;
    }

    /** Probability that the spreads of so many founders have all ended by the generation; founders are generation 0. */
    public double extinctBy(int generation, int founders) {
        checkCount("generation", generation);
        checkCount("founders", founders);
        double s = 0;
        for (int passed = 0; passed < generation; passed++) {
            double next = offspring.generating(s);
            if (next == s) {
                break;
            }
            s = next;
        }
        return Math.pow(s, founders);
    }

    /** Mean number of people in the generation of one founder: K to the power of the generation. */
    public double mean(int generation) {
        checkCount("generation", generation);
        return Math.pow(k(), generation);
    }

    /** Variance of the number of people in the generation of one founder. */
    public double variance(int generation) {
        checkCount("generation", generation);
        if (generation == 0) {
            return 0;
        }
        double k = k();
        double power = Math.pow(k, generation - 1.0);
        // K^(g−1) (K^g − 1) / (K − 1), the fraction being the people of g generations
        return offspring.variance() * power * Growth.people(1, k, generation - 1.0);
    }

    /** Mean number of people in all generations of one founder, who is counted too: 1 / (1 − K), infinite from K = 1 on. */
    public double total() {
        return Growth.total(1, k());
    }

    /** Variance of {@link #total}: variance / (1 − K)³, infinite from K = 1 on unless nobody varies. */
    public double totalVariance() {
        if (offspring.variance() == 0) {
            return 0;
        }
        double rest = 1 - k();
        return rest > 0 ? offspring.variance() / (rest * rest * rest) : Double.POSITIVE_INFINITY;
    }

    private static void checkCount(String name, int value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " must not be negative: " + value);
        }
    }
}
