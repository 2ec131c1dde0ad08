package io.banyan.trade;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order from another system, already paid and delivered there.
 *
 * @param source where it comes from; with {@code number} its identity: imported again it changes nothing
 * @param personId none for a guest's order
 */
public record ImportedOrder(
        String source,
        String number,
        Kind kind,
        @Nullable UUID personId,
        Instant placedAt,
        String currency,
        List<Line> lines) {

    /** A sale, or the credit note of a cancellation, kept as a refund. */
    public enum Kind {
        SALE,
        CREDIT
    }

    /**
     * One line, in the order of the file.
     *
     * @param skuId none for what is no goods
     * @param kind what the line is, a stable word: {@code GOODS}, {@code POSTAGE}, {@code ADJUSTMENT}, …
     * @param quantity negative on credit notes
     * @param unitPrice exactly as in the source, which may be finer than a cent
     * @param amountMinor what is booked for the line, in minor units; negative on credit notes
     */
    public record Line(
            @Nullable UUID productId,
            @Nullable UUID skuId,
            String code,
            String title,
            String kind,
            int quantity,
            BigDecimal unitPrice,
            long amountMinor) {}
}
