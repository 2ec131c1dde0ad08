package io.banyan.campaign.flash;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A flash sale as shoppers see it.
 *
 * @param serverTime for a countdown that follows the server's clock
 * @param mine the reader's own orders in it, the latest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FlashSaleView(
        UUID campaignId,
        State state,
        UUID productId,
        Instant opensAt,
        @Nullable Instant endsAt,
        Instant serverTime,
        int perPerson,
        List<FlashItemView> items,
        List<FlashOrderView> mine) {

    /** Where a sale is. */
    public enum State {
        UPCOMING,
        OPEN,
        SOLD_OUT,
        PAUSED,
        CLOSED
    }

    /**
     * A variant of the sale.
     *
     * @param units in all
     * @param left to be had now; what is in unpaid orders may come back
     */
    public record FlashItemView(
            UUID skuId,
            String title,
            String optionsText,
            String imageUrl,
            Money price,
            Money listPrice,
            int units,
            int left) {}

    /**
     * An order in a flash sale.
     *
     * @param state ACCEPTED: promised for good, the order follows at once; FAILED: it could not be placed, see the problem
     * @param orderId the order to pay, once it stands
     * @param problem a stable code
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FlashOrderView(
            UUID id,
            UUID campaignId,
            UUID skuId,
            int quantity,
            Money total,
            Claim.State state,
            @Nullable UUID orderId,
            @Nullable String problem,
            Instant acceptedAt) {}
}
