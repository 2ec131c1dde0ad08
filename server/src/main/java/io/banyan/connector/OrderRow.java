package io.banyan.connector;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One usable row of an order file.
 *
 * @param line its number in the file, the header being 1
 * @param unitPrice exactly as written, perhaps finer than a minor unit
 * @param customer none for a guest
 */
record OrderRow(
        long line,
        String order,
        String code,
        String title,
        int quantity,
        Instant at,
        BigDecimal unitPrice,
        @Nullable String customer,
        @Nullable String country,
        LineKind kind) {

    /** Quantity times price, exact. */
    BigDecimal amount() {
        return unitPrice.multiply(BigDecimal.valueOf(quantity));
    }
}
