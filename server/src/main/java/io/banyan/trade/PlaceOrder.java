package io.banyan.trade;

import io.banyan.identity.ContactAddress;
import io.banyan.kernel.money.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for an order.
 *
 * @param idempotencyKey the same person repeating it gets the same order again, never a second one
 * @param choice which of the offers that are theirs to choose the shopper wants
 * @param expectedTotal what the shopper was shown; another price refuses the order instead of surprising them
 */
public record PlaceOrder(
        String idempotencyKey,
        UUID personId,
        @Nullable String visitorId,
        List<Line> lines,
        @Nullable OfferReference offer,
        OfferChoice choice,
        ContactAddress address,
        @Nullable String note,
        @Nullable Money expectedTotal) {

    /** So many of one SKU. */
    public record Line(UUID skuId, int quantity) {}
}
