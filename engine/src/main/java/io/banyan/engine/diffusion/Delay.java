package io.banyan.engine.diffusion;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** How long somebody takes, in steps of a simulation; a step lasts whatever the caller wants. */
public sealed interface Delay {

    /** Nobody waits. */
    Delay NONE = new Fixed(0);

    /** The share of people who took at most that time. */
    double cumulative(double steps);

    /** Always the same. */
    record Fixed(double steps) implements Delay {
        public Fixed {
            check("steps", steps, steps >= 0);
        }

        @Override
        public double cumulative(double time) {
            return time >= steps ? 1 : 0;
        }
    }

    /** Whoever has waited long will wait as long as everybody else: 1 − e^(−t / mean). */
    record Exponential(double mean) implements Delay {
        public Exponential {
            check("mean", mean, mean > 0);
        }

        @Override
        public double cumulative(double time) {
            return time <= 0 ? 0 : -Math.expm1(-time / mean);
        }
    }

    /**
     * Most answer soon and some very late: the logarithm is normal. The usual shape of human answers (Iribarren, Moro: Impact of
     * Human Activity Patterns on the Dynamics of Information Diffusion, 2009).
     *
     * @param median time by which half have answered, in steps
     * @param sigma standard deviation of the logarithm
     */
    record LogNormal(double median, double sigma) implements Delay {
        public LogNormal {
            check("median", median, median > 0);
            check("sigma", sigma, sigma > 0);
        }

        @Override
        public double cumulative(double time) {
            return time <= 0 ? 0 : NormalDistribution.of(0, 1).cumulativeProbability(Math.log(time / median) / sigma);
        }
    }

    private static void check(String name, double value, boolean holds) {
        if (!holds || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(name + " is out of range: " + value);
        }
    }
}
