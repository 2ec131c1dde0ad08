package io.banyan.engine.funnel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * An event that takes a person on: one of some events, with certain properties where asked for.
 *
 * @param events codes of the events, any of which will do
 * @param conditions all of which must hold
 */
public record Step(List<Integer> events, List<Condition> conditions) {

    /**
     * A property has one of some values.
     *
     * @param property code of the property
     * @param values codes of the values; {@link io.banyan.engine.activity.EventDictionary#NO_VALUE} for being without it
     */
    public record Condition(int property, List<Integer> values) {

        public Condition {
            values = List.copyOf(values);
            if (property < 0) {
                throw new IllegalArgumentException("property is negative: " + property);
            }
            if (values.isEmpty() || values.stream().anyMatch(value -> value < 0)) {
                throw new IllegalArgumentException(
                        "values of property " + property + " must be one or more codes: " + values);
            }
        }

        BitSet set() {
            var set = new BitSet();
            values.forEach(set::set);
            return set;
        }
    }

    public Step {
        events = List.copyOf(events);
        conditions = List.copyOf(conditions);
        if (events.isEmpty() || events.stream().anyMatch(event -> event < 0)) {
            throw new IllegalArgumentException("events must be one or more codes: " + events);
        }
    }

    /** Any of these events. */
    public static Step on(int... events) {
        return new Step(Arrays.stream(events).boxed().toList(), List.of());
    }

    /** Only with one of these values of a property. */
    public Step where(int property, int... values) {
        var more = new ArrayList<>(conditions);
        more.add(new Condition(property, Arrays.stream(values).boxed().toList()));
        return new Step(events, more);
    }
}
