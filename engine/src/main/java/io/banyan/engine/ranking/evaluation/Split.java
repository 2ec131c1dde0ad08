package io.banyan.engine.ranking.evaluation;

import io.banyan.engine.ranking.Interactions;
import java.util.SplittableRandom;

/**
 * Interactions cut in two at random: what a model may learn from, and what it has to foretell. Both have all users and items.
 *
 * @param train to fit with
 * @param test to be foretold; no pair is in both
 */
public record Split(Interactions train, Interactions test) {

    public Split {
        if (train.users() != test.users() || train.items() != test.items()) {
            throw new IllegalArgumentException("test must have the users and items of train: " + train + ", " + test);
        }
    }

    /**
     * Cuts over all pairs, whoever they belong to. Exactly the share, rounded, goes to the test.
     *
     * @param share of the pairs that go to the test, within 0 and 1
     * @throws IllegalArgumentException if the share is out of range
     */
    public static Split random(Interactions interactions, double share, long seed) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be within 0 and 1, not " + share);
        }
        int size = interactions.size();
        int wanted = (int) Math.round(share * size);
        var train = new Pairs(size - wanted);
        var test = new Pairs(wanted);
        var random = new SplittableRandom(seed);
        int left = size;
        for (int user = 0; user < interactions.users(); user++) {
            var history = interactions.history(user);
            for (int at = 0; at < history.size(); at++) {
                // selection sampling: each pair is taken with the chance that the rest of the quota needs
                boolean tested = random.nextInt(left--) < wanted - test.count;
                (tested ? test : train).add(user, history.item(at), history.strength(at));
            }
        }
        return new Split(
                train.build(interactions.users(), interactions.items()),
                test.build(interactions.users(), interactions.items()));
    }

    private static final class Pairs {

        private final int[] users;
        private final int[] items;
        private final float[] strengths;
        private int count;

        Pairs(int size) {
            this.users = new int[size];
            this.items = new int[size];
            this.strengths = new float[size];
        }

        void add(int user, int item, float strength) {
            users[count] = user;
            items[count] = item;
            strengths[count++] = strength;
        }

        Interactions build(int userCount, int itemCount) {
            return Interactions.of(userCount, itemCount, users, items, strengths);
        }
    }
}
