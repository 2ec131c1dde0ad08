package io.banyan.engine.spread;

import java.util.OptionalDouble;

/**
 * The participants who joined in one cycle, and what came of them.
 *
 * @param cycle which cycle since the start, from 0
 * @param participants who joined in it
 * @param visits openings of the shares of these participants
 * @param brought new participants who came by these visits
 * @param closed false while the cycle, or the one that follows it, is still running: its people had no time yet
 */
public record Cohort(int cycle, long participants, long visits, long brought, boolean closed) {

    /** Visits per participant; empty without participants. */
    public OptionalDouble i() {
        return ratio(visits, participants);
    }

    /** New participants per visit; empty without visits. */
    public OptionalDouble c() {
        return ratio(brought, visits);
    }

    /**
     * The growth factor K = i × c: new participants brought per participant. Without visits it is 0, for nobody was
     * brought; without participants it is empty.
     */
    public OptionalDouble k() {
        return ratio(brought, participants);
    }

    private static OptionalDouble ratio(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
