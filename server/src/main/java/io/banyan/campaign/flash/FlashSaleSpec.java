package io.banyan.campaign.flash;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.campaign.specification.Terms;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * The terms of a flash sale. They hold as they are when the campaign starts; a later version changes nothing of them.
 *
 * @param productId what is sold
 * @param items its variants in the sale
 * @param opensAt the second of the start; the page is there from the campaign's start on, counting down
 * @param perPerson the most units that one person may have, of all variants together
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FlashSaleSpec(UUID productId, List<FlashItem> items, Instant opensAt, int perPerson) implements Terms {

    public FlashSaleSpec {
        Objects.requireNonNull(productId, "flashSale.productId");
        Objects.requireNonNull(opensAt, "flashSale.opensAt");
        items = items == null ? List.of() : List.copyOf(items);
    }

    /** So many units of a variant at a price. */
    public record FlashItem(UUID skuId, Money price, int stock) {

        public FlashItem {
            Objects.requireNonNull(skuId, "skuId");
            Objects.requireNonNull(price, "price");
        }
    }

    @Override
    public Set<UUID> products() {
        return Set.of(productId);
    }
}
