package io.banyan.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.kernel.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product as shown in lists.
 *
 * @param price the lowest price of its variants
 * @param priceTo the highest, when variants differ in price
 * @param listPrice the crossed-out price of the cheapest variant
 * @param sold units sold so far
 * @param skuId the variant, when the product has only one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProductCard(
        UUID id,
        String title,
        @Nullable String subtitle,
        String imageUrl,
        Money price,
        @Nullable Money priceTo,
        @Nullable Money listPrice,
        long sold,
        boolean inStock,
        @Nullable UUID skuId) {}
