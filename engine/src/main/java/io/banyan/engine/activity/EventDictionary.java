package io.banyan.engine.activity;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.BitSet;
import java.util.List;

/**
 * The names behind the codes of an index: events 0 … {@code events() − 1}, properties 0 … {@code properties() − 1}, and of each
 * property the values 1 … {@code values(property)}. {@link #NO_VALUE} stands for an event without that property. A code once given
 * keeps its meaning through every append.
 *
 * <p>Immutable.
 */
public final class EventDictionary {

    /** The value code of an event that lacks the property. */
    public static final int NO_VALUE = 0;

    private final List<String> events;
    private final BitSet counted;
    private final List<String> properties;
    private final BitSet indexed;
    private final List<List<String>> values;
    private final Object2IntOpenHashMap<String> eventCodes;
    private final Object2IntOpenHashMap<String> propertyCodes;
    private final List<Object2IntOpenHashMap<String>> valueCodes;

    EventDictionary(
            List<String> events, BitSet counted, List<String> properties, BitSet indexed, List<List<String>> values) {
        this.events = List.copyOf(events);
        this.counted = (BitSet) counted.clone();
        this.properties = List.copyOf(properties);
        this.indexed = (BitSet) indexed.clone();
        this.values = values.stream().map(List::copyOf).toList();
        this.eventCodes = codes(this.events, 0);
        this.propertyCodes = codes(this.properties, 0);
        this.valueCodes = this.values.stream().map(each -> codes(each, 1)).toList();
    }

    private static Object2IntOpenHashMap<String> codes(List<String> names, int first) {
        var codes = new Object2IntOpenHashMap<String>(names.size());
        codes.defaultReturnValue(-1);
        for (int at = 0; at < names.size(); at++) {
            codes.put(names.get(at), first + at);
        }
        return codes;
    }

    /** How many events have a code. */
    public int events() {
        return events.size();
    }

    /** @throws IllegalArgumentException if no event has this name */
    public int event(String name) {
        return known(eventCodes.getInt(name), "event", name);
    }

    /** @throws IllegalArgumentException if no event has this code */
    public String eventName(int event) {
        return events.get(checkedEvent(event));
    }

    /** Whether doing this event makes a person active; console and system events do not. */
    public boolean counted(int event) {
        return counted.get(checkedEvent(event));
    }

    /** How many properties have a code. */
    public int properties() {
        return properties.size();
    }

    /** @throws IllegalArgumentException if no property has this name */
    public int property(String name) {
        return known(propertyCodes.getInt(name), "property", name);
    }

    /** @throws IllegalArgumentException if no property has this code */
    public String propertyName(int property) {
        return properties.get(checkedProperty(property));
    }

    /** Whether the people of each value are kept day by day; without that, questions by the property walk the events. */
    public boolean indexed(int property) {
        return indexed.get(checkedProperty(property));
    }

    /** How many values of the property have a code: 1 to this. */
    public int values(int property) {
        return values.get(checkedProperty(property)).size();
    }

    /** @throws IllegalArgumentException if the property never had this value */
    public int value(int property, String text) {
        return known(
                valueCodes.get(checkedProperty(property)).getInt(text), "value of " + propertyName(property), text);
    }

    /** @throws IllegalArgumentException if the property has no such value code, {@link #NO_VALUE} included */
    public String valueText(int property, int value) {
        return values.get(checkedProperty(property)).get(checkedValue(property, value) - 1);
    }

    int checkedEvent(int event) {
        return within(event, 0, events.size(), "event");
    }

    int checkedProperty(int property) {
        return within(property, 0, properties.size(), "property");
    }

    int checkedValue(int property, int value) {
        return within(value, 1, values.get(checkedProperty(property)).size() + 1, "value");
    }

    BitSet countedEvents() {
        return (BitSet) counted.clone();
    }

    BitSet indexedProperties() {
        return (BitSet) indexed.clone();
    }

    private static int within(int code, int from, int to, String what) {
        if (code < from || code >= to) {
            throw new IllegalArgumentException(what + " has no code " + code);
        }
        return code;
    }

    private static int known(int code, String what, String name) {
        if (code < 0) {
            throw new IllegalArgumentException("unknown " + what + ": " + name);
        }
        return code;
    }
}
