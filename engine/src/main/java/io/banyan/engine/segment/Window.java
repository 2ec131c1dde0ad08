package io.banyan.engine.segment;

import java.time.LocalDate;

/**
 * Calendar days of the shop's time zone, both ends included.
 *
 * @param from the first day
 * @param to the last day
 */
public record Window(LocalDate from, LocalDate to) {

    public Window {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("to must not be before from: " + from + " to " + to);
        }
        if (Math.abs(from.toEpochDay()) > Integer.MAX_VALUE || Math.abs(to.toEpochDay()) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("from and to must be within some million years: " + from + " to " + to);
        }
    }

    /** So many days, this one the last of them. */
    public static Window last(int days, LocalDate day) {
        if (days < 1) {
            throw new IllegalArgumentException("days must be at least 1: " + days);
        }
        return new Window(day.minusDays(days - 1L), day);
    }

    /** All days that an index can hold. */
    public static Window ever() {
        return new Window(LocalDate.of(1969, 1, 1), LocalDate.of(2107, 1, 1));
    }

    int firstDay() {
        return Math.toIntExact(from.toEpochDay());
    }

    int lastDay() {
        return Math.toIntExact(to.toEpochDay());
    }
}
