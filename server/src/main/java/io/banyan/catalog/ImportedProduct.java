package io.banyan.catalog;

import io.banyan.kernel.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A product that comes from another system's records.
 *
 * @param source where it comes from, such as {@code online-retail}
 * @param code its number there; source and code together name it for ever
 * @param title its title in the language of the source
 * @param titleEn its English title, where the title is not English itself
 * @param price the current price
 * @param published whether shoppers shall see it; a product already known keeps what the merchant made of it
 * @param onHand units received with it, counted once, when the product is first seen
 * @param firstSoldAt when it was first sold, if ever; its date of creation
 */
public record ImportedProduct(
        String source,
        String code,
        String title,
        @Nullable String titleEn,
        Money price,
        boolean published,
        int onHand,
        @Nullable Instant firstSoldAt) {}
