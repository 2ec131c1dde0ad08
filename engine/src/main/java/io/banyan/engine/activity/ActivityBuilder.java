package io.banyan.engine.activity;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Takes events in any order and builds an {@link ActivityIndex} of them. Names are given a code once; events are then added by code:
 *
 * <pre>{@code
 * var builder = ActivityBuilder.inMemory(ZoneId.of("Asia/Shanghai"));
 * int completed = builder.event("Order Completed");
 * int channel = builder.property("channel");
 * builder.add(person, completed, second).with(channel, builder.value(channel, "live")).amount(19_900);
 * ActivityIndex index = builder.build();
 * }</pre>
 *
 * <p>For one thread.
 */
public final class ActivityBuilder {

    private final ZoneId zone;
    private final List<String> eventNames = new ArrayList<>();
    private final BitSet counted = new BitSet();
    private final List<String> propertyNames = new ArrayList<>();
    private final List<List<String>> valueTexts = new ArrayList<>();
    private final Long2IntOpenHashMap dense = new Long2IntOpenHashMap();
    private final LongArrayList externalIds = new LongArrayList();
    private final IntArrayList people = new IntArrayList();
    private final IntArrayList events = new IntArrayList();
    private final IntArrayList seconds = new IntArrayList();
    private final List<int[]> values = new ArrayList<>();
    private final LongArrayList amounts = new LongArrayList();

    private ActivityBuilder(ZoneId zone) {
        this.zone = zone;
        dense.defaultReturnValue(-1);
    }

    /** Builds an index that lives in memory. */
    public static ActivityBuilder inMemory(ZoneId zone) {
        return new ActivityBuilder(zone);
    }

    /** The code of an event that makes a person active; given now if the name is new. */
    public int event(String name) {
        int at = eventNames.indexOf(name);
        if (at >= 0) {
            return at;
        }
        counted.set(eventNames.size());
        return systemEvent(name);
    }

    /** The code of an event that does not make a person active, like those of the console; given now if the name is new. */
    public int systemEvent(String name) {
        int at = eventNames.indexOf(name);
        if (at < 0) {
            eventNames.add(name);
        }
        return at < 0 ? eventNames.size() - 1 : at;
    }

    /** The code of a property; given now if the name is new. */
    public int property(String name) {
        int at = propertyNames.indexOf(name);
        if (at < 0) {
            propertyNames.add(name);
            valueTexts.add(new ArrayList<>());
        }
        return at < 0 ? propertyNames.size() - 1 : at;
    }

    /** The code of a value of a property; given now if the value is new. */
    public int value(int property, String text) {
        var texts = valueTexts.get(property);
        int at = texts.indexOf(text);
        if (at < 0) {
            texts.add(text);
        }
        return at < 0 ? texts.size() : at + 1;
    }

    /**
     * Adds an event.
     *
     * @param person any number that stands for the person
     * @param event a code given by this builder
     * @param second when it happened, in seconds since 1970-01-01T00:00Z, below 2³²
     * @throws IllegalArgumentException for an unknown event or a second out of range
     */
    public ActivityBuilder add(long person, int event, long second) {
        if (event < 0 || event >= eventNames.size()) {
            throw new IllegalArgumentException("event has no code " + event);
        }
        if (second < 0 || second >= 1L << 32) {
            throw new IllegalArgumentException("second is not within 1970 to 2106: " + second);
        }
        int id = dense.get(person);
        if (id < 0) {
            id = externalIds.size();
            dense.put(person, id);
            externalIds.add(person);
        }
        people.add(id);
        events.add(event);
        seconds.add((int) (second - ActivityIndex.SECOND_ORIGIN));
        values.add(new int[propertyNames.size()]);
        amounts.add(0);
        return this;
    }

    /** Gives the event added last a value of a property. */
    public ActivityBuilder with(int property, int value) {
        if (property < 0 || property >= propertyNames.size()) {
            throw new IllegalArgumentException("property has no code " + property);
        }
        if (value < 1 || value > valueTexts.get(property).size()) {
            throw new IllegalArgumentException("value has no code " + value);
        }
        values.getLast()[property] = value;
        return this;
    }

    /** Gives the event added last an amount, in minor units of the currency; below 0 for money given back. */
    public ActivityBuilder amount(long minorUnits) {
        amounts.set(amounts.size() - 1, minorUnits);
        return this;
    }

    /** Builds the index. */
    public ActivityIndex build() {
        int[] order = IntStream.range(0, people.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(people::getInt).thenComparingInt(seconds::getInt))
                .mapToInt(each -> each)
                .toArray();
        int[] offsets = new int[externalIds.size() + 1];
        people.forEach(person -> offsets[person + 1]++);
        for (int person = 0; person < externalIds.size(); person++) {
            offsets[person + 1] += offsets[person];
        }
        int[][] columns = new int[propertyNames.size()][];
        for (int property = 0; property < columns.length; property++) {
            int code = property;
            columns[property] = IntStream.of(order)
                    .map(each -> values.get(each).length > code ? values.get(each)[code] : 0)
                    .toArray();
        }
        return new ActivityIndex(
                zone,
                new EventDictionary(eventNames, counted, propertyNames, valueTexts),
                externalIds.toLongArray(),
                offsets,
                IntStream.of(order).map(events::getInt).toArray(),
                IntStream.of(order).map(seconds::getInt).toArray(),
                columns,
                IntStream.of(order).mapToLong(amounts::getLong).toArray());
    }
}
