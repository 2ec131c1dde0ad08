package io.banyan.engine.retention;

import io.banyan.engine.activity.EventDictionary;
import io.banyan.engine.activity.EventFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;

/**
 * Into which parts the cohorts are cut.
 *
 * @param property of the start event, or {@link #NONE} for the whole alone
 * @param values the start events of each value 1, 2, …
 */
record Breakdown(int property, List<EventFilter> values) {

    static final int NONE = -1;

    static Breakdown none() {
        return new Breakdown(NONE, List.of());
    }

    static Breakdown by(EventFilter start, int property, EventDictionary dictionary) {
        return new Breakdown(
                property,
                IntStream.rangeClosed(1, dictionary.values(property))
                        .mapToObj(value -> start.where(property, value))
                        .toList());
    }

    /** Part 0 is the whole, or with a property those without a value; part v those with value v. */
    int parts() {
        return values.size() + 1;
    }

    boolean byProperty() {
        return property != NONE;
    }

    SequencedMap<Integer, RetentionTable> byValue(List<RetentionTable> parts) {
        var tables = new LinkedHashMap<Integer, RetentionTable>();
        for (int part = 0; part < parts.size(); part++) {
            var table = parts.get(part);
            if (IntStream.range(0, table.periods().count()).anyMatch(cohort -> table.size(cohort) > 0)) {
                tables.put(part, table);
            }
        }
        return tables;
    }
}
