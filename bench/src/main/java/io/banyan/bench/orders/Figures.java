package io.banyan.bench.orders;

import java.util.Arrays;

/**
 * What a phase of the measurement found.
 *
 * @param perSecond acknowledged requests
 * @param p50 median time of an acknowledged request in milliseconds
 * @param p99 the time that 99 in 100 stay under
 * @param refused answers other than an acknowledgement
 */
public record Figures(double perSecond, double p50, double p99, long refused) {

    /** @param nanoseconds the time of each acknowledged request */
    public static Figures of(long[] nanoseconds, long refused, double seconds) {
        var sorted = nanoseconds.clone();
        Arrays.sort(sorted);
        return new Figures(sorted.length / seconds, percentile(sorted, 50), percentile(sorted, 99), refused);
    }

    /** The smallest time that so many percent do not exceed. */
    static double percentile(long[] sorted, int percent) {
        if (sorted.length == 0) {
            return 0;
        }
        var index = (int) Math.ceil(sorted.length * percent / 100.0) - 1;
        return sorted[Math.max(index, 0)] / 1e6;
    }
}
