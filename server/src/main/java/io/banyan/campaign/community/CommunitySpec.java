package io.banyan.campaign.community;

import io.banyan.campaign.specification.Terms;
import io.banyan.kernel.money.Money;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a community group purchase.
 *
 * @param productId what is sold
 * @param items its variants and what they cost here
 * @param threshold paid pieces that a round needs by its cut-off
 * @param longestHours how long a leader may keep a round open
 * @param commissionBasisPoints the leader's share of what an order costs
 * @param quantityLimit the most pieces of one order
 */
public record CommunitySpec(
        UUID productId,
        List<CommunityItem> items,
        int threshold,
        int longestHours,
        int commissionBasisPoints,
        int quantityLimit)
        implements Terms {

    public CommunitySpec {
        Objects.requireNonNull(productId, "communityPurchase.productId");
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** A variant and its price. */
    public record CommunityItem(UUID skuId, Money price) {

        public CommunityItem {
            Objects.requireNonNull(skuId, "skuId");
            Objects.requireNonNull(price, "price");
        }
    }

    @Override
    public Set<UUID> products() {
        return Set.of(productId);
    }

    @Nullable
    Money price(UUID skuId) {
        return items.stream()
                .filter(item -> item.skuId().equals(skuId))
                .map(CommunityItem::price)
                .findFirst()
                .orElse(null);
    }

    /** What the leader gets for an order that costs so much. */
    Money commission(Money total) {
        return total.percent(commissionBasisPoints);
    }
}
