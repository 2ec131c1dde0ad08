package io.banyan.campaign.board;

/**
 * Waiting times counted in buckets of at most a thirty-second of their size, so that the place of the median is known before it is looked
 * up: pure. Up to 63 each has its own; beyond, the five bits after the highest one tell the bucket.
 */
final class Waits {

    private static final int BITS = 5;
    private static final int PARTS = 1 << BITS;

    private Waits() {}

    static int bucket(long wait) {
        if (wait < 2 * PARTS) {
            return (int) wait;
        }
        int shift = 63 - Long.numberOfLeadingZeros(wait) - BITS;
        return shift * PARTS + (int) (wait >> shift);
    }

    static long first(int bucket) {
        if (bucket < 2 * PARTS) {
            return bucket;
        }
        int shift = bucket / PARTS - 1;
        return (long) (bucket - shift * PARTS) << shift;
    }

    static long last(int bucket) {
        return first(bucket + 1) - 1;
    }
}
