package io.banyan.campaign.community;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A round as shoppers see it.
 *
 * @param threshold pieces that it needs
 * @param pieces those paid for
 * @param neighbours how many orders
 * @param serverTime for a countdown that follows the server's clock
 * @param mine the reader's orders in it
 * @param handOut what the leader has to hand out; only for leaders of the point
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RoundView(
        UUID id,
        UUID campaignId,
        Round.State state,
        UUID productId,
        List<RoundItem> items,
        PickupPoint point,
        String leaderNickname,
        String leaderAvatarUrl,
        int threshold,
        int pieces,
        int neighbours,
        List<String> avatars,
        int quantityLimit,
        Instant cutOffAt,
        Instant serverTime,
        boolean takesOrders,
        @Nullable Instant arrivedAt,
        List<PickupView> mine,
        @Nullable List<HandOutView> handOut) {

    /** A variant and its price in the round. */
    record RoundItem(UUID skuId, String title, String optionsText, String imageUrl, Money price, Money listPrice) {}

    /**
     * An order in a round, for whom it belongs to.
     *
     * @param code to show at the point; there once the round is confirmed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PickupView(
            UUID orderId,
            UUID roundId,
            Neighbour.State state,
            int pieces,
            PickupPoint point,
            Instant cutOffAt,
            @Nullable Instant arrivedAt,
            @Nullable String code,
            @Nullable Instant pickedUpAt) {}

    /** An order, for the leader who hands it out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HandOutView(
            String nickname,
            int pieces,
            Neighbour.State state,
            Money commission,
            @Nullable Instant pickedUpAt) {}
}
