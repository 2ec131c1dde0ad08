package io.banyan.trade.pricing;

import io.banyan.trade.spi.Benefit;
import io.banyan.trade.spi.PriceOffer;
import io.banyan.trade.spi.PriceStage;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/**
 * An offer that may apply to an order.
 *
 * @param coverage the lines it is for
 * @param most the most it can take off this order, whatever else applies
 */
record Candidate(PriceOffer offer, Coverage coverage, long most) {

    /** In this order offers apply: by stage, shares before amounts, and then always the same. */
    static final Comparator<Candidate> APPLIED = Comparator.<Candidate, PriceStage>comparing(
                    one -> one.offer().stage())
            .thenComparingInt(one -> one.offer().benefit() instanceof Benefit.PercentOff ? 0 : 1)
            .thenComparing(one -> one.offer().key());

    /** What expires first is used first. */
    static final Comparator<Candidate> EXPIRES = Comparator.<Candidate, Instant>comparing(
                    one -> Objects.requireNonNullElse(one.offer().expiresAt(), Instant.MAX))
            .thenComparing(one -> one.offer().key());

    boolean delivery() {
        return offer.stage() == PriceStage.SHIPPING;
    }
}
