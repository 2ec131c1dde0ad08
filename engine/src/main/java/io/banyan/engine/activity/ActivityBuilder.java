package io.banyan.engine.activity;

import io.banyan.engine.Progress;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
 * <p>After {@link #build} more may be added; the next build writes only what is new and shares the rest. For one thread.
 */
public final class ActivityBuilder {

    private final ZoneId zone;
    private final @Nullable Path folder;
    private final Names names;
    private final Long2IntOpenHashMap dense = new Long2IntOpenHashMap();
    private final LongArrayList externalIds = new LongArrayList();
    private final IntArrayList mergedInto = new IntArrayList();
    private final IntArrayList newlyMerged = new IntArrayList();
    private final List<IntArrayList> values = new ArrayList<>();
    private @Nullable ActivityIndex base;
    private @Nullable Spool spool;
    private boolean compact;

    // the event added last, whose properties may still come
    private boolean pending;
    private int person;
    private int event;
    private int second;
    private long amount;
    private int propertyCount;
    private final int[] propertyCodes = new int[Spool.MOST_PROPERTIES];
    private final int[] valueCodes = new int[Spool.MOST_PROPERTIES];

    private ActivityBuilder(ZoneId zone, @Nullable Path folder, Names names) {
        this.zone = zone;
        this.folder = folder;
        this.names = names;
        dense.defaultReturnValue(-1);
    }

    /** Builds an index that lives in memory. */
    public static ActivityBuilder inMemory(ZoneId zone) {
        return new ActivityBuilder(zone, null, new Names());
    }

    /**
     * Builds an index in a folder, which is made if it is not there. Events wait in a file until they are built.
     *
     * @throws IllegalArgumentException if the folder holds an index
     */
    public static ActivityBuilder in(Path folder, ZoneId zone) {
        IndexFolder.requireEmpty(folder);
        return new ActivityBuilder(zone, folder, new Names());
    }

    /** Adds to an index: in its folder, or in memory if it has none. */
    public static ActivityBuilder on(ActivityIndex index) {
        var builder = new ActivityBuilder(index.zone(), index.folder(), Names.of(index.dictionary()));
        builder.base = index;
        int people = index.people();
        builder.dense.ensureCapacity(people);
        for (int person = 0; person < people; person++) {
            builder.dense.put(index.externalId(person), person);
            builder.externalIds.add(index.externalId(person));
            int into = index.who().mergedInto(person);
            if (into != People.NOBODY) {
                builder.noteMerged(person, into);
            }
        }
        for (int property = 0; property < index.who().properties(); property++) {
            int[] column = index.who().column(property);
            builder.values.add(column == null ? new IntArrayList() : new IntArrayList(column));
        }
        return builder;
    }

    /** The code of an event that makes a person active; given now if the name is new. */
    public int event(String name) {
        return names.event(name, true);
    }

    /** The code of an event that does not make a person active, like those of the console; given now if the name is new. */
    public int systemEvent(String name) {
        return names.event(name, false);
    }

    /**
     * The code of a property; given now if the name is new. For every value and day the people are kept, so it should have few values:
     * a channel, not a product.
     */
    public int property(String name) {
        return names.property(name, true);
    }

    /** The code of a property of many values; given now if the name is new. Questions by it walk the events. */
    public int unindexedProperty(String name) {
        return names.property(name, false);
    }

    /** The code of a value of a property; given now if the value is new. */
    public int value(int property, String text) {
        return names.value(property, text);
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
        names.checkEvent(event);
        if (second < 0 || second >= 1L << 32) {
            throw new IllegalArgumentException("second is not within 1970 to 2106: " + second);
        }
        spoolPending();
        this.pending = true;
        this.person = dense(person);
        this.event = event;
        this.second = (int) (second - ActivityIndex.SECOND_ORIGIN);
        this.amount = 0;
        this.propertyCount = 0;
        return this;
    }

    /** Gives the event added last a value of a property. */
    public ActivityBuilder with(int property, int value) {
        names.checkValue(property, value);
        requirePending();
        for (int at = 0; at < propertyCount; at++) {
            if (propertyCodes[at] == property) {
                valueCodes[at] = value;
                return this;
            }
        }
        propertyCodes[propertyCount] = property;
        valueCodes[propertyCount++] = value;
        return this;
    }

    /** Gives the event added last an amount, in minor units of the currency; below 0 for money given back. */
    public ActivityBuilder amount(long minorUnits) {
        requirePending();
        amount = minorUnits;
        return this;
    }

    /** Notes a property of the person, like the city they live in. What is noted later replaces it. */
    public ActivityBuilder describe(long person, int property, int value) {
        names.checkValue(property, value);
        note(dense(person), property, value);
        return this;
    }

    /**
     * Makes two people one: what {@code from} did, {@code into} did, and {@code from} is no longer counted. Events of {@code from} that
     * come later are {@code into}'s. Of a second in which both did something, {@code into}'s events come first. Their own properties
     * stay, and those they lack are taken over.
     */
    public ActivityBuilder merge(long from, long into) {
        spoolPending();
        int gone = dense(from);
        int stays = dense(into);
        if (gone != stays) {
            noteMerged(gone, stays);
            newlyMerged.add(gone);
            for (int property = 0; property < values.size(); property++) {
                var column = values.get(property);
                int known = gone < column.size() ? column.getInt(gone) : EventDictionary.NO_VALUE;
                if (known != EventDictionary.NO_VALUE && (stays >= column.size() || column.getInt(stays) == 0)) {
                    note(stays, property, known);
                }
            }
        }
        return this;
    }

    /** Lets the next build bring all layers together into one, at the cost of a full build. */
    public ActivityBuilder compact() {
        compact = true;
        return this;
    }

    /** Builds the index of everything added so far. */
    public ActivityIndex build() {
        return build(Progress.NONE);
    }

    /**
     * Builds the index of everything added so far. Cancelled, it may be called again.
     *
     * @param progress counts blocks of 65,536 people
     */
    public ActivityIndex build(Progress progress) {
        spoolPending();
        int[][] columns = new int[values.size()][];
        Arrays.setAll(columns, property -> values.get(property).toIntArray());
        var people = new People(externalIds.toLongArray(), mergedInto.toIntArray(), columns);
        var next = new IndexBuild(zone, folder, names.dictionary(), people, base, newlyMerged, compact)
                .run(spool(), progress);
        spool().close();
        spool = null;
        base = next;
        newlyMerged.clear();
        compact = false;
        return next;
    }

    private void requirePending() {
        if (!pending) {
            throw new IllegalArgumentException("there is no event added last");
        }
    }

    private void spoolPending() {
        if (pending) {
            spool().add(person, event, second, propertyCodes, valueCodes, propertyCount, amount);
            pending = false;
        }
    }

    private Spool spool() {
        var open = spool;
        if (open == null) {
            open = new Spool(folder == null ? null : folder.resolve("events.draft"));
            spool = open;
        }
        return open;
    }

    /** The dense id of a person, or of the one they were merged into. */
    private int dense(long external) {
        int id = dense.get(external);
        if (id < 0) {
            id = externalIds.size();
            if (id == Integer.MAX_VALUE) {
                throw new IllegalArgumentException("person would be the 2³¹st");
            }
            dense.put(external, id);
            externalIds.add(external);
            return id;
        }
        while (id < mergedInto.size() && mergedInto.getInt(id) != People.NOBODY) {
            id = mergedInto.getInt(id);
        }
        return id;
    }

    private void noteMerged(int gone, int stays) {
        while (mergedInto.size() <= gone) {
            mergedInto.add(People.NOBODY);
        }
        mergedInto.set(gone, stays);
    }

    private void note(int id, int property, int value) {
        while (values.size() <= property) {
            values.add(new IntArrayList());
        }
        var column = values.get(property);
        while (column.size() <= id) {
            column.add(EventDictionary.NO_VALUE);
        }
        column.set(id, value);
    }
}
