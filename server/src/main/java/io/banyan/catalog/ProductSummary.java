package io.banyan.catalog;

import io.banyan.kernel.money.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product in few words.
 *
 * @param titleEn the English title where the merchant gave one
 * @param imageUrl a path on this server; always shows something
 * @param price the lowest price of its variants
 * @param priceTo the highest price of its variants
 * @param published whether shoppers see it
 * @param skus its variants, in the merchant's order
 */
public record ProductSummary(
        UUID productId,
        String title,
        @Nullable String titleEn,
        String imageUrl,
        Money price,
        Money priceTo,
        boolean published,
        List<SkuSnapshot> skus) {}
