package io.banyan.engine.activity;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Writes the sets of people per series and day of one block. The events are gone through twice in the order of people, so every set
 * receives its people ascending: once to know how large each set becomes, once to write them where they belong.
 */
final class DaySetWriter {

    /** What is known of a set, as ints side by side: they are used together, in no order of the sets. */
    private static final int LAST = 0;

    private static final int TIMES = 1;
    private static final int LAST_WITH_AMOUNT = 2;

    /** First how many people, who did it again, who have an amount; then where the next of each is written. */
    private static final int PEOPLE = 3;

    private static final int AGAIN = 4;
    private static final int PAID = 5;
    private static final int BITMAP = 6;
    private static final int STRIDE = 8;

    private final SortedEvents sorted;
    private final BitSet counted;
    private final BitSet indexed;
    private final int properties;

    private final LongArrayList seriesKeys = new LongArrayList();
    private final int[][] seriesOfValues;
    private final int[] seriesOfEvents;
    private int seriesOfActive = -1;

    /** Per series, per day (numbered among the days that occur) its set, or −1. */
    private int[][] sets = new int[16][];

    private int[] known = new int[STRIDE * 64];
    private int setCount;
    private int dayCount;

    DaySetWriter(SortedEvents sorted, BitSet counted, BitSet indexed) {
        this.sorted = sorted;
        this.counted = counted;
        this.indexed = indexed;
        this.properties = sorted.values.length;
        int largest = 0;
        for (char event : sorted.events) {
            largest = Math.max(largest, event);
        }
        this.seriesOfEvents = new int[largest + 1];
        Arrays.fill(seriesOfEvents, -1);
        this.seriesOfValues = new int[(largest + 1) * properties][0];
    }

    void write(Bytes out, int[] days) {
        int[] present = numbered(days);
        dayCount = present.length;
        var touched = new IntArrayList(sorted.size() * 2);
        count(days, touched);
        place(out, present);
        fill(out.array(), touched);
    }

