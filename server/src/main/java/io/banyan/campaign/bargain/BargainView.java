package io.banyan.campaign.bargain;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.catalog.ProductCard;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bargain as shoppers see it.
 *
 * @param variant the options of the variant; empty for a product without options
 * @param listPrice what the piece cost when the bargain began
 * @param price what it costs now
 * @param helps all helps that it takes to the floor
 * @param helpsLeft how many are still needed
 * @param helpers who helped, the latest first
 * @param serverTime for a countdown that follows the server's clock
 * @param mine whether the reader began it
 * @param myCut what the reader took off
 * @param canHelp whether the reader could help now
 * @param myHelpCounts for how many helps the reader counts
 * @param canBuy whether the reader could buy now
 * @param whyNotZh why the reader cannot help, or, of the reader's own, cannot buy
 * @param orderId the order that buys it, for the one who bargains
 * @param failureZh what happens if too few help
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BargainView(
        UUID id,
        UUID campaignId,
        Bargain.State state,
        ProductCard product,
        UUID skuId,
        String variant,
        Money listPrice,
        Money floorPrice,
        Money price,
        int helps,
        int helpsLeft,
        BargainPerson owner,
        List<BargainHelper> helpers,
        Instant openedAt,
        Instant expiresAt,
        Instant serverTime,
        boolean mine,
        @Nullable Money myCut,
        boolean canHelp,
        int myHelpCounts,
        boolean canBuy,
        @Nullable String whyNotZh,
        @Nullable String whyNotEn,
        @Nullable UUID orderId,
        boolean newCustomersCountDouble,
        boolean buyBeforeFloor,
        List<String> rulesZh,
        List<String> rulesEn,
        String failureZh,
        String failureEn) {

    /** Who bargains. */
    public record BargainPerson(String nickname, String avatarUrl) {}

    /** Who helped, and how much that took off. */
    public record BargainHelper(String nickname, String avatarUrl, Money cut, int counts, Instant at) {}
}
