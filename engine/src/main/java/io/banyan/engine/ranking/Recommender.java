package io.banyan.engine.ranking;

import java.util.function.IntPredicate;

/** A fitted model that ranks items for the users it was fitted with. Immutable, safe for use by several threads. */
public interface Recommender {

    int users();

    int items();

    /** What a user had taken up when the model was fitted. */
    History known(int user);

    /**
     * Scores of all items for a user; higher is better.
     *
     * @param scores filled, one for each item
     * @throws IllegalArgumentException if there is no such user or the array is not as long as there are items
     */
    void score(int user, float[] scores);

    /** The best items for a user that the user does not know yet. */
    default RankedItems top(int user, int count) {
        return top(user, count, _ -> true);
    }

    /** The best items that the user does not know yet, of those allowed (in stock, of a category). */
    default RankedItems top(int user, int count, IntPredicate allowed) {
        Arguments.index(user, users(), "user");
        Arguments.atLeast(0, count, "count");
        var scores = new float[items()];
        score(user, scores);
        return Selection.best(scores, count, known(user), allowed);
    }
}
