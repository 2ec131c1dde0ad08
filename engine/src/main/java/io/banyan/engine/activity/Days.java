package io.banyan.engine.activity;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Calendar days of a time zone over a range of seconds. A day runs from its first moment to the first moment of the next, so it has 23
 * to 25 hours where clocks are changed, and none where a zone skipped it. Numbered by {@link LocalDate#toEpochDay}.
 */
final class Days {

    private static final int SECONDS = 86_400;

    private final int firstDay;
    private final long[] starts;

    /** Days that hold the seconds {@code from} to {@code to}, both included. */
    Days(ZoneId zone, long from, long to) {
        // zones are at most 18 hours off, so the neighbours of the UTC days are enough
        this.firstDay = Math.toIntExact(Math.floorDiv(from, SECONDS) - 1);
        int lastDay = Math.toIntExact(Math.floorDiv(to, SECONDS) + 2);
        this.starts = new long[lastDay - firstDay + 1];
        for (int at = 0; at < starts.length; at++) {
            starts[at] = start(zone, firstDay + at);
        }
    }

    /** The first second of a day. */
    static long start(ZoneId zone, int day) {
        return LocalDate.ofEpochDay(day).atStartOfDay(zone).toEpochSecond();
    }

    /** The day of one second. */
    static int of(ZoneId zone, long second) {
        return new Days(zone, second, second).of(second);
    }

    /** The day of a second within the range. */
    int of(long second) {
        int at = (int) ((second - starts[0]) / SECONDS);
        while (starts[at] > second) {
            at--;
        }
        while (starts[at + 1] <= second) {
            at++;
        }
        return firstDay + at;
    }
}
