package io.banyan.engine.activity;

import it.unimi.dsi.fastutil.objects.Object2IntLinkedOpenHashMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A dictionary that grows. */
final class Names {

    private static final int MOST_EVENTS = 1 << 16;

    private final Object2IntLinkedOpenHashMap<String> events = new Object2IntLinkedOpenHashMap<>();
    private final BitSet counted = new BitSet();
    private final Object2IntLinkedOpenHashMap<String> properties = new Object2IntLinkedOpenHashMap<>();
    private final BitSet indexed = new BitSet();
    private final List<Object2IntLinkedOpenHashMap<String>> values = new ArrayList<>();

    static Names of(EventDictionary dictionary) {
        var names = new Names();
        for (int event = 0; event < dictionary.events(); event++) {
            names.event(dictionary.eventName(event), dictionary.counted(event));
        }
        for (int property = 0; property < dictionary.properties(); property++) {
            names.property(dictionary.propertyName(property), dictionary.indexed(property));
            for (int value = 1; value <= dictionary.values(property); value++) {
                names.value(property, dictionary.valueText(property, value));
            }
        }
        return names;
    }

    EventDictionary dictionary() {
        return new EventDictionary(
                List.copyOf(events.keySet()),
                counted,
                List.copyOf(properties.keySet()),
                indexed,
                values.stream().map(each -> List.copyOf(each.keySet())).toList());
    }

    int event(String name, boolean counts) {
        int next = events.size();
        if (next == MOST_EVENTS && !events.containsKey(name)) {
            throw new IllegalArgumentException("name would be event 65,537: " + name);
        }
        if (!events.containsKey(name) && counts) {
            counted.set(next);
        }
        return events.computeIfAbsent(name, _ -> next);
    }

    int property(String name, boolean withSets) {
        int next = properties.size();
        if (next == Spool.MOST_PROPERTIES && !properties.containsKey(name)) {
            throw new IllegalArgumentException("name would be property 128: " + name);
        }
        if (!properties.containsKey(name)) {
            indexed.set(next, withSets);
            values.add(new Object2IntLinkedOpenHashMap<>());
        }
        return properties.computeIfAbsent(name, _ -> next);
    }

    int value(int property, String text) {
        checkProperty(property);
        var known = values.get(property);
        int next = known.size() + 1;
        return known.computeIfAbsent(text, _ -> next);
    }

    void checkEvent(int event) {
        if (event < 0 || event >= events.size()) {
            throw new IllegalArgumentException("event has no code " + event);
        }
    }

    void checkProperty(int property) {
        if (property < 0 || property >= properties.size()) {
            throw new IllegalArgumentException("property has no code " + property);
        }
    }

    void checkValue(int property, int value) {
        checkProperty(property);
        if (value < 1 || value > values.get(property).size()) {
            throw new IllegalArgumentException("value has no code " + value);
        }
    }
}
