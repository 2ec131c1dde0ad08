package io.banyan.engine.diffusion;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/** How many were active after each round; a round in which nothing changes is the last and left out. */
final class Rounds {

    private final IntArrayList sizes = new IntArrayList();

    Rounds(int seeds) {
        sizes.add(seeds);
    }

    void add(int size) {
        if (size > sizes.getInt(sizes.size() - 1)) {
            sizes.add(size);
        }
    }

    int[] toArray() {
        return sizes.toIntArray();
    }
}
