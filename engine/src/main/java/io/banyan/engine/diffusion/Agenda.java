package io.banyan.engine.diffusion;

import java.util.Arrays;

/**
 * What is to happen at which step, first come first served within a step; steps past the last are forgotten. An array for each
 * step: events are written to few places and read in a row, which a list linked through one array is not.
 */
final class Agenda {

    private static final long[] EMPTY = {};

    private final long[][] events;
    private final int[] sizes;
    private final int[] read;

    Agenda(int steps) {
        events = new long[steps][];
        Arrays.fill(events, EMPTY);
        sizes = new int[steps];
        read = new int[steps];
    }

    void clear() {
        Arrays.fill(sizes, 0);
        Arrays.fill(read, 0);
    }

    void add(long step, int subject, int origin) {
        if (step >= events.length) {
            return;
        }
        int at = (int) step;
        int size = sizes[at]++;
        if (size == events[at].length) {
            events[at] = Arrays.copyOf(events[at], Math.max(16, 2 * size));
        }
        events[at][size] = (long) origin << 32 | subject;
    }

    /** Whether the step has more events; what an event adds to its own step comes after it. */
    boolean hasNext(int step) {
        return read[step] < sizes[step];
    }

    long next(int step) {
        return events[step][read[step]++];
    }

    /** How many events of the step have been taken. */
    int taken(int step) {
        return read[step];
    }

    /** How many events the step has, taken or not. */
    int size(int step) {
        return sizes[step];
    }

    /** An event of the step that may not have been taken yet. */
    long peek(int step, int index) {
        return events[step][index];
    }

    static int subject(long event) {
        return (int) event;
    }

    static int origin(long event) {
        return (int) (event >> 32);
    }
}
