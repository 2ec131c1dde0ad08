package io.banyan.engine.retention;

import java.util.ArrayList;
import java.util.List;

/** What was counted: per part, cohort and cell. */
final class Tally {

    final long[][] sizes;
    final long[][][] returned;

    /** Empty when nobody asked for revenue. */
    final long[][][] revenue;

    Tally(Plan plan, int parts) {
        this.sizes = new long[parts][plan.cohorts];
        this.returned = new long[parts][plan.cohorts][plan.cells.size()];
        this.revenue = plan.question.revenue() ? new long[parts][plan.cohorts][plan.cells.size()] : new long[0][][];
    }

    Tally add(Tally other) {
        for (int part = 0; part < sizes.length; part++) {
            add(sizes[part], other.sizes[part]);
            for (int cohort = 0; cohort < sizes[part].length; cohort++) {
                add(returned[part][cohort], other.returned[part][cohort]);
                if (revenue.length > 0) {
                    add(revenue[part][cohort], other.revenue[part][cohort]);
                }
            }
        }
        return this;
    }

    private static void add(long[] into, long[] other) {
        for (int at = 0; at < into.length; at++) {
            into[at] = Math.addExact(into[at], other[at]);
        }
    }

    List<RetentionTable> tables(Plan plan) {
        var tables = new ArrayList<RetentionTable>();
        for (int part = 0; part < sizes.length; part++) {
            tables.add(plan.table(sizes[part], returned[part], revenue.length > 0 ? revenue[part] : new long[0][]));
        }
        return tables;
    }
}
