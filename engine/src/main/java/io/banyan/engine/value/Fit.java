package io.banyan.engine.value;

import java.util.List;

/**
 * A model with the parameters under which the data are most likely.
 *
 * @param estimates the parameters in the order of the paper
 * @param logLikelihood natural logarithm, of all customers together
 * @param customers whose data were used
 * @param distinct how many different rows they had
 * @param converged whether this is a maximum to within rounding; otherwise the data fit the model only at the edge of its parameters (all
 *     customers alike, say), and neither parameters nor errors should be shown
 */
public record Fit<M>(
        M model, List<Estimate> estimates, double logLikelihood, long customers, int distinct, boolean converged) {

    public Fit {
        estimates = List.copyOf(estimates);
    }
}
