package io.banyan.engine.funnel;

import io.banyan.engine.activity.EventCursor;
import java.util.Arrays;

/**
 * The longest run where nothing breaks a run. From one start, taking each next step at its first event is best: it leaves most time. As
 * starts move on, so do these first events, none ever backwards; each step therefore has one pointer that crosses the person's events
 * once, whatever the number of starts. When a step comes too late, starts too early for it are passed over: no step comes earlier for a
 * later start. Times are read at matches only. O(events × steps), in practice little more than O(events).
 */
final class OrderedSearch implements Search {

    private final Plan plan;
    private final StepPositions positions;
    private final int[] at;

    OrderedSearch(Plan plan) {
        this.plan = plan;
        this.positions = new StepPositions(plan);
        this.at = new int[plan.steps];
    }

    @Override
    public void longest(EventCursor cursor, Run run) {
        positions.read(cursor);
        Arrays.fill(at, 0);
        run.length = 0;
        int size = cursor.size();
        int within = plan.steps; // no later start gets further
        long notBefore = plan.enteringFrom; // nor does an earlier one
        for (int start = 0; run.length < within; start++) {
            start = nextStart(cursor, start, size, notBefore);
            if (start == size) {
                return;
            }
            at[0] = start;
            long second = cursor.second(start);
            if (second >= plan.enteringUntil) {
                return;
            }
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
                    notBefore = second - plan.window;
                    break;
                }
            }
            if (length > run.length) {
                run.length = length;
                System.arraycopy(at, 0, run.positions, 0, length);
            }
        }
    }

    private int nextStart(EventCursor cursor, int from, int size, long notBefore) {
        int next = positions.next(0, from);
        while (next < size && cursor.second(next) < notBefore) {
            next = positions.next(0, next + 1);
        }
        return next;
    }

    private int nextStep(EventCursor cursor, int step, int size, long previousSecond) {
        int next = positions.next(step, Math.max(at[step], at[step - 1] + 1));
        while (plan.increasing && next < size && cursor.second(next) == previousSecond) {
            next = positions.next(step, next + 1);
        }
        return next;
    }
}
