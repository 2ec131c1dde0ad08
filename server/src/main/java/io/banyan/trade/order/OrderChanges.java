package io.banyan.trade.order;

import io.banyan.trade.Order;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what changes in an order's life. The caller holds the order's lock and has decided that the change is right. */
@Component
class OrderChanges {

    private final JdbcClient jdbc;

    OrderChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String BUYER = """
            insert into trade.buyer (person_id, first_order_id, first_order_at, last_order_at, orders, currency, spent_minor)
            values (:person, :order, :at, :at, 1, :currency, :amount)
            on conflict (person_id) do update set
                orders = trade.buyer.orders + 1,
                first_order_id = coalesce(trade.buyer.first_order_id, excluded.first_order_id),
                first_order_at = coalesce(trade.buyer.first_order_at, excluded.first_order_at),
                last_order_at = greatest(trade.buyer.last_order_at, excluded.last_order_at),
                spent_minor = trade.buyer.spent_minor
                    + case when trade.buyer.currency = excluded.currency then excluded.spent_minor else 0 end
            returning first_order_id = :order as first
            """;

    /** Counts a paid order for its person; tells whether it is their first. The row's lock decides among several. */
    boolean countBuyer(Order order, UUID personId, Instant at) {
        return jdbc.sql(BUYER)
                .param("person", personId)
                .param("order", order.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("currency", order.total().currency())
                .param("amount", order.total().minor())
                .query(Boolean.class)
                .single();
    }

    private static final String PAID =
            "update trade.orders set state = 'PAID', paid_at = :at, first_paid = :first where id = :id";

    void paid(UUID orderId, boolean first, Instant at) {
        jdbc.sql(PAID)
                .param("id", orderId)
                .param("first", first)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static final String CANCELLED =
            "update trade.orders set state = 'CANCELLED', cancelled_at = :at, cancel_reason = :reason where id = :id";

    void cancelled(UUID orderId, String reason, Instant at) {
        jdbc.sql(CANCELLED)
                .param("id", orderId)
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static final String RELEASED = "update trade.orders set held = false, released_at = :at where id = :id";

    void released(UUID orderId, Instant at) {
        jdbc.sql(RELEASED)
                .param("id", orderId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static final String FULFILLED = """
            update trade.orders set state = 'FULFILLED', fulfilled_at = :at, complete_by = :complete_by, carrier = :carrier,
                tracking_number = :tracking
            where id = :id
            """;

    void fulfilled(
            UUID orderId, @Nullable String carrier, @Nullable String trackingNumber, Instant at, Instant completeBy) {
        jdbc.sql(FULFILLED)
                .param("id", orderId)
                .param("carrier", carrier)
                .param("tracking", trackingNumber)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("complete_by", completeBy.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static final String COMPLETED =
            "update trade.orders set state = 'COMPLETED', completed_at = :at where id = :id";

    void completed(UUID orderId, Instant at) {
        jdbc.sql(COMPLETED)
                .param("id", orderId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
