package io.banyan.engine.activity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The blocks that one build wrote.
 *
 * @param file the name of its file within the folder of the index; empty for a layer in memory
 * @param blocks by number, null where nobody of the block has an event
 * @param bytes how long it is
 */
record Layer(String file, List<@Nullable Block> blocks, long bytes) {

    @Nullable
    Block block(int number) {
        return number < blocks.size() ? blocks.get(number) : null;
    }
}
