package io.banyan.trade;

import io.banyan.catalog.LocalText;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as it stands. Personal data (address, phone) is not in it.
 *
 * @param source {@code shop}, or where it was imported from; with {@code number} unique
 * @param personId none for an imported guest's order
 * @param goods list prices times quantities; minus {@code discount} plus {@code shipping} makes {@code total}
 * @param refunded decided refunds so far
 */
public record Order(
        UUID id,
        String source,
        String number,
        OrderState state,
        boolean held,
        @Nullable UUID personId,
        @Nullable String visitorId,
        @Nullable OfferReference offer,
        List<Line> lines,
        Money goods,
        Money discount,
        Money shipping,
        Money total,
        Money refunded,
        boolean firstPaidOrder,
        @Nullable String note,
        Moments moments) {

    /** Whether and how far it was refunded. */
    public RefundState refundState() {
        if (!refunded.isPositive()) {
            return RefundState.NONE;
        }
        return refunded.compareTo(total) < 0 ? RefundState.PARTIAL : RefundState.FULL;
    }

    /** Its lines as facts carry them. */
    public List<OrderedItem> items() {
        return lines.stream()
                .map(line ->
                        new OrderedItem(line.line(), line.productId(), line.skuId(), line.quantity(), line.total()))
                .toList();
    }

    /**
     * One line.
     *
     * @param line position from 1, its name within the order
     * @param returned how many of it were refunded with their goods coming back
     * @param refunded money refunded so far that falls on this line
     */
    public record Line(
            int line,
            @Nullable UUID skuId,
            @Nullable UUID productId,
            String code,
            LocalText title,
            LocalText optionsText,
            String imageUrl,
            int quantity,
            Money unitPrice,
            Money discount,
            Money total,
            int returned,
            Money refunded) {}

    /** When what happened, as far as it did. */
    public record Moments(
            Instant placedAt,
            @Nullable Instant payBy,
            @Nullable Instant paidAt,
            @Nullable Instant releasedAt,
            @Nullable Instant fulfilledAt,
            @Nullable String carrier,
            @Nullable String trackingNumber,
            @Nullable Instant completedAt,
            @Nullable Instant cancelledAt,
            @Nullable String cancelReason) {}
}
