package io.banyan.engine.stickiness;

import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * Active people of a day and of the times that end with it.
 *
 * @param day the last day of all three
 * @param daily active on the day (DAU)
 * @param weekly active on one of the seven days up to it (WAU)
 * @param monthly active on one of the thirty days up to it (MAU)
 */
public record ActivePeople(LocalDate day, long daily, long weekly, long monthly) {

    /** DAU / MAU, 0 to 1: the share of the month's people who came on the day. Empty if nobody came in the month. */
    public OptionalDouble stickiness() {
        return monthly == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) daily / monthly);
    }
}
