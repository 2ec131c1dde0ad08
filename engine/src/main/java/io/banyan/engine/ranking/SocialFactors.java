package io.banyan.engine.ranking;

/**
 * Implicit alternating least squares with ties between users: friends are drawn together, so that somebody of few interactions, or none,
 * is served by what friends took up. To what {@link ImplicitFactors} minimises comes Σ over ties of pull wᵤᵥ |xᵤ − xᵥ|².
 *
 * <p>Ma, Zhou, Liu, Lyu, King, <i>Recommender systems with social regularization</i>, WSDM 2011 (the individual-based term), on the loss of
 * Hu, Koren, Volinsky 2008. Every epoch carries taste one tie further.
 */
public final class SocialFactors {

    private SocialFactors() {}

    /**
     * Fits. Progress counts blocks of users and items.
     *
     * @param pull how strongly a tie of weight 1 draws, on the scale of the confidence; 0 is without the graph
     * @throws IllegalArgumentException if the graph is of other users, or the regularization is too weak for a unique solution
     */
    public static FactorModel fit(
            Interactions interactions,
            TrustGraph trust,
            double pull,
            ImplicitFactors.Options options,
            Fitting fitting) {
        Arguments.notNegative(pull, "pull");
        if (trust.users() != interactions.users()) {
            throw new IllegalArgumentException(
                    "trust must be of " + interactions.users() + " users, not " + trust.users());
        }
        return new Alternation(interactions, trust, pull, options).fit(fitting);
    }
}
