package io.banyan.promotion.points;

import io.banyan.kernel.journal.Entry;
import io.banyan.kernel.journal.Subscription;
import io.banyan.kernel.money.Money;
import io.banyan.trade.OrderCancelled;
import io.banyan.trade.OrderRefunded;
import io.banyan.wallet.Units;
import io.banyan.wallet.Wallets;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which orders were paid with points, and how many of them come back: all when an order is called off, and of each refund the
 * share that it is of what was paid. Over all refunds of an order these shares add up to exactly the points it used.
 */
@Component
class PointsUses {

    private final JdbcClient jdbc;
    private final Wallets wallets;

    PointsUses(JdbcClient jdbc, Wallets wallets) {
        this.jdbc = jdbc;
        this.wallets = wallets;
    }

    static String cause(UUID orderId) {
        return "order/" + orderId + "/points";
    }

    void add(UUID orderId, UUID personId, long points, Instant at) {
        jdbc.sql("""
                        insert into promotion.points_use (order_id, person_id, points, used_at)
                        values (:order, :person, :points, :at)
                        """)
                .param("order", orderId)
                .param("person", personId)
                .param("points", points)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(UUID orderId) {
        jdbc.sql("delete from promotion.points_use where order_id = :order")
                .param("order", orderId)
                .update();
    }

    private Map<UUID, Long> used(List<UUID> orders) {
        return jdbc
                .sql("select order_id, points from promotion.points_use where order_id = any(:orders)")
                .param("orders", orders.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("order_id", UUID.class), row.getLong("points")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void take(List<Entry> entries) {
        var used = used(
                entries.stream().map(entry -> entry.fact().key()).distinct().toList());
        for (var entry : entries) {
            var points = used.get(entry.fact().key());
            if (points != null) {
                switch (entry.fact()) {
                    case OrderCancelled cancelled -> wallets.undoDebit(cause(cancelled.orderId()));
                    case OrderRefunded refunded -> refund(refunded, points);
                    default -> {}
                }
            }
        }
    }

    private void refund(OrderRefunded refund, long points) {
        var before = refund.cumulative().minus(refund.amount());
        var part = back(points, refund.cumulative(), refund.total()) - back(points, before, refund.total());
        if (part > 0) {
            wallets.undoDebit(
                    cause(refund.orderId()), "refund/" + refund.refundId() + "/points", Money.of(part, Units.POINTS));
        }
    }

    /** How many points have come back once so much of the total has. */
    static long back(long points, Money refunded, Money total) {
        return BigInteger.valueOf(points)
                .multiply(BigInteger.valueOf(refunded.minor()))
                .divide(BigInteger.valueOf(total.minor()))
                .longValueExact();
    }

    /** Listens to orders. */
    @Configuration(proxyBeanMethods = false)
    static class Listening {

        @Bean
        Subscription pointsFacts(PointsUses uses) {
            return Subscription.named("promotion.points")
                    .batch(Set.of(OrderCancelled.class, OrderRefunded.class), uses::take);
        }
    }
}
