package io.banyan.engine.ranking;

import java.util.SplittableRandom;

/** Interactions made up for tests. */
final class RandomInteractions {

    private RandomInteractions() {}

    static Interactions of(int users, int items, int pairs, long seed) {
        var random = new SplittableRandom(seed);
        var userOf = new int[pairs];
        var itemOf = new int[pairs];
        var strengths = new float[pairs];
        for (int pair = 0; pair < pairs; pair++) {
            userOf[pair] = random.nextInt(users);
            itemOf[pair] = (int) (items * Math.pow(random.nextDouble(), 2));
            strengths[pair] = random.nextInt(1, 4);
        }
        return Interactions.of(users, items, userOf, itemOf, strengths);
    }

    /** Every pair a number, 0 where there is none. */
    static double[][] dense(Interactions interactions) {
        var dense = new double[interactions.users()][interactions.items()];
        for (int user = 0; user < dense.length; user++) {
            var history = interactions.history(user);
            for (int at = 0; at < history.size(); at++) {
                dense[user][history.item(at)] = history.strength(at);
            }
        }
        return dense;
    }
}
