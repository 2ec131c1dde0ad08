package io.banyan.engine.activity;

/**
 * How a block of 65,536 people lies in bytes. A header of ints says where the parts begin:
 *
 * <ul>
 *   <li>per person, where their events begin in the columns ({@code people + 1} ints);
 *   <li>the columns of the events by person and time: seconds (ints), events and values (1, 2 or 4 bytes each, as wide as needed),
 *       amounts (positions as ints, then amounts as longs);
 *   <li>the series, ascending (longs), where the days of each begin (ints), the days (ints) and where their sets lie (ints);
 *   <li>the day sets.
 * </ul>
 *
 * <p>A day set: cardinality, how many did it more than once, how many have an amount (ints); the people as two-byte ids, ascending, or
 * as a bitmap of 8 KiB above 4,096 of them, which are Roaring's two containers; (id, times − 1) of six bytes each; (id, sum of amounts)
 * of ten bytes each.
 */
final class BlockLayout {

    static final int PEOPLE = 1 << 16;
    static final int WORDS = PEOPLE / 64;

    /** Up to so many people of a set are listed; more are a bitmap, which is smaller then. */
    static final int MOST_LISTED = 4096;

    static final int EVENTS = 0;
    static final int PEOPLE_WITH_EVENTS = 4;
    static final int OFFSETS_AT = 8;
    static final int SECONDS_AT = 12;
    static final int EVENTS_AT = 16;
    static final int EVENT_WIDTH = 20;
    static final int PROPERTIES = 24;

    /** Per property two ints: where its column begins and its width, 0 if no event has a value. */
    static final int PROPERTIES_AT = 28;

    static final int AMOUNTS = 32;
    static final int AMOUNT_POSITIONS_AT = 36;
    static final int AMOUNTS_AT = 40;
    static final int SERIES = 44;
    static final int SERIES_AT = 48;
    static final int FIRST_DAYS_AT = 52;
    static final int DAYS_AT = 56;
    static final int SETS_AT = 60;
    static final int HEADER = 64;

    static final int SET_HEADER = 12;
    static final int TIMES_ENTRY = 6;
    static final int AMOUNT_ENTRY = 10;

    private BlockLayout() {}

    static int listBytes(int cardinality) {
        return cardinality <= MOST_LISTED ? 2 * cardinality : PEOPLE / 8;
    }

    /** Bytes needed for a code up to this one. */
    static int width(int largest) {
        return largest < 1 << 8 ? 1 : largest < 1 << 16 ? 2 : 4;
    }
}
