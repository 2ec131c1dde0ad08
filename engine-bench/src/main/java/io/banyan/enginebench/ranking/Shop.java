package io.banyan.enginebench.ranking;

import io.banyan.engine.ranking.Interactions;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;

/**
 * Interactions of a made-up shop: the popularity of items falls off by rank as a power, the activity of users is spread log-normally, no
 * pair comes twice. A third of the items are drawn from the user's favourite kind, so that there is something to learn.
 */
final class Shop {

    private static final double FALL = 0.8;
    private static final int KINDS = 50;

    private Shop() {}

    static Interactions interactions(int users, int items, int pairs, long seed) {
        var random = new SplittableRandom(seed);
        var userOf = new int[pairs];
        var itemOf = new int[pairs];
        int made = 0;
        var taken = new BitSet(items);
        var activity = activity(users, random);
        double total = 0;
        for (double each : activity) {
            total += each;
        }
        double before = 0;
        for (int user = 0; user < users; user++) {
            before += activity[user];
            int until = user == users - 1 ? pairs : (int) (pairs * (before / total));
            int kind = random.nextInt(KINDS);
            int first = made;
            taken.clear();
            while (made < until && made - first < items / 2) {
                int item = item(items, kind, random);
                if (!taken.get(item)) {
                    taken.set(item);
                    userOf[made] = user;
                    itemOf[made++] = item;
                }
            }
        }
        return Interactions.of(users, items, Arrays.copyOf(userOf, made), Arrays.copyOf(itemOf, made));
    }

    private static double[] activity(int users, SplittableRandom random) {
        var activity = new double[users];
        for (int user = 0; user < users; user++) {
            activity[user] = Math.exp(random.nextGaussian());
        }
        return activity;
    }

    /** By inverting the continuous power law; a third of the time the nearest of the user's kind. */
    private static int item(int items, int kind, SplittableRandom random) {
        double exponent = 1 - FALL;
        double rank = Math.pow(1 + random.nextDouble() * (Math.pow(items + 1.0, exponent) - 1), 1 / exponent) - 1;
        int item = Math.min(items - 1, (int) rank);
        return random.nextInt(3) == 0 ? Math.min(items - 1, item / KINDS * KINDS + kind) : item;
    }
}
