package io.banyan.engine.funnel;

import io.banyan.engine.activity.EventCursor;

/** Finds a person's longest run; of several longest the one that starts first. */
sealed interface Search permits OrderedSearch, BreakableSearch, AnyOrderSearch {

    /** Leaves the longest run in {@code run}, of length 0 if there is no start. */
    void longest(EventCursor cursor, Run run);

    static Search of(Plan plan, Ordering ordering) {
        return switch (ordering) {
            case ANY -> new AnyOrderSearch(plan);
            case STRICT, STRICT_WITH_REENTRY -> new BreakableSearch(plan);
            case ORDERED -> plan.deduplicate || plan.excludes ? new BreakableSearch(plan) : new OrderedSearch(plan);
        };
    }
}
