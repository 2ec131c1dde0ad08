package io.banyan.engine.activity;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A block of 65,536 people as {@link BlockLayout} says, wherever its bytes lie. Immutable. */
final class Block {

    private static final ValueLayout.OfChar CHAR = ValueLayout.JAVA_CHAR_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    /** What a thread needs to read sets and columns through. */
    static final class Scratch {
        private final char[] list = new char[BlockLayout.MOST_LISTED];
        private final long[] bitmap = new long[BlockLayout.WORDS];
        private byte[] bytes = new byte[1024];

        private byte[] bytes(int length) {
            if (bytes.length < length) {
                bytes = new byte[Math.max(length, 2 * bytes.length)];
            }
            return bytes;
        }
    }

    private final MemorySegment bytes;
    private final int seriesCount;
    private final int seriesAt;
    private final int firstDaysAt;
    private final int daysAt;
    private final int setsAt;

    Block(MemorySegment bytes) {
        this.bytes = bytes;
        this.seriesCount = header(BlockLayout.SERIES);
        this.seriesAt = header(BlockLayout.SERIES_AT);
        this.firstDaysAt = header(BlockLayout.FIRST_DAYS_AT);
        this.daysAt = header(BlockLayout.DAYS_AT);
        this.setsAt = header(BlockLayout.SETS_AT);
    }

    MemorySegment bytes() {
        return bytes;
    }

    private int header(int field) {
        return bytes.get(INT, field);
    }

    private int intAt(int start, int position) {
        return bytes.get(INT, start + 4L * position);
    }

    // ---- sequences

    int events() {
        return header(BlockLayout.EVENTS);
    }

    int people() {
        return header(BlockLayout.PEOPLE_WITH_EVENTS);
    }

    int properties() {
        return header(BlockLayout.PROPERTIES);
    }

    /** Where the events of a person begin; for those beyond the last with events, where all events end. */
    int offset(int person) {
        return intAt(header(BlockLayout.OFFSETS_AT), Math.min(person, people()));
    }

    void seconds(int from, int to, int[] into, int at) {
        MemorySegment.copy(bytes, INT, header(BlockLayout.SECONDS_AT) + 4L * from, into, at, to - from);
    }

    void events(int from, int to, int[] into, int at, Scratch scratch) {
        codes(header(BlockLayout.EVENTS_AT), header(BlockLayout.EVENT_WIDTH), from, to, into, at, scratch);
    }

    void values(int property, int from, int to, int[] into, int at, Scratch scratch) {
        int width = 0;
        int start = 0;
        if (property < properties()) {
            int entry = header(BlockLayout.PROPERTIES_AT) + 8 * property;
            start = intAt(entry, 0);
            width = intAt(entry, 1);
        }
        codes(start, width, from, to, into, at, scratch);
    }

