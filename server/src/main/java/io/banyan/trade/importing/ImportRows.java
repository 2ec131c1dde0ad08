package io.banyan.trade.importing;

import io.banyan.trade.ImportedOrder;
import io.banyan.trade.importing.OrderImports.Taken;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes past orders. */
@Component
class ImportRows {

    private final JdbcClient jdbc;
    private final DataSource source;

    ImportRows(JdbcClient jdbc, DataSource source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    private static final String KNOWN = """
            select number from trade.orders where source = :source and number = any(:numbers)
            union
            select number from trade.refund where source = :source and number = any(:numbers)
            """;

    /** Those of the numbers that are there already. */
    List<String> known(String source, String[] numbers) {
        return jdbc.sql(KNOWN)
                .param("source", source)
                .param("numbers", numbers)
                .query((row, number) -> row.getString("number"))
                .list();
    }

    private static final String BUYERS = """
            insert into trade.buyer (person_id, first_order_id, first_order_at, last_order_at, orders, currency, spent_minor)
            select b.person_id, b.first_order_id, b.first_at::timestamptz, b.last_at::timestamptz, b.orders, :currency, b.spent
            from unnest(:people::uuid[], :firsts::uuid[], :first_ats::text[], :last_ats::text[], :orders::int[], :spent::bigint[])
                as b (person_id, first_order_id, first_at, last_at, orders, spent)
            on conflict (person_id) do update set
                first_order_id = coalesce(trade.buyer.first_order_id, excluded.first_order_id),
                first_order_at = least(trade.buyer.first_order_at, excluded.first_order_at),
                last_order_at = greatest(trade.buyer.last_order_at, excluded.last_order_at),
                orders = trade.buyer.orders + excluded.orders,
                spent_minor = trade.buyer.spent_minor
                    + case when trade.buyer.currency = excluded.currency then excluded.spent_minor else 0 end
            returning first_order_id
            """;

    /** What the batch means for one person. */
    private static final class Purchases {
        @Nullable
        UUID firstId;

        @Nullable
        Instant firstAt;

        @Nullable
        Instant lastAt;

        int orders;
        long spent;

        void add(Taken taken) {
            spent += taken.amount();
            if (!taken.sale()) {
                return;
            }
            orders++;
            var at = taken.order().placedAt();
            if (firstAt == null || at.isBefore(firstAt)) {
                firstAt = at;
                firstId = taken.id();
            }
            if (lastAt == null || at.isAfter(lastAt)) {
                lastAt = at;
            }
        }
    }

    /** Counts the orders for their people; returns those that are somebody's first. People are locked in one fixed order. */
    Set<UUID> countBuyers(List<Taken> taken) {
        var people = new TreeMap<UUID, Purchases>();
        for (var one : taken) {
            var person = one.order().personId();
            if (person != null) {
                people.computeIfAbsent(person, id -> new Purchases()).add(one);
            }
        }
        if (people.isEmpty()) {
            return Set.of();
        }
        Collection<Purchases> purchases = people.values();
        var firsts = jdbc.sql(BUYERS)
                .param("currency", taken.getFirst().order().currency())
                .param("people", people.keySet().toArray(UUID[]::new))
                .param("firsts", purchases.stream().map(p -> p.firstId).toArray(UUID[]::new))
                .param("first_ats", purchases.stream().map(p -> text(p.firstAt)).toArray(String[]::new))
                .param("last_ats", purchases.stream().map(p -> text(p.lastAt)).toArray(String[]::new))
                .param("orders", purchases.stream().map(p -> p.orders).toArray(Integer[]::new))
                .param("spent", purchases.stream().map(p -> p.spent).toArray(Long[]::new))
                .query((row, number) -> row.getObject("first_order_id", UUID.class))
                .list();
        var mine = taken.stream().map(Taken::id).collect(Collectors.toSet());
        return firsts.stream().filter(mine::contains).collect(Collectors.toSet());
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    /** Copies orders and credit notes with their lines. */
    void copy(List<Taken> taken, Set<UUID> firstOrders) {
        var orders = new Copy("""
                trade.orders (id, source, number, person_id, state, held, currency, goods_minor, discount_minor, shipping_minor,
                    total_minor, first_paid, placed_at, paid_at, fulfilled_at, completed_at)
                """);
        var orderLines = new Copy("""
                trade.order_line (order_id, line, sku_id, product_id, code, title, kind, quantity, unit_price_minor, unit_price,
                    total_minor)
                """);
        var refunds = new Copy("""
                trade.refund (id, kind, source, number, person_id, currency, amount_minor, state, reason, requested_at, settled_at)
                """);
        var refundLines = new Copy("""
                trade.refund_line (refund_id, line, sku_id, product_id, code, title, kind, quantity, unit_price, amount_minor)
                """);
        for (var one : taken) {
            if (one.sale()) {
                order(orders, orderLines, one, firstOrders.contains(one.id()));
            } else {
                credit(refunds, refundLines, one);
            }
        }
        List.of(orders, orderLines, refunds, refundLines).forEach(copy -> copy.into(source));
    }

    private static void order(Copy orders, Copy lines, Taken taken, boolean first) {
        var order = taken.order();
        var at = order.placedAt();
        orders.value(taken.id())
                .value(order.source())
                .value(order.number())
                .value(order.personId())
                .value("COMPLETED")
                .value(false)
                .value(order.currency())
                .value(taken.amount())
                .value(0)
                .value(0)
                .value(taken.amount())
                .value(first)
                .value(at)
                .value(at)
                .value(at)
                .value(at)
                .endRow();
        int position = 1;
        for (var line : order.lines()) {
            var minor = minor(line.unitPrice(), order.currency());
            lines.value(taken.id())
                    .value(position++)
                    .value(line.skuId())
                    .value(line.productId())
                    .value(line.code())
                    .value(line.title())
                    .value(line.kind())
                    .value(line.quantity())
                    .value(minor)
                    .value(finer(line, order.currency(), minor))
                    .value(line.amountMinor())
                    .endRow();
        }
    }

    private static void credit(Copy refunds, Copy lines, Taken taken) {
        var order = taken.order();
        refunds.value(taken.id())
                .value("CREDIT")
                .value(order.source())
                .value(order.number())
                .value(order.personId())
                .value(order.currency())
                .value(taken.magnitude())
                .value("SETTLED")
                .value("credit_note")
                .value(order.placedAt())
                .value(order.placedAt())
                .endRow();
        int position = 1;
        for (var line : order.lines()) {
            var minor = minor(line.unitPrice(), order.currency());
            lines.value(taken.id())
                    .value(position++)
                    .value(line.skuId())
                    .value(line.productId())
                    .value(line.code())
                    .value(line.title())
                    .value(line.kind())
                    .value(-line.quantity())
                    .value(finer(line, order.currency(), minor))
                    .value(-line.amountMinor())
                    .endRow();
        }
    }

    private static long minor(BigDecimal price, String currency) {
        return price.movePointRight(digits(currency))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** The price where minor units cannot say it. */
    private static @Nullable String finer(ImportedOrder.Line line, String currency, long minor) {
        var exact = BigDecimal.valueOf(minor, digits(currency)).compareTo(line.unitPrice()) == 0;
        return exact ? null : line.unitPrice().toPlainString();
    }

    private static int digits(String currency) {
        return Math.max(Currency.getInstance(currency).getDefaultFractionDigits(), 0);
    }
}
