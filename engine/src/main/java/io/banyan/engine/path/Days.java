package io.banyan.engine.path;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The calendar days of a zone from 1970 to 2106, by second; days of 23 or 25 hours included. A midnight is worked out when it is first
 * asked for, by whichever thread.
 */
final class Days {

    private static final int AVERAGE = 86_400;
    private static final long SECONDS = 1L << 32;

    private final ZoneId zone;
    private final LocalDate first;
    private final long start;
    private final AtomicLongArray midnights = new AtomicLongArray((int) (SECONDS / AVERAGE) + 4);

    Days(ZoneId zone) {
        this.zone = zone;
        this.first = Instant.EPOCH.atZone(zone).toLocalDate();
        this.start = midnight(0);
    }

    /** The number of the day, from 0 for that of the first second of 1970. */
    int of(long second) {
        int day = Math.max(0, (int) ((second - start) / AVERAGE) - 1);
        while (second >= midnight(day + 1)) {
            day++;
        }
        return day;
    }

    private long midnight(int day) {
        long known = midnights.getOpaque(day);
        if (known == 0) {
            known = first.plusDays(day).atStartOfDay(zone).toEpochSecond();
            midnights.setOpaque(day, known);
        }
        return known;
    }
}
