package io.banyan.engine.value;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.util.random.RandomGenerator;

/** When one customer buys. */
final class PurchaseTimes {

    private PurchaseTimes() {}

    /** Random purchases at a rate, each of them the last one with a probability. */
    static double[] untilLeaving(RandomGenerator random, double rate, double leaving, double end) {
        if (!(end >= 0) || end == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("end must be finite and not negative: " + end);
        }
        var times = new DoubleArrayList();
        double time = 0;
        while (true) {
            time += random.nextExponential() / rate;
            if (!(time <= end)) {
                break;
            }
            times.add(time);
            if (random.nextDouble() < leaving) {
                break;
            }
        }
        return times.toDoubleArray();
    }

    /** Random purchases at a rate up to an end. */
    static double[] until(RandomGenerator random, double rate, double end) {
        return untilLeaving(random, rate, 0, end);
    }
}
