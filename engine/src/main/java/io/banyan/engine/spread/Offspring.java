package io.banyan.engine.spread;

import java.util.Arrays;

/** How many people one person brings: a distribution over 0, 1, 2, … */
public sealed interface Offspring {

    /** K: people brought per person. */
    double mean();

    double variance();

    /** The generating function: mean of s to the power of the number brought, for s from 0 to 1. */
    double generating(double s);

    /** Its derivative. */
    double slope(double s);

    /** Everybody brings independently of how many they have brought: variance equals mean. */
    record Poisson(double mean) implements Offspring {
        public Poisson {
            checkMean(mean);
        }

        @Override
        public double variance() {
            return mean;
        }

        @Override
        public double generating(double s) {
            return Math.exp(mean * (s - 1));
        }

        @Override
        public double slope(double s) {
            return mean * generating(s);
        }
    }

    /** Whoever has brought some goes on with one and the same probability; variance K (1 + K). */
    record Geometric(double mean) implements Offspring {
        public Geometric {
            checkMean(mean);
        }

        @Override
        public double variance() {
            return mean * (1 + mean);
        }

        @Override
        public double generating(double s) {
            return 1 / (1 + mean * (1 - s));
        }

        @Override
        public double slope(double s) {
            double value = generating(s);
            return mean * value * value;
        }
    }

    /**
     * A few bring many: variance K + K² / r (Lloyd-Smith, Schreiber, Kopp, Getz: Superspreading and the Effect of Individual
     * Variation, Nature 438, 2005).
     *
     * @param dispersion r, above 0; the smaller, the fewer people do it all
     */
    record NegativeBinomial(double mean, double dispersion) implements Offspring {
        public NegativeBinomial {
            checkMean(mean);
            if (!(dispersion > 0) || dispersion == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("dispersion must be above 0 and finite: " + dispersion);
            }
        }

        @Override
        public double variance() {
            return mean + mean * mean / dispersion;
        }

        @Override
        public double generating(double s) {
            return Math.exp(-dispersion * Math.log1p(mean / dispersion * (1 - s)));
        }

        @Override
        public double slope(double s) {
            return mean * Math.exp(-(dispersion + 1) * Math.log1p(mean / dispersion * (1 - s)));
        }
    }

    /** As it was observed. */
    final class Observed implements Offspring {

        private final double[] shares;

        private Observed(double[] shares) {
            this.shares = shares;
        }

        /** @param brought how many each of the people observed brought; not empty, not negative */
        public static Observed of(int... brought) {
            if (brought.length == 0) {
                throw new IllegalArgumentException("brought must not be empty");
            }
            double[] shares = new double[checkedLargest(brought) + 1];
            for (int number : brought) {
                shares[number] += 1.0 / brought.length;
            }
            return new Observed(shares);
        }

        @Override
        public double mean() {
            return slope(1);
        }

        @Override
        public double variance() {
            double mean = mean();
            double squares = 0;
            for (int number = 0; number < shares.length; number++) {
                squares += shares[number] * (number - mean) * (number - mean);
            }
            return squares;
        }

        @Override
        public double generating(double s) {
            double value = 0;
            for (int number = shares.length - 1; number >= 0; number--) {
                value = value * s + shares[number];
            }
            return value;
        }

        @Override
        public double slope(double s) {
            double value = 0;
            for (int number = shares.length - 1; number >= 1; number--) {
                value = value * s + number * shares[number];
            }
            return value;
        }

        @Override
        public String toString() {
            return "Observed" + Arrays.toString(shares);
        }
    }

    private static void checkMean(double mean) {
        if (!(mean >= 0) || mean == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("mean must not be negative or infinite: " + mean);
        }
    }

    /** The largest number brought; refuses negative ones. */
    static int checkedLargest(int[] brought) {
        int largest = 0;
        for (int number : brought) {
            if (number < 0) {
                throw new IllegalArgumentException("brought must not be negative: " + number);
            }
            largest = Math.max(largest, number);
        }
        return largest;
    }
}
