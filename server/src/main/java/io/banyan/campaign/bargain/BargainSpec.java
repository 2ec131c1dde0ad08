package io.banyan.campaign.bargain;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.campaign.specification.Terms;
import io.banyan.kernel.money.Money;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The terms of bargaining.
 *
 * @param productId what is bargained for, one piece
 * @param floors the lowest price of each SKU on offer
 * @param helpers how many helps bring a bargain to the floor
 * @param windowHours how long friends may help
 * @param buyHours how long the floor price is kept once it is reached
 * @param newCustomersCountDouble whether somebody who never bought makes two cuts at once
 * @param buyBeforeFloor whether the one who bargains may buy at the price of the moment
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BargainSpec(
        UUID productId,
        List<FloorPrice> floors,
        int helpers,
        int windowHours,
        int buyHours,
        boolean newCustomersCountDouble,
        boolean buyBeforeFloor)
        implements Terms {

    public BargainSpec {
        Objects.requireNonNull(productId, "bargain.productId");
        floors = floors == null ? List.of() : List.copyOf(floors);
        buyHours = buyHours == 0 ? 24 : buyHours;
    }

    /** The lowest price of a variant. */
    public record FloorPrice(UUID skuId, Money price) {

        public FloorPrice {
            Objects.requireNonNull(skuId, "skuId");
            Objects.requireNonNull(price, "price");
        }
    }

    @Override
    public Set<UUID> products() {
        return Set.of(productId);
    }

    /** The lowest price of a variant; null when it is not on offer. */
    public @Nullable Money floor(UUID skuId) {
        return floors.stream()
                .filter(floor -> floor.skuId().equals(skuId))
                .map(FloorPrice::price)
                .findFirst()
                .orElse(null);
    }
}
