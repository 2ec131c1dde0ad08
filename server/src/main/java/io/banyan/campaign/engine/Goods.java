package io.banyan.campaign.engine;

import io.banyan.catalog.SkuSnapshot;
import io.banyan.kernel.money.Money;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The goods that a specification speaks of, as they are sold now.
 *
 * @param skus by their ids; those of the campaign's products
 */
public record Goods(Map<UUID, SkuSnapshot> skus) {

    public static final Goods NONE = new Goods(Map.of());

    public @Nullable Money listPrice(UUID skuId) {
        var sku = skus.get(skuId);
        return sku == null ? null : sku.price();
    }
}
