package io.banyan.engine.ranking;

import io.banyan.engine.ranking.linear.FloatKernel;
import io.banyan.engine.ranking.linear.FloatKernels;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * A vector for every user and every item, the score being their product. The best items are found without looking at all vectors in full,
 * yet exactly: {@link InnerProducts}.
 */
public final class FactorModel implements Recommender, SimilarItems {

    private final Interactions interactions;
    private final int rank;
    private final int width;
    private final float[] users;
    private final float[] items;
    private final FloatKernel kernel;
    private final InnerProducts products;

    FactorModel(Interactions interactions, int rank, float[] users, float[] items) {
        this.interactions = interactions;
        this.rank = rank;
        this.width = FloatKernel.padded(rank);
        this.users = users;
        this.items = items;
        this.kernel = FloatKernels.best();
        this.products = new InnerProducts(items, interactions.items(), width, kernel);
    }

    /**
     * A model of vectors that were computed before, or elsewhere.
     *
     * @param userFactors one for each user, rank long
     * @param itemFactors one for each item, rank long
     * @throws IllegalArgumentException if the arrays do not fit, or hold what is not finite
     */
    public static FactorModel of(Interactions interactions, int rank, float[][] userFactors, float[][] itemFactors) {
        Arguments.atLeast(1, rank, "rank");
        return new FactorModel(
                interactions,
                rank,
                padded(userFactors, interactions.users(), rank, "userFactors"),
                padded(itemFactors, interactions.items(), rank, "itemFactors"));
    }

    private static float[] padded(float[][] factors, int count, int rank, String name) {
        int width = FloatKernel.padded(rank);
        var padded = new float[Math.multiplyExact(count, width)];
        Arguments.sameLength(count, factors.length, name);
        for (int row = 0; row < count; row++) {
            Arguments.sameLength(rank, factors[row].length, name);
            for (int i = 0; i < rank; i++) {
                if (!Float.isFinite(factors[row][i])) {
                    throw new IllegalArgumentException(name + " must be finite, not " + factors[row][i]);
                }
                padded[row * width + i] = factors[row][i];
            }
        }
        return padded;
    }

    /** Length of the vectors. */
    public int rank() {
        return rank;
    }

    @Override
    public int users() {
        return interactions.users();
    }

    @Override
    public int items() {
        return interactions.items();
    }

    @Override
    public History known(int user) {
        return interactions.history(user);
    }

    /** A user's vector. A copy. */
    public float[] userFactors(int user) {
        Arguments.index(user, users(), "user");
        return Arrays.copyOfRange(users, user * width, user * width + rank);
    }

    /** An item's vector. A copy. */
    public float[] itemFactors(int item) {
        Arguments.index(item, items(), "item");
        return Arrays.copyOfRange(items, item * width, item * width + rank);
    }

    @Override
    public void score(int user, float[] scores) {
        Arguments.index(user, users(), "user");
        Arguments.sameLength(items(), scores.length, "scores");
        score(users, user * width, scores);
    }

    void score(float[] vector, int at, float[] scores) {
        for (int item = 0; item < scores.length; item++) {
            scores[item] = kernel.dot(vector, at, items, item * width, width);
        }
    }

    @Override
    public RankedItems top(int user, int count, IntPredicate allowed) {
        Arguments.index(user, users(), "user");
        Arguments.atLeast(0, count, "count");
        return products.best(users, user * width, count, known(user), allowed);
    }

    /** By the cosine of the vectors. */
    @Override
    public RankedItems similar(int item, int count) {
        Arguments.index(item, items(), "item");
        Arguments.atLeast(0, count, "count");
        var best = new Best(Math.min(count, items() - 1));
        double own = norm(item);
        for (int other = 0; other < items(); other++) {
            if (other != item) {
                double norms = own * norm(other);
                float product = kernel.dot(items, item * width, items, other * width, width);
                best.offer(other, norms > 0 ? (float) (product / norms) : 0);
            }
        }
        return best.ranked();
    }

    private double norm(int item) {
        return Math.sqrt(kernel.dot(items, item * width, items, item * width, width));
    }

    /** The vectors of all items as the model has them, padded. Not a copy. */
    float[] itemVectors() {
        return items;
    }

    float[] userVectors() {
        return users;
    }

    InnerProducts products() {
        return products;
    }
}
