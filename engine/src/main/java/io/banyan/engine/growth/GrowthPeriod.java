package io.banyan.engine.growth;

import java.time.LocalDate;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * The flows of one period; all empty while it is not over.
 *
 * @param first its first day
 * @param fresh people whose first active period it is
 * @param returning people active in it and in the one before
 * @param resurrecting people active in it and not in the one before, but earlier
 * @param dormant people active in the one before and not in it, as a negative number
 */
public record GrowthPeriod(
        LocalDate first, OptionalLong fresh, OptionalLong returning, OptionalLong resurrecting, OptionalLong dormant) {

    static GrowthPeriod unknown(LocalDate first) {
        var none = OptionalLong.empty();
        return new GrowthPeriod(first, none, none, none, none);
    }

    static GrowthPeriod over(LocalDate first, long fresh, long returning, long active, long activeBefore) {
        return new GrowthPeriod(
                first,
                OptionalLong.of(fresh),
                OptionalLong.of(returning),
                OptionalLong.of(active - fresh - returning),
                OptionalLong.of(returning - activeBefore));
    }

    /** How many were active. */
    public OptionalLong active() {
        return fresh.isEmpty()
                ? fresh
                : OptionalLong.of(fresh.getAsLong() + returning.getAsLong() + resurrecting.getAsLong());
    }

    /** (new + resurrecting) / |dormant|; empty if nobody became dormant. */
    public OptionalDouble quickRatio() {
        return dormant.isEmpty() || dormant.getAsLong() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) (fresh.getAsLong() + resurrecting.getAsLong()) / -dormant.getAsLong());
    }
}
