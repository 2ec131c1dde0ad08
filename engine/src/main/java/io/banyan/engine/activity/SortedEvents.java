package io.banyan.engine.activity;

import java.util.Arrays;

/** The events of one block by person, each person's by time, events of one second in the order of their coming. */
final class SortedEvents {

    /** Events of person p of the block stand at {@code offsets[p]} to before {@code offsets[p + 1]}. */
    final int[] offsets;

    final char[] events;
    final int[] seconds;
    final int[][] values;

    /** 0 where there is none; empty if no event has one. */
    final long[] amounts;

    private SortedEvents(int[] offsets, char[] events, int[] seconds, int[][] values, long[] amounts) {
        this.offsets = offsets;
        this.events = events;
        this.seconds = seconds;
        this.values = values;
        this.amounts = amounts;
    }

    int people() {
        return offsets.length - 1;
    }

    int size() {
        return events.length;
    }

    static SortedEvents of(RawEvents raw) {
        int size = raw.size;
        int people = 0;
        for (int at = 0; at < size; at++) {
            people = Math.max(people, raw.people[at] + 1);
        }
        int[] offsets = new int[people + 1];
        for (int at = 0; at < size; at++) {
            offsets[raw.people[at] + 1]++;
        }
        for (int person = 0; person < people; person++) {
            offsets[person + 1] += offsets[person];
        }
        int[] next = offsets.clone();
        int[] order = new int[size];
        for (int at = 0; at < size; at++) {
            order[next[raw.people[at]]++] = at;
        }
        for (int person = 0; person < people; person++) {
            sortByTime(order, offsets[person], offsets[person + 1], raw.seconds);
        }
        var events = new char[size];
        var seconds = new int[size];
        for (int at = 0; at < size; at++) {
            events[at] = raw.events[order[at]];
            seconds[at] = raw.seconds[order[at]];
        }
        int[][] values = new int[raw.values.length][];
        for (int property = 0; property < values.length; property++) {
            values[property] = gathered(raw.values[property], order);
        }
        return new SortedEvents(offsets, events, seconds, values, amounts(raw, order));
    }

    private static int[] gathered(int[] column, int[] order) {
        if (column.length == 0) {
            return column;
        }
        var gathered = new int[order.length];
        for (int at = 0; at < order.length; at++) {
            gathered[at] = order[at] < column.length ? column[order[at]] : EventDictionary.NO_VALUE;
        }
        return gathered;
    }

    private static long[] amounts(RawEvents raw, int[] order) {
        if (raw.amounts.isEmpty()) {
            return new long[0];
        }
        var byArrival = new long[raw.size];
        for (int at = 0; at < raw.amounts.size(); at++) {
            byArrival[raw.amountAt.getInt(at)] = raw.amounts.getLong(at);
        }
        var amounts = new long[raw.size];
        for (int at = 0; at < order.length; at++) {
            amounts[at] = byArrival[order[at]];
        }
        return amounts;
    }

    /** Sorts positions by second, equal seconds by position. Events mostly come in time order: that is looked for first. */
    private static void sortByTime(int[] order, int from, int to, int[] seconds) {
        int at = from + 1;
        while (at < to && seconds[order[at - 1]] <= seconds[order[at]]) {
            at++;
        }
        if (at >= to) {
            return;
        }
        var keys = new long[to - from];
        for (int each = from; each < to; each++) {
            keys[each - from] = (long) seconds[order[each]] << 32 | order[each];
        }
        Arrays.sort(keys);
        for (int each = from; each < to; each++) {
            order[each] = (int) keys[each - from];
        }
    }
}
