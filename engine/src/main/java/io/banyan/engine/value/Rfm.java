package io.banyan.engine.value;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * Recency, frequency and money of all customers, in quintiles: a customer's score is 1 more for every fifth of all customers who are
 * strictly worse. Equal customers have equal scores, so that quintiles are not of one size where many are equal: when two thirds bought
 * once, all of them score 1 in frequency.
 */
public final class Rfm {

    private final byte[] recency;

    private final byte[] frequency;

    private final byte[] money;

    private Rfm(byte[] recency, byte[] frequency, byte[] money) {
        this.recency = recency;
        this.frequency = frequency;
        this.money = money;
    }

    /**
     * Scores of customers 0 … n−1.
     *
     * @param lastPurchases when each one bought last, in any unit of time from any start
     * @param purchases how many purchases each one made
     * @param spent how much each one spent in all, in minor units
     */
    public static Rfm of(long[] lastPurchases, int[] purchases, long[] spent) {
        if (purchases.length != lastPurchases.length || spent.length != lastPurchases.length) {
            throw new IllegalArgumentException("lastPurchases, purchases and spent must be of one length: "
                    + lastPurchases.length + ", " + purchases.length + " and " + spent.length);
        }
        var counts = new long[purchases.length];
        for (int i = 0; i < counts.length; i++) {
            if (purchases[i] < 1) {
                throw new IllegalArgumentException(
                        "purchases must be at least 1, who bought nothing has no score: " + purchases[i]);
            }
            counts[i] = purchases[i];
        }
        return new Rfm(scores(lastPurchases), scores(counts), scores(spent));
    }

    private static byte[] scores(long[] values) {
        var sorted = values.clone();
        Arrays.parallelSort(sorted);
        // the least value of each score: whoever has it leaves that many fifths behind
        var least = new long[6];
        var reached = new boolean[6];
        int strictlyWorse = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i > 0 && sorted[i] != sorted[i - 1]) {
                strictlyWorse = i;
            }
            int score = 1 + (int) (5L * strictlyWorse / sorted.length);
            if (!reached[score]) {
                reached[score] = true;
                least[score] = sorted[i];
            }
        }
        var scores = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            for (byte score = 5; score >= 1; score--) {
                if (reached[score] && values[i] >= least[score]) {
                    scores[i] = score;
                    break;
                }
            }
        }
        return scores;
    }

    public int customers() {
        return recency.length;
    }

    public RfmScore score(int customer) {
        return new RfmScore(recency[customer], frequency[customer], money[customer]);
    }

    public RfmSegment segment(int customer) {
        return RfmSegment.of(recency[customer], frequency[customer], money[customer]);
    }

    /** How many customers are in each segment; every segment is there, with 0 if need be. */
    public Map<RfmSegment, Integer> sizes() {
        var sizes = new EnumMap<RfmSegment, Integer>(RfmSegment.class);
        for (var segment : RfmSegment.values()) {
            sizes.put(segment, 0);
        }
        for (int customer = 0; customer < recency.length; customer++) {
            sizes.merge(segment(customer), 1, Integer::sum);
        }
        return sizes;
    }
}
