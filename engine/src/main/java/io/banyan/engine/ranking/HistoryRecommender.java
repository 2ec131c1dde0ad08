package io.banyan.engine.ranking;

import java.util.function.IntPredicate;

/**
 * A recommender that needs no more than somebody's history, so that it serves people it was not fitted with, and what people did since
 * then.
 */
public interface HistoryRecommender extends Recommender {

    /**
     * Scores of all items for a history; higher is better.
     *
     * @throws IllegalArgumentException if the history holds an item the model has not, or the array is not as long as there are items
     */
    void score(History history, float[] scores);

    @Override
    default void score(int user, float[] scores) {
        score(known(user), scores);
    }

    /** The best items that are not in the history. */
    default RankedItems top(History history, int count) {
        return top(history, count, _ -> true);
    }

    /** The best items that are not in the history, of those allowed. */
    default RankedItems top(History history, int count, IntPredicate allowed) {
        Arguments.atLeast(0, count, "count");
        var scores = new float[items()];
        score(history, scores);
        return Selection.best(scores, count, history, allowed);
    }
}
