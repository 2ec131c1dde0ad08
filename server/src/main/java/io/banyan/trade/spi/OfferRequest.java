package io.banyan.trade.spi;

import io.banyan.kernel.money.Money;
import io.banyan.trade.OfferReference;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who wants to buy what under which offer.
 *
 * @param personId none while a visitor only looks at the price
 */
public record OfferRequest(
        OfferReference offer,
        @Nullable UUID personId,
        @Nullable String visitorId,
        List<Item> items,
        Instant at) {

    /** So many of one SKU at its list price. */
    public record Item(UUID skuId, UUID productId, int quantity, Money unitPrice) {}
}
