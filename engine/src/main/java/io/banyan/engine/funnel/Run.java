package io.banyan.engine.funnel;

import io.banyan.engine.activity.EventCursor;

/** One run: the positions, rising, of the events of its steps. Reused from person to person. */
abstract sealed class Run permits OrderlyRun, AnyOrderRun {

    final Plan plan;
    final int[] positions;
    int length;

    Run(Plan plan) {
        this.plan = plan;
        this.positions = new int[plan.steps];
    }

    /** Whether a run may start at this event. */
    abstract boolean startsAt(EventCursor cursor, int at);

    /** Walks from a start as far as the run goes. Returns where the next run may start at the earliest. */
    abstract int walk(EventCursor cursor, int start);

    /** Walks from the first start at or after a position. Returns where the next run may start, or −1 if there was no start left. */
    final int walkNext(EventCursor cursor, int from) {
        for (int at = from; at < cursor.size(); at++) {
            if (startsAt(cursor, at)) {
                return walk(cursor, at);
            }
        }
        return -1;
    }
}
