package io.banyan.catalog.goods;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A product in the console's list, with the stock of all its variants. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConsoleProductRow(
        UUID id,
        String title,
        @Nullable String titleEn,
        String imageUrl,
        ProductState state,
        int skus,
        Money priceFrom,
        long onHand,
        long available,
        long reserved,
        long sold,
        Instant updatedAt) {}
