package io.banyan.promotion.coupon;

import io.banyan.kernel.journal.Entry;
import io.banyan.kernel.journal.Subscription;
import io.banyan.promotion.coupon.Coupon.State;
import io.banyan.promotion.coupon.CouponTerms.ComesBack;
import io.banyan.trade.OrderCancelled;
import io.banyan.trade.OrderCompleted;
import io.banyan.trade.OrderPaid;
import io.banyan.trade.OrderRefunded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * What becomes of the coupons of an order: used when it is paid, free again when it is called off, back by their rule when
 * it is refunded. Most orders hold none, so facts are taken by the batch and the coupons of all of them found at once.
 */
@Component
class CouponLife {

    private final CouponRows rows;
    private final Templates templates;
    private final CouponBooks books;

    CouponLife(CouponRows rows, Templates templates, CouponBooks books) {
        this.rows = rows;
        this.templates = templates;
        this.books = books;
    }

    /** What happened to an order. */
    private sealed interface Event {
        record Paid(Instant at) implements Event {}

        record CalledOff() implements Event {}

        record Completed() implements Event {}

        /** @param sent whether the goods may have been on their way */
        record Refunded(boolean sent) implements Event {}
    }

    void take(List<Entry> entries) {
        var orders =
                entries.stream().map(entry -> entry.fact().key()).distinct().toList();
        if (rows.lockOfOrders(orders).isEmpty()) {
            return;
        }
        for (var entry : entries) {
            switch (entry.fact()) {
                case OrderPaid paid -> happened(paid.orderId(), new Event.Paid(paid.at()));
                case OrderCompleted completed -> happened(completed.orderId(), new Event.Completed());
                case OrderCancelled(var order, var _, var _, var _, var _, var _, var _, var _, var paid) ->
                    happened(order, paid ? new Event.Refunded(false) : new Event.CalledOff());
                case OrderRefunded refunded
                when refunded.full() -> happened(refunded.orderId(), new Event.Refunded(true));
                default -> {}
            }
        }
    }

    private void happened(UUID orderId, Event event) {
        var held = rows.lockOfOrders(List.of(orderId));
        var used = new ArrayList<UUID>();
        for (var coupon : held) {
            switch (event) {
                case Event.Paid _
                when coupon.state() == State.FROZEN -> {
                    used.add(coupon.id());
                    books.redeemed(coupon);
                    if (comesBack(coupon) == ComesBack.NEVER) {
                        settle(coupon);
                    }
                }
                case Event.CalledOff _ when coupon.state() == State.FROZEN -> letGo(coupon);
                case Event.Completed _ when coupon.state() == State.USED -> settle(coupon);
                case Event.Refunded(var sent) when coupon.state() == State.USED -> refunded(coupon, sent);
                case Event.Paid _, Event.CalledOff _, Event.Completed _, Event.Refunded _ -> {}
            }
        }
        if (event instanceof Event.Paid(var at) && !used.isEmpty()) {
            rows.used(used, at);
        }
    }

    private void letGo(Coupon coupon) {
        rows.release(List.of(coupon.id()), State.USABLE);
        if (coupon.revokeAsked() != null) {
            rows.end(coupon.id(), State.REVOKED);
            books.ended(coupon);
        }
    }

    /**
     * An order not yet sent and refunded in full is told as refunded and as cancelled: whichever comes second finds the coupon
     * back already, or with a rule that both leave alone.
     */
    private void refunded(Coupon coupon, boolean sent) {
        var back = switch (comesBack(coupon)) {
            case NEVER -> false;
            case UNSENT -> !sent;
            case FULL_REFUND -> true;
        };
        if (coupon.funded() && coupon.settled()) {
            if (sent) {
                books.refunded(coupon);
            }
        } else if (back) {
            books.cameBack(coupon);
            letGo(coupon);
        }
    }

    private void settle(Coupon coupon) {
        if (coupon.funded() && !coupon.settled()) {
            books.settle(coupon);
            rows.settled(coupon.id());
        }
    }

    private ComesBack comesBack(Coupon coupon) {
        return templates.find(coupon.templateId()).orElseThrow().terms().comesBack();
    }

    /** Listens to orders. */
    @Configuration(proxyBeanMethods = false)
    static class Listening {

        @Bean
        Subscription couponLifeFacts(CouponLife life) {
            return Subscription.named("promotion.coupon")
                    .batch(
                            Set.of(OrderPaid.class, OrderCancelled.class, OrderCompleted.class, OrderRefunded.class),
                            life::take);
        }
    }
}
