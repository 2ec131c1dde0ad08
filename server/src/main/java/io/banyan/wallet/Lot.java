package io.banyan.wallet;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is left of one credit, or, when negative, of a debt: of a credit that was taken back after it was spent.
 *
 * @param availableAt from when on it can be spent; of a debt: since when it is owed
 * @param amount how much it was at first
 * @param remaining between nothing and the amount
 * @param returned how much of it its source has back
 */
record Lot(
        UUID id,
        long amount,
        long remaining,
        long returned,
        Instant availableAt,
        @Nullable Instant expiresAt) {

    /** The order of spending: what expires first, then what is oldest; ids are sorted by time. */
    static final Comparator<Lot> SPENT_FIRST = Comparator.comparing(
                    Lot::expiresAt, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Lot::id);

    /**
     * The order of repaying later what is owed: what was available first pays first. So it makes no difference whether it is
     * looked at often or seldom.
     */
    static final Comparator<Lot> REPAYS_FIRST =
            Comparator.comparing(Lot::availableAt).thenComparing(SPENT_FIRST);

    boolean debt() {
        return amount < 0;
    }

    boolean frozen(Instant now) {
        return !debt() && availableAt.isAfter(now);
    }

    boolean expired(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }

    boolean usable(Instant now) {
        return !debt() && !frozen(now) && !expired(now);
    }

    Lot plus(long change) {
        return new Lot(id, amount, remaining + change, returned, availableAt, expiresAt);
    }
}