    private void codes(int start, int width, int from, int to, int[] into, int at, Scratch scratch) {
        int length = to - from;
        switch (width) {
            case 0 -> Arrays.fill(into, at, at + length, EventDictionary.NO_VALUE);
            case 1 -> {
                byte[] narrow = scratch.bytes(length);
                MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, start + (long) from, narrow, 0, length);
                for (int each = 0; each < length; each++) {
                    into[at + each] = narrow[each] & 0xff;
                }
            }
            case 2 -> {
                for (int each = 0; each < length; each++) {
                    into[at + each] = bytes.get(CHAR, start + 2L * (from + each));
                }
            }
            default -> MemorySegment.copy(bytes, INT, start + 4L * from, into, at, length);
        }
    }

    void amounts(int from, int to, long[] into, int at) {
        Arrays.fill(into, at, at + to - from, 0);
        int positions = header(BlockLayout.AMOUNT_POSITIONS_AT);
        int count = header(BlockLayout.AMOUNTS);
        for (int next = lowerBound(positions, 0, count, from); next < count; next++) {
            int position = intAt(positions, next);
            if (position >= to) {
                return;
            }
            into[at + position - from] = bytes.get(LONG, header(BlockLayout.AMOUNTS_AT) + 8L * next);
        }
    }

    private int lowerBound(int ints, int from, int to, int wanted) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (intAt(ints, middle) < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    // ---- day sets

    /** The position of a series, or −1. */
    int series(long key) {
        int low = 0;
        int high = seriesCount - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long there = bytes.get(LONG, seriesAt + 8L * middle);
            if (there == key) {
                return middle;
            }
            if (there < key) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** The first entry of the series on that day or later; {@link #end} if there is none. */
    int entry(int series, int day) {
        return lowerBound(daysAt, intAt(firstDaysAt, series), end(series), day);
    }

    int end(int series) {
        return intAt(firstDaysAt, series + 1);
    }

    int day(int entry) {
        return intAt(daysAt, entry);
    }

    private void list(int set, int cardinality, Scratch scratch) {
        MemorySegment.copy(bytes, CHAR, set + BlockLayout.SET_HEADER, scratch.list, 0, cardinality);
    }

    private long[] bitmap(int set, Scratch scratch) {
        MemorySegment.copy(bytes, LONG, set + BlockLayout.SET_HEADER, scratch.bitmap, 0, BlockLayout.WORDS);
        return scratch.bitmap;
    }

    /** Adds the people of an entry to a bitmap of the block. */
    void addPeople(int entry, long[] words, Scratch scratch) {
        int set = intAt(setsAt, entry);
        int cardinality = intAt(set, 0);
        if (cardinality <= BlockLayout.MOST_LISTED) {
            char[] list = scratch.list;
            list(set, cardinality, scratch);
            for (int at = 0; at < cardinality; at++) {
                words[list[at] >>> 6] |= 1L << list[at];
            }
        } else {
            long[] bitmap = bitmap(set, scratch);
            for (int at = 0; at < BlockLayout.WORDS; at++) {
                words[at] |= bitmap[at];
            }
        }
    }

    /** Adds how often each person did it on the day of an entry. */
    void addTimes(int entry, int[] times, Scratch scratch) {
        int set = intAt(setsAt, entry);
        int cardinality = intAt(set, 0);
        if (cardinality <= BlockLayout.MOST_LISTED) {
            char[] list = scratch.list;
            list(set, cardinality, scratch);
            for (int at = 0; at < cardinality; at++) {
                times[list[at]]++;
            }
        } else {
            long[] bitmap = bitmap(set, scratch);
            for (int at = 0; at < BlockLayout.WORDS; at++) {
                for (long word = bitmap[at]; word != 0; word &= word - 1) {
                    times[(at << 6) + Long.numberOfTrailingZeros(word)]++;
                }
            }
        }
        int length = BlockLayout.TIMES_ENTRY * intAt(set, 1);
        byte[] again =
                entries((long) set + BlockLayout.SET_HEADER + BlockLayout.listBytes(cardinality), length, scratch);
        for (int at = 0; at < length; at += BlockLayout.TIMES_ENTRY) {
            times[Bytes.getChar(again, at)] += Bytes.getInt(again, at + 2);
        }
    }

    private byte[] entries(long from, int length, Scratch scratch) {
        byte[] entries = scratch.bytes(length);
        MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, from, entries, 0, length);
        return entries;
    }

    /** Adds the sum of each person's amounts on the day of an entry. */
    void addSums(int entry, long[] sums, Scratch scratch) {
        int set = intAt(setsAt, entry);
        long from = (long) set
                + BlockLayout.SET_HEADER
                + BlockLayout.listBytes(intAt(set, 0))
                + (long) BlockLayout.TIMES_ENTRY * intAt(set, 1);
        int length = BlockLayout.AMOUNT_ENTRY * intAt(set, 2);
        byte[] paid = entries(from, length, scratch);
        for (int at = 0; at < length; at += BlockLayout.AMOUNT_ENTRY) {
            int person = Bytes.getChar(paid, at);
            sums[person] = Math.addExact(sums[person], Bytes.getLong(paid, at + 2));
        }
    }

    /** Adds the events of these people, by person and time, as if they came anew. */
    void copyTo(RawEvents into, int person, int asPerson, Scratch scratch) {
        int from = offset(person);
        int length = offset(person + 1) - from;
        if (length == 0) {
            return;
        }
        int[] events = new int[length];
        int[] seconds = new int[length];
        long[] amounts = new long[length];
        int[][] values = new int[properties()][length];
        events(from, from + length, events, 0, scratch);
        seconds(from, from + length, seconds, 0);
        amounts(from, from + length, amounts, 0);
        for (int property = 0; property < values.length; property++) {
            values(property, from, from + length, values[property], 0, scratch);
        }
        for (int at = 0; at < length; at++) {
            into.add(asPerson, events[at], seconds[at]);
            for (int property = 0; property < values.length; property++) {
                if (values[property][at] != EventDictionary.NO_VALUE) {
                    into.value(property, values[property][at]);
                }
            }
            if (amounts[at] != 0) {
                into.amount(amounts[at]);
            }
        }
    }
}
