package io.banyan.trade;

import io.banyan.kernel.journal.Fact;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order was handed to the carrier; what it held in stock is sold. */
public record OrderFulfilled(
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
