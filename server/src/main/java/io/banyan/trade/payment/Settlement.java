package io.banyan.trade.payment;

import io.banyan.trade.Order;
import io.banyan.trade.OrderState;
import io.banyan.trade.spi.PaymentProvider.PaymentReport;

/**
 * What a provider's report means for a payment and its order. Reports may come twice, late and out of order, so it is
 * decided from how both stand now, never from what came before.
 */
enum Settlement {
    /** Known already, or no news. */
    NOTHING,
    /** The order is paid by it. */
    PAYS,
    /** The money came for an order called off unpaid: it goes back. */
    LATE,
    /** The money came for an order already paid by another payment: it goes back. */
    SURPLUS,
    /** Another amount than agreed came: nobody moves until a person has looked. */
    MISMATCH,
    /** An attempt was declined; the shopper may try again. */
    DECLINES,
    /** It can no longer be paid. */
    CLOSES;

    static Settlement decide(Payment payment, Order order, PaymentReport report) {
        return switch (report.outcome()) {
            case PAID -> paid(payment, order, report);
            case FAILED -> payment.state() == Payment.State.PENDING ? DECLINES : NOTHING;
            case CLOSED ->
                payment.state() == Payment.State.PENDING || payment.state() == Payment.State.FAILED ? CLOSES : NOTHING;
            case OPEN, UNKNOWN -> NOTHING;
        };
    }

    private static Settlement paid(Payment payment, Order order, PaymentReport report) {
        if (payment.state() == Payment.State.PAID) {
            return NOTHING;
        }
        if (!payment.amount().equals(report.amount())) {
            return MISMATCH;
        }
        if (order.state() == OrderState.AWAITING_PAYMENT) {
            return PAYS;
        }
        return order.moments().paidAt() == null ? LATE : SURPLUS;
    }
}
