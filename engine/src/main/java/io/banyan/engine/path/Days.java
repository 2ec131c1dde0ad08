package io.banyan.engine.path;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar days of a zone, by second; days of 23 or 25 hours included. Every midnight of the years 1970 to 2106 is kept. */
final class Days {

    private static final int AVERAGE = 86_400;
    private static final long SECONDS = 1L << 32;

    private final long[] midnights;

    Days(ZoneId zone) {
        LocalDate first = Instant.EPOCH.atZone(zone).toLocalDate();
        int days = (int) (SECONDS / AVERAGE) + 3;
        midnights = new long[days];
        for (int day = 0; day < days; day++) {
            midnights[day] = first.plusDays(day).atStartOfDay(zone).toEpochSecond();
        }
    }

    /** The number of the day, from 0 for that of the first second of 1970. */
    int of(long second) {
        int day = Math.max(0, (int) ((second - midnights[0]) / AVERAGE) - 1);
        while (second >= midnights[day + 1]) {
            day++;
        }
        return day;
    }
}
