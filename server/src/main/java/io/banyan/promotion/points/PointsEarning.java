package io.banyan.promotion.points;

import io.banyan.kernel.journal.Entry;
import io.banyan.kernel.journal.Subscription;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.setting.Settings;
import io.banyan.trade.OrderPaid;
import io.banyan.trade.OrderRefunded;
import io.banyan.wallet.Points;
import io.banyan.wallet.Units;
import io.banyan.wallet.Wallets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Paid orders earn points, once each, frozen while the order may still come back. Each refund takes back its share; over all
 * refunds of an order the shares add up to exactly what it earned.
 */
@Component
class PointsEarning {

    private static final String KEY = "promotion.points_rule";
    private static final int RETURN_DAYS = 7;

    private final Settings settings;
    private final Points points;
    private final Wallets wallets;
    private final JdbcClient jdbc;

    PointsEarning(Settings settings, Points points, Wallets wallets, JdbcClient jdbc) {
        this.settings = settings;
        this.points = points;
        this.wallets = wallets;
        this.jdbc = jdbc;
    }

    /** Nothing is earned before an operator says so. */
    PointsRule rule() {
        return settings.find(KEY, PointsRule.class)
                .orElseGet(() -> new PointsRule(
                        false, 1, Money.of(100, settings.get("shop.currency", String.class, "CNY")), returnDays()));
    }

    void change(PointsRule rule) {
        settings.put(KEY, rule);
    }

    /** For how many days an order may come back. */
    int returnDays() {
        return settings.get("shop.return_window_days", Integer.class, RETURN_DAYS);
    }

    private static String cause(UUID orderId) {
        return "order/" + orderId + "/earned";
    }

    /** All purses first, in one order everywhere. */
    void take(List<Entry> entries) {
        var earned = new HashMap<>(earned(
                entries.stream().map(entry -> entry.fact().key()).distinct().toList()));
        wallets.prepare(
                entries.stream()
                        .flatMap(entry -> switch (entry.fact()) {
                            case OrderPaid paid -> Stream.ofNullable(paid.personId());
                            case OrderRefunded refunded -> Stream.ofNullable(refunded.personId());
                            default -> Stream.<UUID>empty();
                        })
                        .collect(Collectors.toSet()),
                Units.POINTS);
        for (var entry : entries) {
            switch (entry.fact()) {
                case OrderPaid paid -> earned.merge(paid.orderId(), earn(paid), Math::max);
                case OrderRefunded refunded ->
                    takeBack(refunded, Objects.requireNonNullElse(earned.get(refunded.orderId()), 0L));
                default -> {}
            }
        }
    }

    private long earn(OrderPaid paid) {
        var rule = rule();
        var person = paid.personId();
        var many = person == null ? 0 : rule.earnedBy(paid.total());
        if (person == null || many == 0) {
            return 0;
        }
        points.give(
                cause(paid.orderId()),
                person,
                many,
                paid.at().plus(Duration.ofDays(rule.freezeDays())),
                "下单得积分",
                "Earned by an order");
        jdbc.sql("""
                        insert into promotion.points_earned (order_id, person_id, points, earned_at)
                        values (:order, :person, :points, :at)
                        """)
                .param("order", paid.orderId())
                .param("person", person)
                .param("points", many)
                .param("at", paid.at().atOffset(ZoneOffset.UTC))
                .update();
        return many;
    }

    private void takeBack(OrderRefunded refund, long earned) {
        var before = refund.cumulative().minus(refund.amount());
        var part = PointsUses.back(earned, refund.cumulative(), refund.total())
                - PointsUses.back(earned, before, refund.total());
        if (part > 0) {
            points.takeBack(cause(refund.orderId()), "refund/" + refund.refundId() + "/earned", part, "order refunded");
        }
    }

    private Map<UUID, Long> earned(List<UUID> orders) {
        return jdbc
                .sql("select order_id, points from promotion.points_earned where order_id = any(:orders)")
                .param("orders", orders.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("order_id", UUID.class), row.getLong("points")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Listens to orders. */
    @Configuration(proxyBeanMethods = false)
    static class Listening {

        @Bean
        Subscription pointsEarned(PointsEarning earning) {
            return Subscription.named("promotion.points_earned")
                    .batch(Set.of(OrderPaid.class, OrderRefunded.class), earning::take);
        }
    }
}
