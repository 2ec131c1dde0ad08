package io.banyan.engine.activity;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.RoaringBitmap;

/** The people of an index by dense id: who they are outside, who was merged into whom, what is known of them. Immutable. */
final class People {

    /** In {@link #mergedInto}: still a person of their own. */
    static final int NOBODY = -1;

    private final long[] externalIds;

    /** Per person whom they became part of; shorter than the people when the rest were never merged. */
    private final int[] mergedInto;

    /** Per property the value of each person; shorter columns when the rest have none. */
    private final int[][] values;

    /** A bit per person who was merged away; empty when nobody was. */
    private final long[] gone;

    People(long[] externalIds, int[] mergedInto, int[][] values) {
        this.externalIds = externalIds;
        this.mergedInto = mergedInto;
        this.values = values;
        long[] bits = {};
        for (int person = 0; person < mergedInto.length; person++) {
            if (mergedInto[person] != NOBODY) {
                if (bits.length == 0) {
                    bits = new long[blocks() * BlockLayout.WORDS];
                }
                bits[person >>> 6] |= 1L << person;
            }
        }
        this.gone = bits;
    }

    int count() {
        return externalIds.length;
    }

    int blocks() {
        return (externalIds.length + BlockLayout.PEOPLE - 1) / BlockLayout.PEOPLE;
    }

    long externalId(int person) {
        return externalIds[person];
    }

    int mergedInto(int person) {
        return person < mergedInto.length ? mergedInto[person] : NOBODY;
    }

    boolean anybodyGone() {
        return gone.length > 0;
    }

    boolean gone(int person) {
        return mergedInto(person) != NOBODY;
    }

    /** The people merged away as a bitmap of words, 1,024 a block; empty when nobody was. */
    long[] gone() {
        return gone;
    }

    int properties() {
        return values.length;
    }

    int value(int property, int person) {
        return property < values.length && person < values[property].length
                ? values[property][person]
                : EventDictionary.NO_VALUE;
    }

    /** The column of a property, or null when no person has a value. */
    int @Nullable [] column(int property) {
        return property < values.length && values[property].length > 0 ? values[property] : null;
    }

    RoaringBitmap everyone() {
        var words = new long[blocks() * BlockLayout.WORDS];
        int full = count() >>> 6;
        Arrays.fill(words, 0, full, -1L);
        if ((count() & 63) != 0) {
            words[full] = (1L << count()) - 1;
        }
        for (int at = 0; at < gone.length; at++) {
            words[at] &= ~gone[at];
        }
        return BitSetUtil.bitmapOf(words);
    }

    void writeTo(Bytes out) {
        out.addInt(count());
        int at = out.reserve(8L * count());
        for (int person = 0; person < count(); person++) {
            Bytes.setLong(out.array(), at + 8 * person, externalIds[person]);
        }
        out.addInt(mergedInto.length);
        BlockWriter.ints(out, mergedInto);
        out.addInt(values.length);
        for (int[] column : values) {
            out.addInt(column.length);
            BlockWriter.ints(out, column);
        }
    }

    static People read(FileParts.Reader in) {
        var externalIds = new long[in.count(8)];
        for (int person = 0; person < externalIds.length; person++) {
            externalIds[person] = in.nextLong();
        }
        int[] mergedInto = in.ints();
        var values = new int[in.count(4)][];
        for (int property = 0; property < values.length; property++) {
            values[property] = in.ints();
        }
        return new People(externalIds, mergedInto, values);
    }
}
