package io.banyan.engine.activity;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;

/**
 * Reads who did what on which days, for the people of one block at a time. Given out by {@link ActivityIndex#visitBlocks}, for one
 * thread. Days are numbered by {@link java.time.LocalDate#toEpochDay}; ranges include both ends. What a method adds, it adds to what
 * the array holds.
 */
public final class DayReader {

    /** In a block made for a filter every event counts. */
    private static final long[] FILTERED = {Series.ACTIVE};

    private final ActivityIndex index;
    private final Block.Scratch scratch = new Block.Scratch();
    private final Map<EventFilter, List<Block>> filtered = new HashMap<>();
    private int number;
    private List<Block> layers = List.of();
    private long[] gone = {};

    DayReader(ActivityIndex index) {
        this.index = index;
    }

    void moveTo(int block) {
        number = block;
        layers = index.layersOf(block);
        filtered.clear();
        if (index.who().anybodyGone()) {
            int from = block * BlockLayout.WORDS;
            gone = Arrays.copyOfRange(index.who().gone(), from, from + BlockLayout.WORDS);
        }
    }

    /** The block under the reader. */
    public int block() {
        return number;
    }

    /**
     * Adds the people who did such an event on one of the days.
     *
     * @param words a bitmap of the block, {@link ActivityIndex#BLOCK_WORDS} long
     * @return whether there may be any
     */
    public boolean addPeople(EventFilter filter, int fromDay, int toDay, long[] words) {
        boolean any = each(filter, fromDay, toDay, (block, entry) -> block.addPeople(entry, words, scratch));
        for (int at = 0; any && at < gone.length; at++) {
            words[at] &= ~gone[at];
        }
        return any;
    }

    /**
     * Adds how often each person of the block did such an event on the days.
     *
     * @param times {@link ActivityIndex#BLOCK_PEOPLE} long
     * @return whether there may be any
     */
    public boolean addTimes(EventFilter filter, int fromDay, int toDay, int[] times) {
        boolean any = each(filter, fromDay, toDay, (block, entry) -> block.addTimes(entry, times, scratch));
        if (any && gone.length > 0) {
            BitSet.valueOf(gone).stream().forEach(person -> times[person] = 0);
        }
        return any;
    }

    /**
     * Adds the sum of each person's amounts of such events on the days, in minor units.
     *
     * @param sums {@link ActivityIndex#BLOCK_PEOPLE} long
     * @return whether there may be any
     * @throws ArithmeticException if a sum passes 2⁶³
     */
    public boolean addSums(EventFilter filter, int fromDay, int toDay, long[] sums) {
        boolean any = each(filter, fromDay, toDay, (block, entry) -> block.addSums(entry, sums, scratch));
        if (any && gone.length > 0) {
            BitSet.valueOf(gone).stream().forEach(person -> sums[person] = 0);
        }
        return any;
    }

    private boolean each(EventFilter filter, int fromDay, int toDay, ObjIntConsumer<Block> entries) {
        filter.check(index.dictionary());
        boolean kept = filter.hasSets(index.dictionary());
        boolean any = false;
        long[] keys = kept ? filter.series(index.dictionary()) : FILTERED;
        for (var block : kept ? layers : filtered.computeIfAbsent(filter, this::filter)) {
            for (long key : keys) {
                int series = block.series(key);
                int end = series < 0 ? 0 : block.end(series);
                for (int entry = series < 0 ? 0 : block.entry(series, fromDay);
                        entry < end && block.day(entry) <= toDay;
                        entry++) {
                    entries.accept(block, entry);
                    any = true;
                }
            }
        }
        return any;
    }

    /** Where no sets are kept for a filter, they are made: of the block's events that pass it. */
    private List<Block> filter(EventFilter filter) {
        var properties = new BitSet();
        filter.properties().forEach(properties::set);
        var events = new RawEvents(0, new BitSet());
        var loader = new EventLoader(index.dictionary().properties(), properties, true);
        loader.visit(0, layers, 0, BlockLayout.PEOPLE, null, cursor -> {
            for (int at = 0; at < cursor.size(); at++) {
                if (filter.matches(cursor, at, index.dictionary())) {
                    events.add(cursor.person(), 0, (int) (cursor.second(at) - ActivityIndex.SECOND_ORIGIN));
                    if (cursor.amount(at) != 0) {
                        events.amount(cursor.amount(at));
                    }
                }
            }
        });
        if (events.size == 0) {
            return List.of();
        }
        var counted = new BitSet();
        counted.set(0);
        byte[] bytes = new BlockWriter(index.zone(), counted, new BitSet()).write(SortedEvents.of(events));
        return List.of(new Block(MemorySegment.ofArray(bytes)));
    }

    /** The value codes of a person's own property over the block, {@link EventDictionary#NO_VALUE} beyond the column's end. */
    public void values(int property, int[] into) {
        int[] column = index.who().column(index.dictionary().checkedProperty(property));
        int from = number * BlockLayout.PEOPLE;
        int length = column == null ? 0 : Math.clamp(column.length - (long) from, 0, BlockLayout.PEOPLE);
        if (column != null && length > 0) {
            System.arraycopy(column, from, into, 0, length);
        }
        Arrays.fill(into, length, BlockLayout.PEOPLE, EventDictionary.NO_VALUE);
    }
}
