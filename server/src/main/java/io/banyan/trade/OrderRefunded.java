package io.banyan.trade;

import io.banyan.kernel.journal.Fact;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some or all of what an order cost was decided to go back. Told once per refund, at the decision: from then on it cannot
 * be undone, only be late.
 *
 * @param amount this refund
 * @param cumulative all refunds of the order so far, this one included; never above {@code total}
 * @param full whether nothing of the order's total is left
 * @param returned the goods that come back with it; each item's total is its part of the amount
 */
public record OrderRefunded(
        UUID orderId,
        Instant at,
        UUID refundId,
        @Nullable UUID personId,
        @Nullable String visitorId,
        Money amount,
        Money cumulative,
        Money total,
        boolean full,
        List<OrderedItem> returned,
        @Nullable OfferReference offer,
        String reason,
        boolean firstPaidOrder)
        implements Fact {

    @Override
    public UUID key() {
        return orderId;
    }
}
