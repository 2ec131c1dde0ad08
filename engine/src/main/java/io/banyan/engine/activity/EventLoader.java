package io.banyan.engine.activity;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings the events of a block's people under a cursor, a few thousand events at a time, so that they are read from the cache. A person
 * whose events lie in several layers gets them merged by time. For one thread.
 */
final class EventLoader {

    private static final int STEP = 256;

    private final EventCursor cursor = new EventCursor();
    private final Block.Scratch scratch = new Block.Scratch();
    private final BitSet properties;
    private final boolean amounts;

    EventLoader(int propertyCount, BitSet properties, boolean amounts) {
        this.properties = properties;
        this.amounts = amounts;
        cursor.values = new int[propertyCount][0];
    }

    /**
     * Visits the people {@code from} to before {@code to} of a block.
     *
     * @param first dense id of the first person of the block
     * @param layers what the layers have of the block, the oldest first
     * @param chosen bitmap of those to visit among the block's people, or null for all
     */
    void visit(int first, List<Block> layers, int from, int to, long @Nullable [] chosen, Consumer<EventCursor> visit) {
        if (layers.size() == 1) {
            var block = layers.getFirst();
            int end = Math.min(to, block.people());
            for (int step = from; step < end; step += STEP) {
                visitStep(first, block, step, Math.min(step + STEP, end), chosen, visit);
            }
            return;
        }
        int end = Math.min(to, layers.stream().mapToInt(Block::people).max().orElse(0));
        for (int person = from; person < end; person++) {
            if (chosen == null || (chosen[person >>> 6] >>> person & 1) != 0) {
                merge(layers, person);
                cursor.person = first + person;
                if (cursor.size > 0) {
                    visit.accept(cursor);
                }
            }
        }
    }

    private void visitStep(
            int first, Block block, int from, int to, long @Nullable [] chosen, Consumer<EventCursor> visit) {
        if (chosen != null && none(chosen, from, to)) {
            return;
        }
        int base = block.offset(from);
        load(block, base, block.offset(to), 0);
        int start = base;
        for (int person = from; person < to; person++) {
            int end = block.offset(person + 1);
            if (end > start && (chosen == null || (chosen[person >>> 6] >>> person & 1) != 0)) {
                cursor.person = first + person;
                cursor.start = start - base;
                cursor.size = end - start;
                visit.accept(cursor);
            }
            start = end;
        }
    }

    private static boolean none(long[] chosen, int from, int to) {
        for (int word = from >>> 6; word < (to + 63) >>> 6; word++) {
            if (chosen[word] != 0) {
                return false;
            }
        }
        return true;
    }

    private void load(Block block, int from, int to, int at) {
        ensure(at + to - from);
        block.events(from, to, cursor.events, at, scratch);
        block.seconds(from, to, cursor.seconds, at);
        for (int property = properties.nextSetBit(0); property >= 0; property = properties.nextSetBit(property + 1)) {
            block.values(property, from, to, cursor.values[property], at, scratch);
        }
        if (amounts) {
            block.amounts(from, to, cursor.amounts, at);
        }
    }

    private void ensure(int size) {
        if (cursor.events.length >= size) {
            return;
        }
        int capacity = Math.max(size, 2 * cursor.events.length);
        cursor.events = Arrays.copyOf(cursor.events, capacity);
        cursor.seconds = Arrays.copyOf(cursor.seconds, capacity);
        properties.stream()
                .forEach(property -> cursor.values[property] = Arrays.copyOf(cursor.values[property], capacity));
        if (amounts) {
            cursor.amounts = Arrays.copyOf(cursor.amounts, capacity);
        }
    }

    private void merge(List<Block> layers, int person) {
        int size = 0;
        for (var block : layers) {
            int from = block.offset(person);
            int to = block.offset(person + 1);
            if (to > from) {
                load(block, from, to, size);
                size += to - from;
            }
        }
        cursor.start = 0;
        cursor.size = size;
        sortByTime(size);
    }

    private void sortByTime(int size) {
        int sorted = 1;
        while (sorted < size && cursor.seconds[sorted - 1] <= cursor.seconds[sorted]) {
            sorted++;
        }
        if (sorted >= size) {
            return;
        }
        var keys = new long[size];
        for (int at = 0; at < size; at++) {
            keys[at] = (long) cursor.seconds[at] << 32 | at;
        }
        Arrays.sort(keys);
        reorder(cursor.events, keys);
        reorder(cursor.seconds, keys);
        properties.stream().forEach(property -> reorder(cursor.values[property], keys));
        if (amounts) {
            var before = Arrays.copyOf(cursor.amounts, size);
            for (int at = 0; at < size; at++) {
                cursor.amounts[at] = before[(int) keys[at]];
            }
        }
    }

    private static void reorder(int[] column, long[] keys) {
        var before = Arrays.copyOf(column, keys.length);
        for (int at = 0; at < keys.length; at++) {
            column[at] = before[(int) keys[at]];
        }
    }
}
