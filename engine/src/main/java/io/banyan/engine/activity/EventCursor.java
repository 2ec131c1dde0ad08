package io.banyan.engine.activity;

/**
 * The events of one person at a time, oldest first; events of the same second in the order in which they arrived. It belongs to one
 * thread, is moved on by {@link Sequences#collect} and allocates nothing per person or event.
 *
 * <p>Positions run from 0 to {@code size() − 1} and are not checked beyond the arrays' own bounds.
 */
public final class EventCursor {

    int person;
    int start;
    int size;
    int[] events = {};
    int[] seconds = {};
    int[][] values = {};
    long[] amounts = {};

    EventCursor() {}

    /** The dense id of the person. */
    public int person() {
        return person;
    }

    /** How many events the person has; at least 1. */
    public int size() {
        return size;
    }

    /** The code of the event. */
    public int event(int at) {
        return events[start + at];
    }

    /** When the event happened, in seconds since 1970-01-01T00:00Z. */
    public long second(int at) {
        return seconds[start + at] + ActivityIndex.SECOND_ORIGIN;
    }

    /**
     * The event's value code of a property, or {@link EventDictionary#NO_VALUE}.
     *
     * @param property one that was asked for by {@link Sequences#withProperty}
     */
    public int value(int property, int at) {
        return values[property][start + at];
    }

    /** The event's amount, in minor units of the currency; 0 where it has none. Asked for by {@link Sequences#withAmounts}. */
    public long amount(int at) {
        return amounts[start + at];
    }
}
