package io.banyan.engine.activity;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which events are meant: those of one kind or all that make a person active, of these only those with certain values of properties.
 * All conditions must hold; a condition holds for any of its values.
 *
 * <p>Immutable. Codes are checked when the filter is used on an index.
 */
public final class EventFilter {

    private static final int ANY = -1;

    private record Condition(int property, IntSet values) {}

    private final int event;
    private final List<Condition> conditions;

    private EventFilter(int event, List<Condition> conditions) {
        this.event = event;
        this.conditions = List.copyOf(conditions);
    }

    /** Every event that makes a person active. */
    public static EventFilter active() {
        return new EventFilter(ANY, List.of());
    }

    /** @param event a code of the index's dictionary */
    public static EventFilter event(int event) {
        if (event < 0) {
            throw new IllegalArgumentException("event has no code " + event);
        }
        return new EventFilter(event, List.of());
    }

    /**
     * Of these events only those whose property has one of the values.
     *
     * @param values codes of the index's dictionary; {@link EventDictionary#NO_VALUE} stands for events without the property
     */
    public EventFilter where(int property, int... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("values must not be empty");
        }
        var more = new ArrayList<>(conditions);
        more.add(new Condition(property, new IntOpenHashSet(values)));
        return new EventFilter(event, more);
    }

    void check(EventDictionary dictionary) {
        if (event != ANY) {
            dictionary.checkedEvent(event);
        }
        for (var condition : conditions) {
            dictionary.checkedProperty(condition.property());
            condition.values().forEach(value -> {
                if (value != EventDictionary.NO_VALUE) {
                    dictionary.checkedValue(condition.property(), value);
                }
            });
        }
    }

    /** Whether the index keeps sets whose union is the people meant, without an event being in two of them. */
    boolean hasSets(EventDictionary dictionary) {
        return conditions.isEmpty()
                || (conditions.size() == 1
                        && dictionary.indexed(conditions.getFirst().property())
                        && !conditions.getFirst().values().contains(EventDictionary.NO_VALUE));
    }

    /** The series of those sets. */
    long[] series(EventDictionary dictionary) {
        if (conditions.isEmpty()) {
            return new long[] {event == ANY ? Series.ACTIVE : Series.of(event)};
        }
        var condition = conditions.getFirst();
        var events = event == ANY ? dictionary.countedEvents().stream() : IntStream.of(event);
        return events.mapToObj(each ->
                        condition.values().intStream().mapToLong(value -> Series.of(each, condition.property(), value)))
                .flatMapToLong(each -> each)
                .toArray();
    }

    /** The properties that decide. */
    public IntStream properties() {
        return conditions.stream().mapToInt(Condition::property).distinct();
    }

    private boolean matchesEvent(int code, EventDictionary dictionary) {
        return event == ANY ? dictionary.counted(code) : code == event;
    }

    /** Whether an event of the person under the cursor is meant; the cursor must have been asked for {@link #properties}. */
    public boolean matches(EventCursor cursor, int at, EventDictionary dictionary) {
        if (!matchesEvent(cursor.event(at), dictionary)) {
            return false;
        }
        for (var condition : conditions) {
            if (!condition.values().contains(cursor.value(condition.property(), at))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EventFilter that && event == that.event && conditions.equals(that.conditions);
    }

    @Override
    public int hashCode() {
        return 31 * event + conditions.hashCode();
    }

    @Override
    public String toString() {
        return (event == ANY ? "active" : "event " + event) + (conditions.isEmpty() ? "" : " where " + conditions);
    }
}