    /** Replaces days by their numbers among those that occur, which are returned ascending. */
    private static int[] numbered(int[] days) {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int day : days) {
            first = Math.min(first, day);
            last = Math.max(last, day);
        }
        // 50,000 days at most: the index holds 1970 to 2106
        int[] numbers = new int[last - first + 1];
        for (int day : days) {
            numbers[day - first] = 1;
        }
        var present = new IntArrayList();
        for (int at = 0; at < numbers.length; at++) {
            if (numbers[at] == 1) {
                numbers[at] = present.size();
                present.add(first + at);
            }
        }
        for (int at = 0; at < days.length; at++) {
            days[at] = numbers[days[at] - first];
        }
        return present.toIntArray();
    }

    private void count(int[] days, IntArrayList touched) {
        for (int person = 0; person < sorted.people(); person++) {
            for (int at = sorted.offsets[person]; at < sorted.offsets[person + 1]; at++) {
                int event = sorted.events[at];
                boolean paid = sorted.amounts.length > 0 && sorted.amounts[at] != 0;
                if (counted.get(event)) {
                    if (seriesOfActive < 0) {
                        seriesOfActive = newSeries(Series.ACTIVE);
                    }
                    countOne(seriesOfActive, days[at], person, paid, touched);
                }
                if (seriesOfEvents[event] < 0) {
                    seriesOfEvents[event] = newSeries(Series.of(event));
                }
                countOne(seriesOfEvents[event], days[at], person, paid, touched);
                for (int property = 0; property < properties; property++) {
                    int[] column = sorted.values[property];
                    if (column.length > 0 && column[at] != EventDictionary.NO_VALUE && indexed.get(property)) {
                        countOne(seriesOfValue(event, property, column[at]), days[at], person, paid, touched);
                    }
                }
            }
        }
    }

    private int seriesOfValue(int event, int property, int value) {
        int at = event * properties + property;
        int[] ofValues = seriesOfValues[at];
        if (ofValues.length <= value) {
            int before = ofValues.length;
            ofValues = Arrays.copyOf(ofValues, Math.max(value + 1, 2 * before));
            Arrays.fill(ofValues, before, ofValues.length, -1);
            seriesOfValues[at] = ofValues;
        }
        if (ofValues[value] < 0) {
            ofValues[value] = newSeries(Series.of(event, property, value));
        }
        return ofValues[value];
    }

    private int newSeries(long key) {
        int series = seriesKeys.size();
        seriesKeys.add(key);
        if (series == sets.length) {
            sets = Arrays.copyOf(sets, 2 * series);
        }
        sets[series] = new int[dayCount];
        Arrays.fill(sets[series], -1);
        return series;
    }

    private void countOne(int series, int day, int person, boolean paid, IntArrayList touched) {
        int set = sets[series][day];
        if (set < 0) {
            set = setCount++;
            sets[series][day] = set;
            if (set * STRIDE == known.length) {
                known = Arrays.copyOf(known, 2 * known.length);
            }
        }
        touched.add(set);
        int at = set * STRIDE;
        if (known[at + LAST] != person + 1) {
            known[at + LAST] = person + 1;
            known[at + TIMES] = 1;
            known[at + PEOPLE]++;
        } else if (++known[at + TIMES] == 2) {
            known[at + AGAIN]++;
        }
        if (paid && known[at + LAST_WITH_AMOUNT] != person + 1) {
            known[at + LAST_WITH_AMOUNT] = person + 1;
            known[at + PAID]++;
        }
    }

    private void place(Bytes out, int[] present) {
        long[] keys = seriesKeys.toLongArray();
        int[] order = new int[keys.length];
        for (int at = 0; at < order.length; at++) {
            order[at] = at;
        }
        LongArrays.radixSortIndirect(order, keys, false);
        BlockWriter.note(out, BlockLayout.SERIES, keys.length);
        int keysAt = out.reserve(8L * keys.length);
        int firstAt = out.reserve(4L * (keys.length + 1));
        int daysAt = out.reserve(4L * setCount);
        int setsAt = out.reserve(4L * setCount);
        BlockWriter.note(out, BlockLayout.SERIES_AT, keysAt);
        BlockWriter.note(out, BlockLayout.FIRST_DAYS_AT, firstAt);
        BlockWriter.note(out, BlockLayout.DAYS_AT, daysAt);
        BlockWriter.note(out, BlockLayout.SETS_AT, setsAt);
        int next = 0;
        for (int at = 0; at < order.length; at++) {
            Bytes.setLong(out.array(), keysAt + 8 * at, keys[order[at]]);
            Bytes.setInt(out.array(), firstAt + 4 * at, next);
            for (int day = 0; day < present.length; day++) {
                int set = sets[order[at]][day];
                if (set >= 0) {
                    int place = placeSet(out, set * STRIDE);
                    Bytes.setInt(out.array(), daysAt + 4 * next, present[day]);
                    Bytes.setInt(out.array(), setsAt + 4 * next, place);
                    next++;
                }
            }
        }
        Bytes.setInt(out.array(), firstAt + 4 * keys.length, next);
    }

    private int placeSet(Bytes out, int at) {
        int people = known[at + PEOPLE];
        int again = known[at + AGAIN];
        int paid = known[at + PAID];
        int list = BlockLayout.listBytes(people);
        int start = out.reserve((long) BlockLayout.SET_HEADER
                + list
                + (long) BlockLayout.TIMES_ENTRY * again
                + (long) BlockLayout.AMOUNT_ENTRY * paid);
        Bytes.setInt(out.array(), start, people);
        Bytes.setInt(out.array(), start + 4, again);
        Bytes.setInt(out.array(), start + 8, paid);
        known[at + LAST] = 0;
        known[at + LAST_WITH_AMOUNT] = 0;
        known[at + BITMAP] = people > BlockLayout.MOST_LISTED ? 1 : 0;
        known[at + PEOPLE] = start + BlockLayout.SET_HEADER;
        known[at + AGAIN] = start + BlockLayout.SET_HEADER + list;
        known[at + PAID] = start + BlockLayout.SET_HEADER + list + BlockLayout.TIMES_ENTRY * again;
        return start;
    }

    private void fill(byte[] bytes, IntArrayList touched) {
        int next = 0;
        for (int person = 0; person < sorted.people(); person++) {
            for (int at = sorted.offsets[person]; at < sorted.offsets[person + 1]; at++) {
                long amount = sorted.amounts.length > 0 ? sorted.amounts[at] : 0;
                int series = counted.get(sorted.events[at]) ? 2 : 1;
                for (int property = 0; property < properties; property++) {
                    int[] column = sorted.values[property];
                    if (column.length > 0 && column[at] != EventDictionary.NO_VALUE && indexed.get(property)) {
                        series++;
                    }
                }
                for (int each = 0; each < series; each++) {
                    fillOne(bytes, touched.getInt(next++) * STRIDE, person, amount);
                }
            }
        }
    }

    private void fillOne(byte[] bytes, int at, int person, long amount) {
        if (known[at + LAST] != person + 1) {
            known[at + LAST] = person + 1;
            known[at + TIMES] = 1;
            if (known[at + BITMAP] == 1) {
                bytes[known[at + PEOPLE] + (person >>> 3)] |= (byte) (1 << (person & 7));
            } else {
                Bytes.setChar(bytes, known[at + PEOPLE], person);
                known[at + PEOPLE] += 2;
            }
        } else if (++known[at + TIMES] == 2) {
            Bytes.setChar(bytes, known[at + AGAIN], person);
            Bytes.setInt(bytes, known[at + AGAIN] + 2, 1);
            known[at + AGAIN] += BlockLayout.TIMES_ENTRY;
        } else {
            Bytes.setInt(bytes, known[at + AGAIN] - 4, known[at + TIMES] - 1);
        }
        if (amount != 0) {
            fillAmount(bytes, at, person, amount);
        }
    }

    private void fillAmount(byte[] bytes, int at, int person, long amount) {
        if (known[at + LAST_WITH_AMOUNT] != person + 1) {
            known[at + LAST_WITH_AMOUNT] = person + 1;
            Bytes.setChar(bytes, known[at + PAID], person);
            Bytes.setLong(bytes, known[at + PAID] + 2, amount);
            known[at + PAID] += BlockLayout.AMOUNT_ENTRY;
        } else {
            long before = Bytes.getLong(bytes, known[at + PAID] - 8);
            Bytes.setLong(bytes, known[at + PAID] - 8, Math.addExact(before, amount));
        }
    }
}
