package io.banyan.engine.funnel;

import io.banyan.engine.activity.EventCursor;

/** A run whose steps come in order. */
final class OrderlyRun extends Run {

    OrderlyRun(Plan plan) {
        super(plan);
    }

    @Override
    boolean startsAt(EventCursor cursor, int at) {
        return (plan.stepsAt(cursor, at) & 1) != 0 && plan.mayEnter(cursor.second(at));
    }

    @Override
    int walk(EventCursor cursor, int start) {
        positions[0] = start;
        length = 1;
        long stepSecond = cursor.second(start);
        long deadline = stepSecond + plan.window;
        int at = start + 1;
        for (; length < plan.steps && at < cursor.size(); at++) {
            long second = cursor.second(at);
            if (second > deadline) {
                return at;
            }
            int bits = plan.stepsAt(cursor, at);
            if ((bits >>> length & 1) != 0 && !(plan.increasing && second == stepSecond)) {
                positions[length++] = at;
                stepSecond = second;
            } else if ((plan.goOnPast(bits, plan.excludes ? plan.excludedAt(cursor, at) : 0) >>> length - 1 & 1) == 0) {
                return at;
            }
        }
        return at;
    }
}
