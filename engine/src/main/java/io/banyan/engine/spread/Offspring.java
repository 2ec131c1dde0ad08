package io.banyan.engine.spread;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** How many people one person brings: a distribution over 0, 1, 2, … */
public sealed interface Offspring {

    /** K: people brought per person. */
    double mean();

    double variance();

    /** The generating function: mean of s to the power of the number brought, for s from 0 to 1. */
    double generating(double s);

    /** Its derivative. */
    double slope(double s);

    /**
     * The probabilities of 0, 1, 2, …, until less than so much is left or there are so many.
     *
     * @param left above 0
     * @param most at least 1
     */
    double[] shares(double left, int most);

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

        @Override
        public double[] shares(double left, int most) {
            return recurrence(generating(0), number -> mean / (number + 1), left, most);
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

        @Override
        public double[] shares(double left, int most) {
            return recurrence(generating(0), number -> mean / (1 + mean), left, most);
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

        @Override
        public double[] shares(double left, int most) {
            double limit = mean / (mean + dispersion);
            return recurrence(generating(0), number -> (dispersion + number) / (number + 1) * limit, left, most);
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
        public double[] shares(double left, int most) {
            return Arrays.copyOf(shares, Math.min(most, shares.length));
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

    /** Probabilities of which each is the one before times a factor. */
    private static double[] recurrence(double none, IntToDoubleFunction factor, double left, int most) {
        if (!(none > 0)) {
            throw new IllegalArgumentException("mean is too large to be listed by its probabilities");
        }
        var shares = new DoubleArrayList();
        double share = none;
        double rest = 1;
        while (shares.size() < most) {
            shares.add(share);
            rest -= share;
            int number = shares.size() - 1;
            double next = share * factor.applyAsDouble(number);
            // past the peak, where what is left is about as small as the next one
            if (rest < left || next < share && next < left) {
                break;
            }
            share = next;
        }
        return shares.toDoubleArray();
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
