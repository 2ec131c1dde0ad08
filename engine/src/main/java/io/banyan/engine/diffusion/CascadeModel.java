package io.banyan.engine.diffusion;

import io.banyan.engine.graph.Graph;

/**
 * A rule by which active people activate others, in rounds (Kempe, Kleinberg, Tardos: Maximizing the Spread of Influence through a
 * Social Network, KDD 2003). Who is active stays so. Immutable.
 */
public sealed interface CascadeModel permits IndependentCascade, LinearThreshold {

    /** Who may activate whom; what the weights mean is up to the model. */
    Graph graph();
}
