package io.banyan.catalog;

import io.banyan.kernel.money.Money;
import java.util.UUID;

/**
 * A variant of a product as it is sold at this moment.
 *
 * @param skuId the variant
 * @param productId its product
 * @param code the merchant's own article number
 * @param title the product's title
 * @param optionsText the options chosen, such as {@code 青釉 / 大}; empty for a product without options
 * @param price the price of one unit
 * @param imageUrl a path on this server; always shows something
 * @param sellable whether it may be ordered now; says nothing about stock
 */
public record SkuSnapshot(
        UUID skuId,
        UUID productId,
        String code,
        LocalText title,
        LocalText optionsText,
        Money price,
        String imageUrl,
        boolean sellable) {}
