package io.banyan.engine.activity;

import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** The people whom a question is about, block by block: all of an index, or some given as a bitmap. Immutable. */
public final class Population {

    private final ActivityIndex index;
    private final long @Nullable [] words;

    private Population(ActivityIndex index, long @Nullable [] words) {
        this.index = index;
        this.words = words;
    }

    /** Everybody. */
    public static Population of(ActivityIndex index) {
        return new Population(index, null);
    }

    /** These people, by dense id; ids that the index does not know and people merged away are passed over. */
    public static Population of(ActivityIndex index, RoaringBitmap people) {
        return new Population(index, Sequences.words(index, people));
    }

    /** Whether anybody is left out. */
    public boolean partial() {
        return words != null;
    }

    /** Takes everybody else out of a bitmap of a block. */
    public void restrict(int block, long[] people) {
        long[] some = words;
        if (some != null) {
            int from = block * BlockLayout.WORDS;
            for (int at = 0; at < BlockLayout.WORDS; at++) {
                people[at] &= some[from + at];
            }
        }
    }

    /** Writes the people of a block into a bitmap, whatever it held. */
    public void copy(int block, long[] people) {
        long[] some = words;
        if (some != null) {
            System.arraycopy(some, block * BlockLayout.WORDS, people, 0, BlockLayout.WORDS);
            return;
        }
        long[] gone = index.who().gone();
        long left = index.people() - (long) block * BlockLayout.PEOPLE;
        for (int at = 0; at < BlockLayout.WORDS; at++) {
            long from = left - 64L * at;
            people[at] = from >= 64 ? -1L : from <= 0 ? 0 : (1L << from) - 1;
            if (gone.length > 0) {
                people[at] &= ~gone[block * BlockLayout.WORDS + at];
            }
        }
    }

    /** Whether anybody of the block is meant. */
    public boolean any(int block) {
        long[] some = words;
        if (some == null) {
            return true;
        }
        for (int at = block * BlockLayout.WORDS; at < (block + 1) * BlockLayout.WORDS; at++) {
            if (some[at] != 0) {
                return true;
            }
        }
        return false;
    }
}
