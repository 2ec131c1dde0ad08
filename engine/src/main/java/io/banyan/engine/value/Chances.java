package io.banyan.engine.value;

/**
 * The likelihood of a history in two parts, for customers of one number of repeats: they stayed to the end, or left after the last
 * purchase. Natural logarithms. One number of repeats and one time are all that a part depends on, so that each is computed once for very
 * many customers.
 */
interface Chances {

    /** The factor that depends on the number of repeats alone. */
    double counted();

    /** The part of having been there until the end of the observation. */
    double stayed(double observed);

    /** The part of having left after the last purchase. */
    double left(double lastRepeat);

    default double logLikelihood(History history) {
        return counted() + LogSpace.sum(stayed(history.observed()), left(history.lastRepeat()));
    }
}
