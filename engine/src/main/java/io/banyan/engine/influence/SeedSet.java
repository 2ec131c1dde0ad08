package io.banyan.engine.influence;

import java.util.List;

/**
 * Seeds chosen for their common spread.
 *
 * @param seeds nodes in the order in which they were chosen: the first few are also good seeds by themselves
 * @param spread expected number of people reached, seeds included; estimated without bias from sets that had no part in the choice
 * @param standardError of the spread
 * @param precision what is promised
 * @param reverseSets how many sets the choice rests on
 * @param bytes memory taken by these sets and their index, graph not included
 */
public record SeedSet(
        List<Integer> seeds, double spread, double standardError, Precision precision, long reverseSets, long bytes) {

    public SeedSet {
        seeds = List.copyOf(seeds);
    }

    /** The seeds as an array. */
    public int[] nodes() {
        return seeds.stream().mapToInt(Integer::intValue).toArray();
    }
}
