package io.banyan.engine.funnel;

import io.banyan.engine.activity.EventCursor;
import java.util.Arrays;

/**
 * The longest run where nothing breaks a run. From one start, taking each next step at its first event is best: it leaves most time. As
 * starts move on, so do these first events, none ever backwards; each step therefore has one pointer that crosses the person's events
 * once, whatever the number of starts. Times are read at matches only. O(events × steps), in practice little more than O(events).
 */
final class OrderedSearch implements Search {

    private final Plan plan;
    private final int[] at;

    OrderedSearch(Plan plan) {
        this.plan = plan;
        this.at = new int[plan.steps];
    }

    @Override
    public void longest(EventCursor cursor, Run run) {
        Arrays.fill(at, 0);
        run.length = 0;
        int size = cursor.size();
        int within = plan.steps; // no later start gets further
        for (int start = 0; run.length < within; start++) {
            start = nextStart(cursor, start, size);
            if (start == size) {
                return;
            }
            at[0] = start;
            long second = cursor.second(start);
            long deadline = second + plan.window;
            int length = 1;
            for (; length < within; length++) {
                int next = nextStep(cursor, length, size, second);
                at[length] = next;
                if (next == size) {
                    within = length;
                    break;
                }
                second = cursor.second(next);
                if (second > deadline) {
                    break;
                }
            }
            if (length > run.length) {
                run.length = length;
                System.arraycopy(at, 0, run.positions, 0, length);
            }
        }
    }

    private int nextStart(EventCursor cursor, int from, int size) {
        int next = from;
        while (next < size && ((plan.stepsAt(cursor, next) & 1) == 0 || !plan.mayEnter(cursor.second(next)))) {
            next++;
        }
        return next;
    }

    private int nextStep(EventCursor cursor, int step, int size, long previousSecond) {
        int next = Math.max(at[step], at[step - 1] + 1);
        while (next < size
                && ((plan.stepsAt(cursor, next) >>> step & 1) == 0
                        || (plan.increasing && cursor.second(next) == previousSecond))) {
            next++;
        }
        return next;
    }
}
