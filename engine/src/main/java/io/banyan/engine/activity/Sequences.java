package io.banyan.engine.activity;

import io.banyan.engine.Progress;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.RoaringBitmap;

/**
 * The per-person event sequences of an index, to be walked in parallel. Only the columns asked for are read: event and time always,
 * properties and amounts on demand.
 *
 * <p>Immutable; every {@code with…} gives a new one.
 */
public final class Sequences {

    /** Blocks are cut into so many tasks, for an index of few people has few blocks. */
    private static final int PARTS = 8;

    private static final int PART_PEOPLE = BlockLayout.PEOPLE / PARTS;

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
     * @param progress counts blocks
     */
    public <A> A collect(
            Supplier<A> create, BiConsumer<A, EventCursor> visit, BinaryOperator<A> combine, Progress progress) {
        long @Nullable [] chosen = chosen();
        int tasks = index.blocks() * PARTS;
        @SuppressWarnings({"unchecked", "rawtypes"}) // an array of results, one per task
        Result<A>[] results = new Result[tasks];
        Parallel.run(
                tasks,
                () -> new EventLoader(index.dictionary().properties(), properties, amounts),
                (loader, task) -> {
                    int block = task / PARTS;
                    int from = task % PARTS * PART_PEOPLE;
                    var layers = index.layersOf(block);
                    if (!layers.isEmpty() && block * (long) BlockLayout.PEOPLE + from < index.people()) {
                        var result = create.get();
                        loader.visit(
                                block << 16,
                                layers,
                                from,
                                from + PART_PEOPLE,
                                chosen == null
                                        ? null
                                        : Arrays.copyOfRange(
                                                chosen, block * BlockLayout.WORDS, (block + 1) * BlockLayout.WORDS),
                                cursor -> visit.accept(result, cursor));
                        results[task] = new Result<>(result);
                    }
                },
                progress);
        var all = create.get();
        for (@Nullable Result<A> result : results) {
            if (result != null) {
                all = combine.apply(all, result.value());
            }
        }
        return all;
    }

    private record Result<A>(A value) {}

    /** The people to visit as words, or null for everybody. */
    private long @Nullable [] chosen() {
        if (people == null && !index.who().anybodyGone()) {
            return null;
        }
        return words(index, people == null ? index.everyone() : people);
    }

    /** A set of people as words, 1,024 a block, without those merged away or unknown. */
    static long[] words(ActivityIndex index, RoaringBitmap people) {
        var known = people.clone();
        known.remove(index.people(), 1L << 32);
        long[] words = Arrays.copyOf(BitSetUtil.bitsetOf(known).toLongArray(), index.blocks() * BlockLayout.WORDS);
        long[] gone = index.who().gone();
        for (int at = 0; at < gone.length; at++) {
            words[at] &= ~gone[at];
        }
        return words;
    }
}
