package io.banyan.campaign.groupbuy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a group-buy offers.
 *
 * @param skuPrices what each variant costs at first, that is at the smallest size
 * @param ladder the sizes and, for each, the price of the cheapest variant
 * @param windowSeconds how long a group stays open
 * @param openGroups how many are open now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OfferView(
        UUID campaignId,
        Mechanic mechanic,
        String titleZh,
        String titleEn,
        UUID productId,
        List<OfferPrice> skuPrices,
        List<LadderStep> ladder,
        long windowSeconds,
        Audience audience,
        @Nullable LeaderPerk leaderPerk,
        @Nullable Instant endsAt,
        int openGroups) {

    /** The price of a variant in a group and without one. */
    public record OfferPrice(UUID skuId, Money price, Money listPrice) {}

    /** What a group of a size pays for one piece of the cheapest variant. */
    public record LadderStep(int size, Money price) {}

    /** The variant with the lowest price. */
    public OfferPrice cheapest() {
        return skuPrices.stream().min(Comparator.comparing(OfferPrice::price)).orElseThrow();
    }
}
