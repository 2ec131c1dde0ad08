package io.banyan.engine.activity;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;
import java.util.BitSet;

/** The events of one block of 65,536 people in columns, in the order of their coming. */
final class RawEvents {

    int size;
    char[] people = new char[64];
    char[] events = new char[64];
    int[] seconds = new int[64];

    /** Per property a column that may be shorter than the others, its rest without a value. */
    final int[][] values;

    /** Which events have an amount, ascending, and the amounts. */
    final IntArrayList amountAt = new IntArrayList();

    final LongArrayList amounts = new LongArrayList();

    private final BitSet leftOut;

    /**
     * @param properties how many there are
     * @param leftOut people of the block whose events are not taken
     */
    RawEvents(int properties, BitSet leftOut) {
        this.values = new int[properties][0];
        this.leftOut = leftOut;
    }

    void decode(byte[] bytes, int length) {
        int at = 0;
        while (at < length) {
            int person = Bytes.getChar(bytes, at);
            int flags = bytes[at + 8];
            int count = flags & Spool.MOST_PROPERTIES;
            if (leftOut.get(person)) {
                at += 9 + 6 * count + ((flags & Spool.WITH_AMOUNT) != 0 ? 8 : 0);
                continue;
            }
            add(person, Bytes.getChar(bytes, at + 2), Bytes.getInt(bytes, at + 4));
            at += 9;
            for (int each = 0; each < count; each++) {
                value(Bytes.getChar(bytes, at), Bytes.getInt(bytes, at + 2));
                at += 6;
            }
            if ((flags & Spool.WITH_AMOUNT) != 0) {
                amount(Bytes.getLong(bytes, at));
                at += 8;
            }
        }
    }

    void add(int person, int event, int second) {
        if (size == people.length) {
            people = Arrays.copyOf(people, size * 2);
            events = Arrays.copyOf(events, size * 2);
            seconds = Arrays.copyOf(seconds, size * 2);
        }
        people[size] = (char) person;
        events[size] = (char) event;
        seconds[size] = second;
        size++;
    }

    /** Gives the last event a value. */
    void value(int property, int value) {
        int[] column = values[property];
        if (column.length < size) {
            column = Arrays.copyOf(column, people.length);
            values[property] = column;
        }
        column[size - 1] = value;
    }

    /** Gives the last event an amount other than 0. */
    void amount(long amount) {
        amountAt.add(size - 1);
        amounts.add(amount);
    }
}
