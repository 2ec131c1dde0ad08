package io.banyan.trade;

import io.banyan.kernel.journal.Fact;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order was called off before it was fulfilled.
 *
 * @param reason a stable word such as {@code time_out}, {@code by_shopper}, {@code refunded}, or an operator's own words
 * @param wasPaid whether it had been paid; an {@link OrderRefunded} over all of it then comes along
 */
public record OrderCancelled(
        UUID orderId,
        Instant at,
        @Nullable UUID personId,
        @Nullable String visitorId,
        List<OrderedItem> items,
        Money total,
        @Nullable OfferReference offer,
        String reason,
        boolean wasPaid)
        implements Fact {

    @Override
    public UUID key() {
        return orderId;
    }
}
