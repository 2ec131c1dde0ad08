package io.banyan.engine.activity;

import java.time.ZoneId;
import java.util.BitSet;

/** Writes a block of people as {@link BlockLayout} says. */
final class BlockWriter {

    private final ZoneId zone;
    private final BitSet counted;
    private final BitSet indexed;

    /**
     * @param counted events that make a person active
     * @param indexed properties whose values get sets of their own
     */
    BlockWriter(ZoneId zone, BitSet counted, BitSet indexed) {
        this.zone = zone;
        this.counted = counted;
        this.indexed = indexed;
    }

    byte[] write(SortedEvents sorted) {
        var out = new Bytes(BlockLayout.HEADER + 16 * sorted.size() + 4 * sorted.people());
        out.reserve(BlockLayout.HEADER);
        note(out, BlockLayout.EVENTS, sorted.size());
        note(out, BlockLayout.PEOPLE_WITH_EVENTS, sorted.people());
        note(out, BlockLayout.OFFSETS_AT, ints(out, sorted.offsets));
        note(out, BlockLayout.SECONDS_AT, ints(out, sorted.seconds));
        writeEvents(out, sorted.events);
        writeValues(out, sorted.values);
        writeAmounts(out, sorted.amounts);
        if (sorted.size() > 0) {
            new DaySetWriter(sorted, counted, indexed).write(out, days(sorted));
        }
        return out.toArray();
    }

    static void note(Bytes out, int field, int value) {
        Bytes.setInt(out.array(), field, value);
    }

    static int ints(Bytes out, int[] values) {
        int at = out.reserve(4L * values.length);
        for (int each = 0; each < values.length; each++) {
            Bytes.setInt(out.array(), at + 4 * each, values[each]);
        }
        return at;
    }

    private static void writeEvents(Bytes out, char[] events) {
        int largest = 0;
        for (char event : events) {
            largest = Math.max(largest, event);
        }
        int width = BlockLayout.width(largest);
        int at = out.reserve((long) width * events.length);
        for (int each = 0; each < events.length; each++) {
            setCode(out.array(), at, width, each, events[each]);
        }
        note(out, BlockLayout.EVENTS_AT, at);
        note(out, BlockLayout.EVENT_WIDTH, width);
    }

    private static void writeValues(Bytes out, int[][] values) {
        int table = out.reserve(8L * values.length);
        note(out, BlockLayout.PROPERTIES, values.length);
        note(out, BlockLayout.PROPERTIES_AT, table);
        for (int property = 0; property < values.length; property++) {
            int largest = 0;
            for (int value : values[property]) {
                largest = Math.max(largest, value);
            }
            int width = largest == 0 ? 0 : BlockLayout.width(largest);
            int at = out.reserve((long) width * values[property].length);
            for (int each = 0; width > 0 && each < values[property].length; each++) {
                setCode(out.array(), at, width, each, values[property][each]);
            }
            note(out, table + 8 * property, at);
            note(out, table + 8 * property + 4, width);
        }
    }

    private static void setCode(byte[] bytes, int start, int width, int position, int code) {
        switch (width) {
            case 1 -> bytes[start + position] = (byte) code;
            case 2 -> Bytes.setChar(bytes, start + 2 * position, code);
            default -> Bytes.setInt(bytes, start + 4 * position, code);
        }
    }

    private static void writeAmounts(Bytes out, long[] amounts) {
        int count = 0;
        for (long amount : amounts) {
            count += amount != 0 ? 1 : 0;
        }
        int positions = out.reserve(4L * count);
        int sums = out.reserve(8L * count);
        int next = 0;
        for (int at = 0; at < amounts.length; at++) {
            if (amounts[at] != 0) {
                Bytes.setInt(out.array(), positions + 4 * next, at);
                Bytes.setLong(out.array(), sums + 8 * next++, amounts[at]);
            }
        }
        note(out, BlockLayout.AMOUNTS, count);
        note(out, BlockLayout.AMOUNT_POSITIONS_AT, positions);
        note(out, BlockLayout.AMOUNTS_AT, sums);
    }

    private int[] days(SortedEvents sorted) {
        int earliest = sorted.seconds[0];
        int latest = earliest;
        for (int second : sorted.seconds) {
            earliest = Math.min(earliest, second);
            latest = Math.max(latest, second);
        }
        var calendar = new Days(zone, earliest + ActivityIndex.SECOND_ORIGIN, latest + ActivityIndex.SECOND_ORIGIN);
        int[] days = new int[sorted.size()];
        for (int at = 0; at < days.length; at++) {
            days[at] = calendar.of(sorted.seconds[at] + ActivityIndex.SECOND_ORIGIN);
        }
        return days;
    }
}
