package io.banyan.engine.activity;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the blocks of a new layer go, from any thread and in any order. */
sealed interface LayerSink permits LayerFile, LayerSink.InMemory {

    void accept(int number, byte[] block);

    /** The layer of all blocks that came. */
    Layer finish();

    /** Leaves nothing behind. */
    void abandon();

    /** Keeps the blocks in memory. */
    final class InMemory implements LayerSink {

        private final List<@Nullable Block> blocks = new ArrayList<>();
        private long bytes;

        @Override
        public synchronized void accept(int number, byte[] block) {
            while (blocks.size() <= number) {
                blocks.add(null);
            }
            blocks.set(number, new Block(MemorySegment.ofArray(block)));
            bytes += block.length;
        }

        @Override
        public synchronized Layer finish() {
            return new Layer("", blocks, bytes);
        }

        @Override
        public synchronized void abandon() {
            blocks.clear();
        }
    }
}
