package io.banyan.engine.activity;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Calendar periods that follow each other without a gap: days, weeks from Monday, or months. They are numbered from 0; numbers below 0
 * and from {@link #count} on stand for the periods before and after.
 */
public final class Periods {

    /** The length of a period. */
    public enum Unit {
        DAY,
        WEEK,
        MONTH
    }

    private final Unit unit;
    private final LocalDate first;
    private final int count;

    private Periods(Unit unit, LocalDate first, int count) {
        this.unit = unit;
        this.first = first;
        this.count = count;
    }

    /**
     * @param first the first day of period 0: any day, a Monday, or the first of a month
     * @param count how many periods, at least 1
     */
    public static Periods of(Unit unit, LocalDate first, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("count must be at least 1: " + count);
        }
        boolean fits = switch (unit) {
            case DAY -> true;
            case WEEK -> first.getDayOfWeek() == DayOfWeek.MONDAY;
            case MONTH -> first.getDayOfMonth() == 1;
        };
        if (!fits) {
            throw new IllegalArgumentException("first is no first day of a " + unit + ": " + first);
        }
        return new Periods(unit, first, count);
    }

    /** So many days from this one on. */
    public static Periods days(LocalDate first, int count) {
        return of(Unit.DAY, first, count);
    }

    public Unit unit() {
        return unit;
    }

    /** How many periods there are. */
    public int count() {
        return count;
    }

    /** The first day of a period. */
    public LocalDate first(int period) {
        return switch (unit) {
            case DAY -> first.plusDays(period);
            case WEEK -> first.plusWeeks(period);
            case MONTH -> first.plusMonths(period);
        };
    }

    /** The number of the first day of a period. */
    public int firstDay(int period) {
        return Math.toIntExact(first(period).toEpochDay());
    }

    /** The number of the last day of a period. */
    public int lastDay(int period) {
        return firstDay(period + 1) - 1;
    }

    /** Whether the period has ended. */
    public boolean over(int period, ZoneId zone, Instant asOf) {
        return !first(period + 1).atStartOfDay(zone).toInstant().isAfter(asOf);
    }

    @Override
    public String toString() {
        return count + " times " + unit + " from " + first;
    }
}
