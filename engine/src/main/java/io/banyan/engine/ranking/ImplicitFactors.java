package io.banyan.engine.ranking;

import io.banyan.engine.ranking.linear.FloatKernel;
import java.util.function.IntPredicate;

/**
 * Implicit alternating least squares: vectors of users and items whose products come near 1 where somebody took up an item and near 0
 * elsewhere, what is observed weighing more. All pairs count, observed or not, and each half step solves for all users, or all items,
 * exactly.
 *
 * <p>Hu, Koren, Volinsky, <i>Collaborative filtering for implicit feedback datasets</i>, ICDM 2008. Regularisation by frequency: Rendle,
 * Krichene, Zhang, Koren, <i>Revisiting the performance of iALS on item recommendation benchmarks</i>, RecSys 2022.
 */
public final class ImplicitFactors implements HistoryRecommender, SimilarItems {

    /**
     * Minimised is Σ over all pairs of (1 + confidence rᵤᵢ) (pᵤᵢ − xᵤ·yᵢ)² + Σ λᵤ |xᵤ|² + Σ λᵢ |yᵢ|², where pᵤᵢ is 1 for pairs that
     * are there and 0 for the others, and λᵤ = regularization (confidence Σ rᵤᵢ + items)^exponent, λᵢ likewise with users.
     *
     * @param rank length of the vectors, at least 1
     * @param epochs solutions for all users and all items, at least 1
     * @param confidence how much more an observed pair of strength 1 weighs than an unobserved one, above 0
     * @param regularization above 0
     * @param exponent 0 regularises all alike as Hu, Koren and Volinsky do, 1 by frequency; within 0 and 1
     * @param seed of the vectors it begins with
     */
    public record Options(int rank, int epochs, double confidence, double regularization, double exponent, long seed) {

        public Options {
            Arguments.atLeast(1, rank, "rank");
            Arguments.atLeast(1, epochs, "epochs");
            Arguments.positive(confidence, "confidence");
            Arguments.positive(regularization, "regularization");
            Arguments.share(exponent, "exponent");
        }
    }

    private final FactorModel factors;
    private final LeastSquares users;

    private ImplicitFactors(FactorModel factors, LeastSquares users) {
        this.factors = factors;
        this.users = users;
    }

    /**
     * Fits. Progress counts blocks of users and items.
     *
     * @throws IllegalArgumentException if the regularization is too weak for a unique solution
     */
    public static ImplicitFactors fit(Interactions interactions, Options options, Fitting fitting) {
        var factors = new Alternation(interactions, TrustGraph.empty(interactions.users()), 0, options).fit(fitting);
        try (var workers = new Workers(Fitting.on(1), LeastSquares.gramTasks(interactions.items()))) {
            return new ImplicitFactors(
                    factors, new LeastSquares(factors.itemVectors(), interactions.items(), options, workers));
        }
    }

    @Override
    public int users() {
        return factors.users();
    }

    @Override
    public int items() {
        return factors.items();
    }

    @Override
    public History known(int user) {
        return factors.known(user);
    }

    /** The vectors behind the scores. */
    public FactorModel factors() {
        return factors;
    }

    @Override
    public void score(int user, float[] scores) {
        factors.score(user, scores);
    }

    /** Solves for the vector of whoever has this history, as a fit would have with the items' vectors as they are. */
    @Override
    public void score(History history, float[] scores) {
        Selection.check(history, scores, items());
        factors.score(vector(history), 0, scores);
    }

    private float[] vector(History history) {
        var vector = new float[FloatKernel.padded(factors.rank())];
        users.new Solver().solve(history, 0, new float[vector.length], vector, 0);
        return vector;
    }

    @Override
    public RankedItems top(int user, int count, IntPredicate allowed) {
        return factors.top(user, count, allowed);
    }

    @Override
    public RankedItems top(History history, int count, IntPredicate allowed) {
        Arguments.atLeast(0, count, "count");
        Selection.check(history, items());
        return factors.products().best(vector(history), 0, count, history, allowed);
    }

    @Override
    public RankedItems similar(int item, int count) {
        return factors.similar(item, count);
    }
}
