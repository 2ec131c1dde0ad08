package io.banyan.engine.activity;

/** What is done with bitmaps over the people of a block. Plain loops over longs, which the compiler turns into wide instructions. */
public final class Words {

    private Words() {}

    /** How many people there are. */
    public static int count(long[] words) {
        int count = 0;
        for (int at = 0; at < ActivityIndex.BLOCK_WORDS; at++) {
            count += Long.bitCount(words[at]);
        }
        return count;
    }

    /** How many people are in both. */
    public static int countBoth(long[] one, long[] other) {
        int count = 0;
        for (int at = 0; at < ActivityIndex.BLOCK_WORDS; at++) {
            count += Long.bitCount(one[at] & other[at]);
        }
        return count;
    }

    /** Leaves only those who are in the other too. */
    public static void and(long[] words, long[] other) {
        for (int at = 0; at < ActivityIndex.BLOCK_WORDS; at++) {
            words[at] &= other[at];
        }
    }

    /** Adds those who are in the other. */
    public static void or(long[] words, long[] other) {
        for (int at = 0; at < ActivityIndex.BLOCK_WORDS; at++) {
            words[at] |= other[at];
        }
    }

    /** Takes those out who are in the other. */
    public static void andNot(long[] words, long[] other) {
        for (int at = 0; at < ActivityIndex.BLOCK_WORDS; at++) {
            words[at] &= ~other[at];
        }
    }

    /** Whether nobody is there. */
    public static boolean none(long[] words) {
        long any = 0;
        for (int at = 0; at < ActivityIndex.BLOCK_WORDS; at++) {
            any |= words[at];
        }
        return any == 0;
    }
}
