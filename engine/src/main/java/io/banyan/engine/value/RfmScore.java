package io.banyan.engine.value;

/**
 * Scores from 1, the worst fifth, to 5, the best.
 *
 * @param recency the higher the later the last purchase
 * @param frequency the higher the more purchases
 * @param money the higher the more was spent
 */
public record RfmScore(int recency, int frequency, int money) {

    public RfmScore {
        check("recency", recency);
        check("frequency", frequency);
        check("money", money);
    }

    private static void check(String name, int score) {
        if (score < 1 || score > 5) {
            throw new IllegalArgumentException(name + " must be within 1 and 5: " + score);
        }
    }

    public RfmSegment segment() {
        return RfmSegment.of(recency, frequency, money);
    }
}
