package io.banyan.engine.path;

import io.banyan.engine.activity.EventCursor;
import io.banyan.engine.activity.EventDictionary;

/** Numbers the nodes: each event by its code, then each value of the labelled event; its events without value keep the event's. */
final class Nodes {

    private final int events;
    private final int labelledEvent;
    private final int property;
    private final int count;

    Nodes(Paths paths, EventDictionary dictionary) {
        events = dictionary.events();
        var labelled = paths.labelled();
        labelledEvent = labelled == null ? -1 : labelled.event();
        property = labelled == null ? -1 : labelled.property();
        check(paths, dictionary);
        count = events + (labelled == null ? 0 : dictionary.values(property));
        if (count >= 1 << FlowCount.NODE_BITS) {
            throw new IllegalArgumentException("labelled property has too many values: " + count);
        }
    }

    private void check(Paths paths, EventDictionary dictionary) {
        for (int event : paths.events()) {
            check(event, "events");
        }
        check(Paths.event(paths.anchor()), "anchor");
        check(labelledEvent, "labelled");
        if (property >= dictionary.properties()) {
            throw new IllegalArgumentException(
                    "labelled names property " + property + ", the index has " + dictionary.properties());
        }
    }

    private void check(int event, String what) {
        if (event >= events) {
            throw new IllegalArgumentException(what + " name event " + event + ", the index has " + events);
        }
    }

    int of(EventCursor cursor, int at, int event) {
        if (event != labelledEvent) {
            return event;
        }
        int value = cursor.value(property, at);
        return value == EventDictionary.NO_VALUE ? event : events + value - 1;
    }

    Node node(int number) {
        return number < events
                ? new Node(number, EventDictionary.NO_VALUE)
                : new Node(labelledEvent, number - events + 1);
    }
}
