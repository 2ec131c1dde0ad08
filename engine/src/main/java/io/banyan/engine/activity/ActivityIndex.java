package io.banyan.engine.activity;

import io.banyan.engine.Progress;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Who did what and when. People have dense ids 0 … {@code people() − 1} in the order of their first event; days are calendar days of
 * the shop's time zone.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class ActivityIndex {

    /** Times are held as signed 32-bit seconds around this one: 1970-01-01T00:00Z to 2106-02-07T06:28:15Z. */
    static final long SECOND_ORIGIN = 1L << 31;

    private final ZoneId zone;
    private final EventDictionary dictionary;
    private final long[] externalIds;
    private final int[] offsets;
    private final int[] events;
    private final int[] seconds;
    private final int[][] values;
    private final long[] amounts;

    ActivityIndex(
            ZoneId zone,
            EventDictionary dictionary,
            long[] externalIds,
            int[] offsets,
            int[] events,
            int[] seconds,
            int[][] values,
            long[] amounts) {
        this.zone = zone;
        this.dictionary = dictionary;
        this.externalIds = externalIds;
        this.offsets = offsets;
        this.events = events;
        this.seconds = seconds;
        this.values = values;
        this.amounts = amounts;
    }

    /** The shop's time zone: its calendar days are the days of the index. */
    public ZoneId zone() {
        return zone;
    }

    public EventDictionary dictionary() {
        return dictionary;
    }

    /** How many dense ids there are. */
    public int people() {
        return externalIds.length;
    }

    /** The id by which the person was added. */
    public long externalId(int person) {
        return externalIds[person];
    }

    /** The events of everybody, in time order per person. */
    public Sequences sequences() {
        return new Sequences(this, null, new BitSet(), false);
    }

    <A> A walk(
            @Nullable RoaringBitmap only,
            BitSet properties,
            boolean withAmounts,
            Supplier<A> create,
            BiConsumer<A, EventCursor> visit,
            BinaryOperator<A> combine,
            Progress progress) {
        var cursor = new EventCursor();
        cursor.events = events;
        cursor.seconds = seconds;
        cursor.values = values;
        cursor.amounts = amounts;
        var result = create.get();
        for (int person = 0; person < people(); person++) {
            if (offsets[person + 1] > offsets[person] && (only == null || only.contains(person))) {
                cursor.person = person;
                cursor.start = offsets[person];
                cursor.size = offsets[person + 1] - offsets[person];
                visit.accept(result, cursor);
            }
        }
        progress.advanced(people(), people());
        return combine.apply(create.get(), result);
    }
}
