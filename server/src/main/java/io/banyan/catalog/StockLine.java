package io.banyan.catalog;

import java.util.UUID;

/** Some units of one SKU. */
public record StockLine(UUID skuId, int quantity) {

    public StockLine {
        if (quantity <= 0) {
            throw new IllegalArgumentException("quantity must be positive: " + quantity);
        }
    }
}
