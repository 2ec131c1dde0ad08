package io.banyan.engine.value;

import java.util.random.RandomGenerator;

/** Draws from the distributions of the models. */
final class Draws {

    private Draws() {}

    /**
     * A draw of a gamma distribution of rate 1, as its logarithm: for small shapes most draws are smaller than any floating-point number.
     * The squeeze of Marsaglia and Tsang (2000).
     */
    static double logGamma(RandomGenerator random, double shape) {
        if (shape < 1) {
            return logGamma(random, shape + 1) - random.nextExponential() / shape;
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double root = 1 + c * x;
            if (root > 0) {
                double cube = root * root * root;
                if (-random.nextExponential() < 0.5 * x * x + d - d * cube + d * Math.log(cube)) {
                    return Math.log(d) + 3 * Math.log(root);
                }
            }
        }
    }

    static double gamma(RandomGenerator random, double shape, double rate) {
        return Math.exp(logGamma(random, shape)) / rate;
    }

    static double beta(RandomGenerator random, double a, double b) {
        return LogSpace.share(logGamma(random, a), logGamma(random, b));
    }
}
