package io.banyan.engine.value;

/**
 * What a customer did so far, counted from the first purchase: enough for every purchase model, because buying has no memory while the
 * customer is alive. All times in one unit, by custom weeks.
 *
 * @param repeats x, purchases after the first one
 * @param lastRepeat t_x, when the last repeat purchase was; 0 without one
 * @param observed T, how long the customer has been watched since the first purchase
 */
public record History(int repeats, double lastRepeat, double observed) {

    /** @throws IllegalArgumentException unless 0 ≤ lastRepeat ≤ observed, and lastRepeat is above 0 exactly when there are repeats */
    public History {
        if (repeats < 0) {
            throw new IllegalArgumentException("repeats must not be negative: " + repeats);
        }
        if (!(observed >= 0) || observed == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("observed must be finite and not negative: " + observed);
        }
        if (!(lastRepeat >= 0) || lastRepeat > observed) {
            throw new IllegalArgumentException(
                    "lastRepeat must be within 0 and observed " + observed + ": " + lastRepeat);
        }
        if ((repeats == 0) != (lastRepeat == 0)) {
            throw new IllegalArgumentException(
                    "lastRepeat contradicts repeats: " + repeats + " repeats, the last at " + lastRepeat);
        }
        // −0.0 would be another row than 0.0
        lastRepeat += 0.0;
        observed += 0.0;
    }

    /**
     * The history of somebody who bought again at these times, as far as it was watched.
     *
     * @param times of repeat purchases since the first purchase, above 0, ascending; those after {@code observed} are left out
     */
    public static History of(double[] times, double observed) {
        int repeats = 0;
        double last = 0;
        for (double time : times) {
            if (!(time > last) && !(time == last && repeats > 0)) {
                throw new IllegalArgumentException("times must be above 0 and ascending: " + time + " after " + last);
            }
            if (time > observed) {
                break;
            }
            repeats++;
            last = time;
        }
        return new History(repeats, last, observed);
    }
}
