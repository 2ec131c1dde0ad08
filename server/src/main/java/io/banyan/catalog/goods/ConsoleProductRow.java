package io.banyan.catalog.goods;

import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.UUID;

/** A product in the console's list, with the stock of all its variants. */
record ConsoleProductRow(
        UUID id,
        String title,
        String imageUrl,
        ProductState state,
        int skus,
        Money priceFrom,
        long onHand,
        long available,
        long reserved,
        long sold,
        Instant updatedAt) {}
