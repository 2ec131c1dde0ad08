package io.banyan.engine.ranking;

import io.banyan.engine.ranking.linear.FloatKernel;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Bayesian personalised ranking: vectors of users and items, and a bias of each item, such that what somebody took up scores above what
 * they did not. Learned by stochastic gradient from triples of a user, an item taken up and one that was not, drawn at random.
 *
 * <p>Rendle, Freudenthaler, Gantner, Schmidt-Thieme, <i>BPR: Bayesian personalized ranking from implicit feedback</i>, UAI 2009. Steps are
 * taken one after another on the caller's thread: threads that write over each other would be quicker and never repeat themselves.
 */
public final class PairwiseFactors {

    /**
     * @param rank length of the vectors without the bias, at least 1
     * @param epochs times that as many triples are drawn as there are interactions, at least 1
     * @param learningRate length of a step, above 0
     * @param regularization of everything learned, not below 0
     * @param seed of the first vectors and of the draws
     */
    public record Options(int rank, int epochs, double learningRate, double regularization, long seed) {

        public Options {
            Arguments.atLeast(1, rank, "rank");
            Arguments.atLeast(1, epochs, "epochs");
            Arguments.positive(learningRate, "learningRate");
            Arguments.notNegative(regularization, "regularization");
        }
    }

    private static final double FIRST_DEVIATION = 0.1;

    private final Interactions interactions;
    private final Options options;
    private final SplittableRandom random;
    private final int width;
    private final float[] users;
    private final float[] items;

    private PairwiseFactors(Interactions interactions, Options options) {
        this.interactions = interactions;
        this.options = options;
        this.random = new SplittableRandom(options.seed());
        this.width = FloatKernel.padded(options.rank() + 1);
        this.users = new float[Math.multiplyExact(interactions.users(), width)];
        this.items = new float[Math.multiplyExact(interactions.items(), width)];
    }

    /** Progress counts epochs. */
    public static FactorModel fit(Interactions interactions, Options options, Fitting fitting) {
        var fit = new PairwiseFactors(interactions, options);
        fit.begin(fit.users);
        fit.begin(fit.items);
        for (int user = 0; user < interactions.users(); user++) {
            fit.users[user * fit.width + options.rank()] = 1; // takes up the bias of the item
        }
        for (int epoch = 0; epoch < options.epochs(); epoch++) {
            fit.epoch();
            fitting.progress().advanced(epoch + 1L, options.epochs());
        }
        return new FactorModel(interactions, options.rank() + 1, fit.users, fit.items);
    }

    private void begin(float[] vectors) {
        double deviation = FIRST_DEVIATION / Math.sqrt(options.rank());
        for (int at = 0; at < vectors.length; at += width) {
            for (int i = 0; i < options.rank(); i++) {
                vectors[at + i] = (float) (deviation * random.nextGaussian());
            }
        }
    }

    private void epoch() {
        var userOf = new int[interactions.size()];
        for (int user = 0; user < interactions.users(); user++) {
            Arrays.fill(userOf, interactions.offsets()[user], interactions.offsets()[user + 1], user);
        }
        for (int draw = 0; draw < userOf.length; draw++) {
            int pair = random.nextInt(userOf.length);
            int user = userOf[pair];
            var history = interactions.history(user);
            if (history.size() == interactions.items()) {
                continue; // likes everything: there is nothing to rank
            }
            int other;
            do {
                other = random.nextInt(interactions.items());
            } while (history.contains(other));
            step(user * width, interactions.columns()[pair] * width, other * width);
        }
    }

    private void step(int user, int taken, int other) {
        float difference = 0;
        for (int i = 0; i <= options.rank(); i++) {
            difference += users[user + i] * (items[taken + i] - items[other + i]);
        }
        float decay = (float) (options.learningRate() * options.regularization());
        float gradient = (float) (options.learningRate() / (1 + Math.exp(difference)));
        for (int i = 0; i < options.rank(); i++) {
            float u = users[user + i];
            float t = items[taken + i];
            float o = items[other + i];
            users[user + i] += gradient * (t - o) - decay * u;
            items[taken + i] += gradient * u - decay * t;
            items[other + i] += -gradient * u - decay * o;
        }
        int bias = options.rank();
        items[taken + bias] += gradient - decay * items[taken + bias];
        items[other + bias] += -gradient - decay * items[other + bias];
    }
}
