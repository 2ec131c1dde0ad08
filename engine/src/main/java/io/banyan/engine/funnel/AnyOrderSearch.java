package io.banyan.engine.funnel;

import io.banyan.engine.activity.EventCursor;
import java.util.Arrays;

/** The window with the most distinct steps: slides over the events, counting how often each step is inside. O(events). */
final class AnyOrderSearch implements Search {

    private final Plan plan;
    private final int[] inside;

    AnyOrderSearch(Plan plan) {
        this.plan = plan;
        this.inside = new int[plan.steps];
    }

    @Override
    public void longest(EventCursor cursor, Run run) {
        Arrays.fill(inside, 0);
        int distinct = 0;
        int most = 0;
        int best = -1;
        int end = 0;
        for (int start = 0; start < cursor.size() && most < plan.steps; start++) {
            int bits = plan.stepsAt(cursor, start);
            if (bits == 0) {
                continue;
            }
            long deadline = cursor.second(start) + plan.window;
            for (; end < cursor.size() && cursor.second(end) <= deadline; end++) {
                int entering = plan.stepsAt(cursor, end);
                if (entering != 0 && inside[Integer.numberOfTrailingZeros(entering)]++ == 0) {
                    distinct++;
                }
            }
            if (distinct > most && plan.mayEnter(cursor.second(start))) {
                most = distinct;
                best = start;
            }
            if (--inside[Integer.numberOfTrailingZeros(bits)] == 0) {
                distinct--;
            }
        }
        run.length = 0;
        if (best >= 0) {
            run.walk(cursor, best);
        }
    }
}
