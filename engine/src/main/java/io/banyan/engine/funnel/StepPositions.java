package io.banyan.engine.funnel;

import io.banyan.engine.activity.EventCursor;
import java.util.Arrays;

/**
 * Where in a person's events each step stands, a bit for a position. Made in one pass without a branch per event, which chance would
 * have the processor guess wrong every other time; the next position of a step is then a matter of trailing zeros.
 */
final class StepPositions {

    private final Plan plan;
    private long[] bits = new long[0];
    private int words;
    private int size;

    StepPositions(Plan plan) {
        this.plan = plan;
    }

    /** Looks at the events under the cursor. */
    void read(EventCursor cursor) {
        size = cursor.size();
        words = (size + 63) >>> 6;
        int length = (plan.steps + 1) * words;
        if (bits.length < length) {
            bits = new long[Math.max(length, 2 * bits.length)];
        } else {
            Arrays.fill(bits, 0, length, 0);
        }
        if (plan.oneStepAnEvent) {
            for (int at = 0; at < size; at++) {
                bits[plan.onlyStep(cursor.event(at)) * words + (at >>> 6)] |= 1L << at;
            }
        } else {
            for (int at = 0; at < size; at++) {
                for (int left = plan.stepsAt(cursor, at); left != 0; left &= left - 1) {
                    bits[Integer.numberOfTrailingZeros(left) * words + (at >>> 6)] |= 1L << at;
                }
            }
        }
    }

    /** The first position of a step, numbered from 0, at or after another; the number of events if there is none. */
    int next(int step, int from) {
        int word = from >>> 6;
        if (word >= words) {
            return size;
        }
        int row = step * words;
        long left = bits[row + word] & -1L << from;
        while (left == 0) {
            if (++word == words) {
                return size;
            }
            left = bits[row + word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(left);
    }
}
