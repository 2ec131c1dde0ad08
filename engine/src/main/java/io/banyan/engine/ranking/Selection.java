package io.banyan.engine.ranking;

import java.util.function.IntPredicate;

/** Picks the best items out of a score for each. */
final class Selection {

    private Selection() {}

    static RankedItems best(float[] scores, int count, History without, IntPredicate allowed) {
        var best = new Best(Math.min(count, scores.length));
        int next = 0;
        for (int item = 0; item < scores.length; item++) {
            if (next < without.size() && without.item(next) == item) {
                next++;
            } else if (scores[item] > best.threshold() && allowed.test(item)) {
                // one equal to the worst kept has a higher number, so it could not enter
                best.offer(item, scores[item]);
            }
        }
        return best.ranked();
    }

    static void check(History history, float[] scores, int items) {
        Arguments.sameLength(items, scores.length, "scores");
        check(history, items);
    }

    static void check(History history, int items) {
        if (history.size() > 0) {
            Arguments.index(history.item(history.size() - 1), items, "history");
        }
    }
}
