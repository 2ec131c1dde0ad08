package io.banyan.campaign.bargain;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.catalog.ProductCard;
import io.banyan.kernel.money.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign lets people bargain for.
 *
 * @param myBargain the bargain that the reader has under way
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BargainTerms(
        UUID campaignId,
        ProductCard product,
        List<BargainPrice> prices,
        int helps,
        int windowHours,
        int buyHours,
        boolean newCustomersCountDouble,
        boolean buyBeforeFloor,
        @Nullable UUID myBargain,
        String failureZh,
        String failureEn) {

    /** A variant, what it costs and how far it can come down. */
    public record BargainPrice(UUID skuId, String variant, Money listPrice, Money floorPrice) {}
}
