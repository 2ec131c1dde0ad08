package io.banyan.engine.spread;

/**
 * A market that is taken up by people of their own accord and by people who follow others: of those who have not adopted yet, the
 * share p + q F adopts per unit of time, F being the share of those who have (Bass: A New Product Growth for Model Consumer Durables,
 * Management Science 15, 1969).
 *
 * @param innovation p, above 0, per unit of time
 * @param imitation q, at least 0, per unit of time
 * @param market m, how many adopt in the end; above 0
 */
public record BassModel(double innovation, double imitation, double market) {

    public BassModel {
        check("innovation", innovation, innovation > 0);
        check("imitation", imitation, imitation >= 0);
        check("market", market, market > 0);
    }

    private static void check(String name, double value, boolean holds) {
        if (!holds || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(name + " is out of range: " + value);
        }
    }

    /** Adopters from the beginning up to the time; m (1 − e^(−(p+q)t)) / (1 + q/p e^(−(p+q)t)). */
    public double cumulative(double time) {
        checkTime(time);
        return market * share(innovation, imitation, time);
    }

    /** Adopters per unit of time at the moment. */
    public double rate(double time) {
        checkTime(time);
        return market * density(innovation, imitation, time);
    }

    /** Adopters in a period. */
    public double between(double from, double to) {
        checkTime(from);
        if (!(to >= from)) {
            throw new IllegalArgumentException("to must not be before from: " + to);
        }
        return cumulative(to) - cumulative(from);
    }

    /** When most people adopt: ln(q/p) / (p+q), or 0 when it only goes down. */
    public double peakTime() {
        return imitation > innovation ? Math.log(imitation / innovation) / (innovation + imitation) : 0;
    }

    /** When the share of the market has adopted, from 0 up to but not including 1. */
    public double timeOf(double share) {
        if (!(share >= 0 && share < 1)) {
            throw new IllegalArgumentException("share must be from 0 up to but not including 1: " + share);
        }
        return (Math.log1p(share * imitation / innovation) - Math.log1p(-share)) / (innovation + imitation);
    }

    /** F, the share of the market. */
    static double share(double p, double q, double time) {
        double decay = Math.exp(-(p + q) * time);
        return -Math.expm1(-(p + q) * time) / (1 + q / p * decay);
    }

    /** f = (p + q F)(1 − F). */
    static double density(double p, double q, double time) {
        double decay = Math.exp(-(p + q) * time);
        double below = 1 + q / p * decay;
        return (p + q) * (p + q) / p * decay / (below * below);
    }

    private static void checkTime(double time) {
        if (!(time >= 0)) {
            throw new IllegalArgumentException("time must not be negative: " + time);
        }
    }
}
