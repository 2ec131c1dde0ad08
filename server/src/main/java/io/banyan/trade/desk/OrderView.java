package io.banyan.trade.desk;

import io.banyan.kernel.money.Money;
import io.banyan.trade.OfferReference;
import io.banyan.trade.Order;
import io.banyan.trade.OrderState;
import io.banyan.trade.RefundState;
import io.banyan.trade.payment.Refund;
import io.banyan.trade.pricing.Price;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as it is shown, with titles in the reader's language. The address is there in the detail view only; the person is told to operators only.
 *
 * @param steps how the price came about; in the detail view only
 * @param payBy until when it may be paid, while it awaits payment
 * @param refunded decided refunds, whether settled or not
 */
record OrderView(
        UUID id,
        String number,
        OrderState state,
        RefundState refundState,
        boolean held,
        List<OrderLineView> lines,
        Money goods,
        Money discount,
        Money shipping,
        Money total,
        List<Price.Step> steps,
        Money refunded,
        Instant placedAt,
        @Nullable Instant payBy,
        @Nullable OfferReference offer,
        @Nullable OrderAddressView address,
        @Nullable String note,
        List<Timeline.TimelineEntry> timeline,
        List<RefundView> refunds,
        @Nullable String carrier,
        @Nullable String trackingNumber,
        String source,
        @Nullable UUID personId,
        @Nullable String personName) {

    /**
     * One line.
     *
     * @param id its name within the order, for refunds
     * @param returned pieces refunded so far
     */
    record OrderLineView(
            String id,
            @Nullable UUID skuId,
            @Nullable UUID productId,
            String code,
            String title,
            String optionsText,
            String imageUrl,
            int quantity,
            Money unitPrice,
            Money discount,
            Money total,
            Money refunded,
            int returned) {}

    /** Where it goes. */
    record OrderAddressView(String name, String phone, String region, String street) {}

    /** A refund of the order, and how far it is. */
    record RefundView(
            UUID id,
            Money amount,
            Refund.State state,
            String reason,
            Instant requestedAt,
            @Nullable Instant settledAt,
            @Nullable String error) {}

    static OrderView of(Order order, List<Refund> refunds, Locale reader) {
        var awaiting = order.state() == OrderState.AWAITING_PAYMENT;
        return new OrderView(
                order.id(),
                order.number(),
                order.state(),
                order.refundState(),
                order.held(),
                order.lines().stream().map(line -> line(line, reader)).toList(),
                order.goods(),
                order.discount(),
                order.shipping(),
                order.total(),
                List.of(),
                order.refunded(),
                order.moments().placedAt(),
                awaiting ? order.moments().payBy() : null,
                order.offer(),
                null,
                order.note(),
                Timeline.of(order, refunds),
                refunds.stream()
                        .map(refund -> new RefundView(
                                refund.id(),
                                refund.amount(),
                                refund.state(),
                                refund.reason(),
                                refund.requestedAt(),
                                refund.settledAt(),
                                null))
                        .toList(),
                order.moments().carrier(),
                order.moments().trackingNumber(),
                order.source(),
                null,
                null);
    }

    private static OrderLineView line(Order.Line line, Locale reader) {
        return new OrderLineView(
                Integer.toString(line.line()),
                line.skuId(),
                line.productId(),
                line.code(),
                line.title().in(reader),
                line.optionsText().in(reader),
                line.imageUrl(),
                line.quantity(),
                line.unitPrice(),
                line.discount(),
                line.total(),
                line.refunded(),
                line.returned());
    }
}
