package io.banyan.campaign.board;

import java.util.OptionalDouble;

/**
 * What the spread of a campaign adds up to.
 *
 * @param sharing participants who shared
 * @param sharers people who shared, whether they take part or not
 * @param edges participants with another one above
 * @param inviters participants with others below
 * @param pairs pairs of people in one tree
 * @param distances steps between the two of each pair, added up
 * @param depth the longest chain, in steps
 */
record SpreadSums(
        long participants,
        long brought,
        long sharing,
        long sharers,
        long visitors,
        long joins,
        long edges,
        long inviters,
        long pairs,
        long distances,
        int depth) {

    static final SpreadSums NONE = new SpreadSums(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    OptionalDouble branching() {
        return mean(edges, inviters);
    }

    OptionalDouble structuralVirality() {
        return mean(distances, pairs);
    }

    private static OptionalDouble mean(long sum, long count) {
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sum / count);
    }
}
