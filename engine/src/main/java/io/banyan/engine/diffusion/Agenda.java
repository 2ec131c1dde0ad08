package io.banyan.engine.diffusion;

import java.util.Arrays;

/** What is to happen at which step, first come first served within a step. Twelve bytes an event; steps past the last are forgotten. */
final class Agenda {

    private static final int NONE = -1;

    private final int[] heads;
    private final int[] tails;
    private int[] subjects = new int[1024];
    private int[] origins = new int[1024];
    private int[] followers = new int[1024];
    private int size;

    Agenda(int steps) {
        heads = new int[steps];
        tails = new int[steps];
        clear();
    }

    void clear() {
        Arrays.fill(heads, NONE);
        Arrays.fill(tails, NONE);
        size = 0;
    }

    void add(long step, int subject, int origin) {
        if (step >= heads.length) {
            return;
        }
        if (size == subjects.length) {
            subjects = Arrays.copyOf(subjects, 2 * size);
            origins = Arrays.copyOf(origins, 2 * size);
            followers = Arrays.copyOf(followers, 2 * size);
        }
        int event = size++;
        subjects[event] = subject;
        origins[event] = origin;
        followers[event] = NONE;
        int at = (int) step;
        if (tails[at] == NONE) {
            heads[at] = event;
        } else {
            followers[tails[at]] = event;
        }
        tails[at] = event;
    }

    /** The next event of the step, or a negative number; what the event adds to its own step comes after it. */
    int poll(int step) {
        int event = heads[step];
        if (event != NONE) {
            heads[step] = followers[event];
            if (heads[step] == NONE) {
                tails[step] = NONE;
            }
        }
        return event;
    }

    int subject(int event) {
        return subjects[event];
    }

    int origin(int event) {
        return origins[event];
    }
}
