package io.banyan.trade;

import io.banyan.kernel.journal.Fact;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The money for an order arrived.
 *
 * @param firstPaidOrder whether no order of this person was ever paid before; exactly one order of a person carries it
 */
public record OrderPaid(
        UUID orderId,
        Instant at,
        @Nullable UUID personId,
        @Nullable String visitorId,
        List<OrderedItem> items,
        Money discount,
        Money total,
        @Nullable OfferReference offer,
        Instant placedAt,
        boolean firstPaidOrder)
        implements Fact {

    @Override
    public UUID key() {
        return orderId;
    }
}
