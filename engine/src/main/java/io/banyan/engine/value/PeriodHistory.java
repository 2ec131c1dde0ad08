package io.banyan.engine.value;

/**
 * What a customer did over periods with one occasion to buy each (a yearly appeal, a monthly box), counted after the period in which the
 * customer came.
 *
 * @param repeats x, in how many periods the customer bought
 * @param lastRepeat t_x, the number of the last one, from 1 on; 0 without one
 * @param periods n, how many have passed
 */
public record PeriodHistory(int repeats, int lastRepeat, int periods) {

    /** @throws IllegalArgumentException unless 0 ≤ repeats ≤ lastRepeat ≤ periods, and lastRepeat is 0 exactly when repeats are */
    public PeriodHistory {
        if (repeats < 0) {
            throw new IllegalArgumentException("repeats must not be negative: " + repeats);
        }
        if (lastRepeat < repeats || lastRepeat > periods) {
            throw new IllegalArgumentException(
                    "lastRepeat must be within repeats " + repeats + " and periods " + periods + ": " + lastRepeat);
        }
        if ((repeats == 0) != (lastRepeat == 0)) {
            throw new IllegalArgumentException(
                    "lastRepeat contradicts repeats: " + repeats + " repeats, the last at " + lastRepeat);
        }
    }
}
