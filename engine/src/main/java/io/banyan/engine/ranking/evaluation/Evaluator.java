package io.banyan.engine.ranking.evaluation;

import io.banyan.engine.Progress;
import io.banyan.engine.ranking.Interactions;
import io.banyan.engine.ranking.RankedItems;
import io.banyan.engine.ranking.Recommender;

/**
 * Evaluates recommenders on one split. The protocol: every item competes, not a sample of them; those the user has in train are left out;
 * all users with an item in the test count alike.
 *
 * <p>Precision, recall and nDCG: Järvelin, Kekäläinen, ACM TOIS 20(4), 2002. Diversity within lists: Ziegler and others, WWW 2005. Novelty
 * as self-information: Zhou and others, PNAS 107(10), 2010. Why not a sample of items: Krichene, Rendle, <i>On sampled metrics for item
 * recommendation</i>, KDD 2020.
 */
public final class Evaluator {

    private final Split split;
    private final Interactions takers;
    private final int cutoff;

    /** @param cutoff length of the lists, at least 1 */
    public Evaluator(Split split, int cutoff) {
        if (cutoff < 1) {
            throw new IllegalArgumentException("cutoff must be at least 1, not " + cutoff);
        }
        this.split = split;
        this.takers = split.train().transposed();
        this.cutoff = cutoff;
    }

    /**
     * Evaluates a model that was fitted on the split's train. Progress counts users.
     *
     * @throws IllegalArgumentException if the recommender is of other users or items
     */
    public Evaluation evaluate(Recommender recommender, Progress progress) {
        if (recommender.users() != split.test().users()
                || recommender.items() != split.test().items()) {
            throw new IllegalArgumentException("recommender must have the users and items of the split");
        }
        var tally = new Tally();
        int users = split.test().users();
        for (int user = 0; user < users; user++) {
            if (split.test().history(user).size() > 0) {
                tally.add(user, recommender.top(user, cutoff));
            }
            if (user % 100 == 0) {
                progress.advanced(user, users);
            }
        }
        progress.advanced(users, users);
        return tally.evaluation();
    }

    private final class Tally {

        private final boolean[] shown = new boolean[takers.users()];
        private final Mean precision = new Mean();
        private final Mean recall = new Mean();
        private final Mean ndcg = new Mean();
        private final Mean reciprocalRank = new Mean();
        private final Mean hitRate = new Mean();
        private final Mean diversity = new Mean();
        private final Mean novelty = new Mean();

        void add(int user, RankedItems list) {
            var relevant = split.test().history(user);
            int hits = 0;
            int first = 0;
            double gain = 0;
            for (int rank = 0; rank < list.size(); rank++) {
                shown[list.item(rank)] = true;
                if (relevant.contains(list.item(rank))) {
                    hits++;
                    first = first == 0 ? rank + 1 : first;
                    gain += discount(rank);
                }
            }
            double ideal = 0;
            for (int rank = 0; rank < Math.min(cutoff, relevant.size()); rank++) {
                ideal += discount(rank);
            }
            precision.add((double) hits / cutoff);
            recall.add((double) hits / relevant.size());
            ndcg.add(gain / ideal);
            reciprocalRank.add(first == 0 ? 0 : 1.0 / first);
            hitRate.add(first == 0 ? 0 : 1);
            addVariety(list);
        }

        private void addVariety(RankedItems list) {
            var distance = new Mean();
            var surprise = new Mean();
            for (int rank = 0; rank < list.size(); rank++) {
                surprise.add(surprise(list.item(rank)));
                for (int other = 0; other < rank; other++) {
                    distance.add(1 - cosine(list.item(rank), list.item(other)));
                }
            }
            if (list.size() > 0) {
                novelty.add(surprise.value());
            }
            if (list.size() > 1) {
                diversity.add(distance.value());
            }
        }

        Evaluation evaluation() {
            int covered = 0;
            for (boolean each : shown) {
                covered += each ? 1 : 0;
            }
            return new Evaluation(
                    cutoff,
                    precision.count,
                    precision.value(),
                    recall.value(),
                    ndcg.value(),
                    reciprocalRank.value(),
                    hitRate.value(),
                    (double) covered / shown.length,
                    diversity.value(),
                    novelty.value());
        }
    }

    private static double discount(int rank) {
        return Math.log(2) / Math.log(rank + 2.0);
    }

    private double surprise(int item) {
        double share = (takers.history(item).size() + 1.0) / (takers.items() + 1.0);
        return -Math.log(share) / Math.log(2);
    }

    private double cosine(int item, int other) {
        var left = takers.history(item);
        var right = takers.history(other);
        if (left.size() == 0 || right.size() == 0) {
            return 0;
        }
        int common = 0;
        int at = 0;
        for (int position = 0; position < left.size(); position++) {
            int user = left.item(position);
            while (at < right.size() && right.item(at) < user) {
                at++;
            }
            if (at < right.size() && right.item(at) == user) {
                common++;
            }
        }
        return common / Math.sqrt((double) left.size() * right.size());
    }

    /** NaN without values. */
    private static final class Mean {

        private double sum;
        private int count;

        void add(double value) {
            sum += value;
            count++;
        }

        double value() {
            return sum / count;
        }
    }
}
