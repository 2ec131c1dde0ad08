package io.banyan.engine.funnel;

import io.banyan.engine.activity.EventCursor;

/** A run that does its steps in any order: from its start, the first event of each step within the window. */
final class AnyOrderRun extends Run {

    AnyOrderRun(Plan plan) {
        super(plan);
    }

    @Override
    boolean startsAt(EventCursor cursor, int at) {
        return plan.stepsAt(cursor, at) != 0 && plan.mayEnter(cursor.second(at));
    }

    @Override
    int walk(EventCursor cursor, int start) {
        long deadline = cursor.second(start) + plan.window;
        int done = 0;
        length = 0;
        int at = start;
        for (; length < plan.steps && at < cursor.size() && cursor.second(at) <= deadline; at++) {
            int bits = plan.stepsAt(cursor, at);
            if ((bits & ~done) != 0) {
                done |= bits;
                positions[length++] = at;
            }
        }
        return at;
    }
}
