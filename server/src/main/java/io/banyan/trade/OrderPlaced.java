package io.banyan.trade;

import io.banyan.kernel.journal.Fact;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order was accepted and its stock reserved; it awaits payment until {@code payBy}. */
public record OrderPlaced(
        UUID orderId,
        Instant at,
        @Nullable UUID personId,
        @Nullable String visitorId,
        List<OrderedItem> items,
        Money discount,
        Money total,
        @Nullable OfferReference offer,
        Instant payBy)
        implements Fact {

    @Override
    public UUID key() {
        return orderId;
    }
}
