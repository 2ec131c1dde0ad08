package io.banyan.trade;

import io.banyan.kernel.journal.Fact;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order was received by the shopper, or counts as received because nobody said otherwise in time. */
public record OrderCompleted(
        UUID orderId,
        Instant at,
        @Nullable UUID personId,
        @Nullable String visitorId,
        List<OrderedItem> items,
        Money total,
        @Nullable OfferReference offer)
        implements Fact {

    @Override
    public UUID key() {
        return orderId;
    }
}
