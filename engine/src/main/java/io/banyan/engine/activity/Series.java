package io.banyan.engine.activity;

/**
 * What an index keeps a set of people for, day by day: any counted event, one event, or one event with one value of a property.
 * As a number, so that a block can be searched for it.
 */
final class Series {

    /** Any event that counts as activity. */
    static final long ACTIVE = 0;

    private Series() {}

    static long of(int event) {
        return (event + 1L) << 48;
    }

    static long of(int event, int property, int value) {
        return of(event) | (property + 1L) << 32 | value;
    }
}
