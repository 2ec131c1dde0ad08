package io.banyan.engine.ranking;

/** The best so many of the items offered: a heap whose root is the worst kept. Offered in any order, the outcome is the same. */
final class Best {

    private final int[] items;
    private final float[] scores;
    private int size;

    Best(int capacity) {
        this.items = new int[capacity];
        this.scores = new float[capacity];
    }

    /** A score below this cannot enter; one equal to it only with a lower item number. */
    float threshold() {
        return size < items.length ? Float.NEGATIVE_INFINITY : items.length == 0 ? Float.POSITIVE_INFINITY : scores[0];
    }

    void offer(int item, float score) {
        if (size < items.length) {
            rise(size++, item, score);
        } else if (size > 0 && worse(scores[0], items[0], score, item)) {
            sink(item, score);
        }
    }

    private static boolean worse(float score, int item, float other, int otherItem) {
        return score < other || (score == other && item > otherItem);
    }

    private void rise(int at, int item, float score) {
        while (at > 0) {
            int parent = (at - 1) >>> 1;
            if (!worse(score, item, scores[parent], items[parent])) {
                break;
            }
            place(at, items[parent], scores[parent]);
            at = parent;
        }
        place(at, item, score);
    }

    private void sink(int item, float score) {
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && worse(scores[child + 1], items[child + 1], scores[child], items[child])) {
                child++;
            }
            if (!worse(scores[child], items[child], score, item)) {
                break;
            }
            place(at, items[child], scores[child]);
            at = child;
        }
        place(at, item, score);
    }

    private void place(int at, int item, float score) {
        items[at] = item;
        scores[at] = score;
    }

    /** Takes everything out, best first. */
    RankedItems ranked() {
        int count = size;
        var bestItems = new int[count];
        var bestScores = new float[count];
        for (int rank = count - 1; rank >= 0; rank--) {
            bestItems[rank] = items[0];
            bestScores[rank] = scores[0];
            size--;
            sink(items[size], scores[size]);
        }
        return new RankedItems(bestItems, bestScores);
    }
}
