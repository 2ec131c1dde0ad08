package io.banyan.engine.funnel;

import io.banyan.engine.activity.EventCursor;
import java.util.Arrays;

/**
 * The longest run where events can break runs. Runs that have done the same number of steps meet the same fate at the next event, their
 * windows apart, so they wait together: one queue of starts per number of steps done. An event hands the whole queue on to the next
 * step, breaks it, or leaves it. An earlier start is never behind a later one, so queues stay in order of start, the front is the first
 * to run out of time, and the first run to reach a length is the one that started first. O(events × steps) whatever the number of starts.
 */
final class BreakableSearch implements Search {

    private static final int NONE = -1;

    private final Plan plan;
    private final int[] front;
    private final int[] back;
    // with strictly increasing time: those whose last step is of the current second wait apart
    private final int[] freshFront;
    private final int[] freshBack;
    private int[] following = {};

    BreakableSearch(Plan plan) {
        this.plan = plan;
        this.front = new int[plan.steps];
        this.back = new int[plan.steps];
        this.freshFront = new int[plan.steps];
        this.freshBack = new int[plan.steps];
    }

    @Override
    public void longest(EventCursor cursor, Run run) {
        Arrays.fill(front, NONE);
        Arrays.fill(freshFront, NONE);
        if (following.length < cursor.size()) {
            following = new int[Math.max(cursor.size(), 2 * following.length)];
        }
        int longest = 0;
        int best = NONE;
        long before = Long.MIN_VALUE;
        for (int at = 0; at < cursor.size() && longest < plan.steps; at++) {
            long second = cursor.second(at);
            int bits = plan.stepsAt(cursor, at);
            int goOn = plan.goOnPast(bits, plan.excludes ? plan.excludedAt(cursor, at) : 0);
            if (plan.increasing && second > before) {
                settle();
            }
            before = second;
            for (int done = plan.steps - 1; done >= 1; done--) {
                if ((bits >>> done & 1) != 0) {
                    int handedOn = handOn(cursor, done, second - plan.window);
                    if (handedOn != NONE && done + 1 > longest) {
                        longest = done + 1;
                        best = handedOn;
                    }
                }
                if ((goOn >>> done - 1 & 1) == 0) {
                    front[done - 1] = NONE;
                    freshFront[done - 1] = NONE;
                }
            }
            if ((bits & 1) != 0 && plan.mayEnter(second)) {
                following[at] = NONE;
                join(0, at, at);
                if (longest == 0) {
                    longest = 1;
                    best = at;
                }
            }
        }
        run.length = 0;
        if (best != NONE) {
            run.walk(cursor, best);
        }
    }

    /** Hands the runs that have done some steps on to the next step. Returns the first of them, or none if all were out of time. */
    private int handOn(EventCursor cursor, int done, long startedFrom) {
        int first = front[done - 1];
        while (first != NONE && cursor.second(first) < startedFrom) {
            first = following[first];
        }
        front[done - 1] = NONE;
        if (first != NONE) {
            join(done, first, back[done - 1]);
        }
        return first;
    }

    private void join(int queue, int first, int last) {
        if (plan.increasing) {
            append(freshFront, freshBack, queue, first, last);
        } else {
            append(front, back, queue, first, last);
        }
    }

    private void settle() {
        for (int queue = 0; queue < front.length; queue++) {
            if (freshFront[queue] != NONE) {
                append(front, back, queue, freshFront[queue], freshBack[queue]);
                freshFront[queue] = NONE;
            }
        }
    }

    private void append(int[] fronts, int[] backs, int queue, int first, int last) {
        if (fronts[queue] == NONE) {
            fronts[queue] = first;
        } else {
            following[backs[queue]] = first;
        }
        backs[queue] = last;
    }
}
