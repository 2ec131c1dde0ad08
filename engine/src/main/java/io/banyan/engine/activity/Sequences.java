package io.banyan.engine.activity;

import io.banyan.engine.Progress;
import java.util.BitSet;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * The per-person event sequences of an index, to be walked in parallel. Only the columns asked for are read: event and time always,
 * properties and amounts on demand.
 *
 * <p>Immutable; every {@code with…} gives a new one.
 */
public final class Sequences {

    private final ActivityIndex index;
    private final @Nullable RoaringBitmap people;
    private final BitSet properties;
    private final boolean amounts;

    Sequences(ActivityIndex index, @Nullable RoaringBitmap people, BitSet properties, boolean amounts) {
        this.index = index;
        this.people = people;
        this.properties = properties;
        this.amounts = amounts;
    }

    /** Only these people, by dense id; ids that the index does not know are passed over. */
    public Sequences of(RoaringBitmap people) {
        return new Sequences(index, people, properties, amounts);
    }

    /** With the values of a property, for {@link EventCursor#value}. */
    public Sequences withProperty(int property) {
        var more = (BitSet) properties.clone();
        more.set(index.dictionary().checkedProperty(property));
        return new Sequences(index, people, more, amounts);
    }

    /** With the amounts, for {@link EventCursor#amount}. */
    public Sequences withAmounts() {
        return new Sequences(index, people, properties, true);
    }

    /**
     * Visits every person who has an event, each once. People are visited in blocks, blocks in parallel on the pool that calls (the
     * common pool outside one); results are combined in the order of dense ids, so the same index gives the same result.
     *
     * @param create a fresh result for a block
     * @param visit adds the person under the cursor to the block's result; must keep nothing of the cursor
     * @param combine joins the results of two neighbouring blocks, the earlier one first
     * @param progress counts people
     */
    public <A> A collect(
            Supplier<A> create, BiConsumer<A, EventCursor> visit, BinaryOperator<A> combine, Progress progress) {
        return index.walk(people, properties, amounts, create, visit, combine, progress);
    }
}
