package io.banyan.trade.order;

import io.banyan.catalog.LocalText;
import io.banyan.kernel.money.Money;
import io.banyan.trade.OfferReference;
import io.banyan.trade.Order;
import io.banyan.trade.OrderState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads orders, and locks them for those who change them. */
@Component
public class OrderRows {

    private final JdbcClient jdbc;

    OrderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static final String COLUMNS = """
            id, source, number, person_id, visitor_id, state, held, campaign_id, group_id, share_code, currency,
            goods_minor, discount_minor, shipping_minor, total_minor, refunded_minor, first_paid, note,
            placed_at, pay_by, paid_at, released_at, fulfilled_at, carrier, tracking_number, completed_at,
            cancelled_at, cancel_reason
            """;

    private static final String LOCK = "select " + COLUMNS + " from trade.orders where id = :id for update";

    /** The order, locked until the transaction ends. Everybody who changes an order or its money locks it first. */
    public Optional<Order> lock(UUID orderId) {
        return jdbc.sql(LOCK)
                .param("id", orderId)
                .query(OrderRows::head)
                .optional()
                .map(head -> withLines(List.of(head)).getFirst());
    }

    public Optional<Order> find(UUID orderId) {
        return find(List.of(orderId)).stream().findFirst();
    }

    private static final String FIND = "select " + COLUMNS + " from trade.orders where id = any(:ids) order by id desc";

    /** Those that exist, newest first. */
    public List<Order> find(Collection<UUID> orderIds) {
        if (orderIds.isEmpty()) {
            return List.of();
        }
        return withLines(jdbc.sql(FIND)
                .param("ids", orderIds.toArray(UUID[]::new))
                .query(OrderRows::head)
                .list());
    }

    private static final String OF_PERSON = "select " + COLUMNS + """
            from trade.orders
            where person_id = :person and (:state::text is null or state = :state) and (:before::uuid is null or id < :before)
            order by id desc limit :limit
            """;

    /** A person's orders, newest first. */
    public List<Order> ofPerson(UUID personId, @Nullable OrderState state, @Nullable UUID before, int limit) {
        return withLines(jdbc.sql(OF_PERSON)
                .param("person", personId)
                .param("state", state == null ? null : state.name())
                .param("before", before)
                .param("limit", limit)
                .query(OrderRows::head)
                .list());
    }

    private static final String SEALED =
            "select contact_sealed from trade.orders where id = :id and contact_sealed is not null";

    /** The sealed address of an order. */
    public Optional<byte[]> sealedContact(UUID orderId) {
        return jdbc.sql(SEALED)
                .param("id", orderId)
                .query((row, number) -> row.getBytes("contact_sealed"))
                .optional();
    }

    private static final String LINES = """
            select order_id, line, sku_id, product_id, code, title, title_en, options_text, options_text_en, image_url, quantity, unit_price_minor,
                   discount_minor, total_minor, returned, refunded_minor
            from trade.order_line where order_id = any(:ids) order by order_id, line
            """;

    private List<Order> withLines(List<Head> heads) {
        if (heads.isEmpty()) {
            return List.of();
        }
        var currencies = new HashMap<UUID, String>();
        heads.forEach(
                head -> currencies.put(head.order().id(), head.order().total().currency()));
        Map<UUID, List<Order.Line>> lines = new HashMap<>();
        jdbc.sql(LINES).param("ids", currencies.keySet().toArray(UUID[]::new)).query(row -> {
            var orderId = row.getObject("order_id", UUID.class);
            lines.computeIfAbsent(orderId, id -> new ArrayList<>())
                    .add(line(row, currencies.getOrDefault(orderId, "CNY")));
        });
        return heads.stream()
                .map(head -> with(head.order(), lines.getOrDefault(head.order().id(), List.of())))
                .toList();
    }

    /** An order whose lines are not read yet. */
    private record Head(Order order) {}

    private static Head head(ResultSet row, int number) throws SQLException {
        var currency = row.getString("currency");
        var campaign = row.getObject("campaign_id", UUID.class);
        var offer = campaign == null
                ? null
                : new OfferReference(campaign, row.getObject("group_id", UUID.class), row.getString("share_code"));
        return new Head(new Order(
                row.getObject("id", UUID.class),
                row.getString("source"),
                row.getString("number"),
                OrderState.valueOf(row.getString("state")),
                row.getBoolean("held"),
                row.getObject("person_id", UUID.class),
                row.getString("visitor_id"),
                offer,
                List.of(),
                Money.of(row.getLong("goods_minor"), currency),
                Money.of(row.getLong("discount_minor"), currency),
                Money.of(row.getLong("shipping_minor"), currency),
                Money.of(row.getLong("total_minor"), currency),
                Money.of(row.getLong("refunded_minor"), currency),
                row.getBoolean("first_paid"),
                row.getString("note"),
                new Order.Moments(
                        row.getObject("placed_at", OffsetDateTime.class).toInstant(),
                        instant(row, "pay_by"),
                        instant(row, "paid_at"),
                        instant(row, "released_at"),
                        instant(row, "fulfilled_at"),
                        row.getString("carrier"),
                        row.getString("tracking_number"),
                        instant(row, "completed_at"),
                        instant(row, "cancelled_at"),
                        row.getString("cancel_reason"))));
    }

    private static Order.Line line(ResultSet row, String currency) throws SQLException {
        return new Order.Line(
                row.getInt("line"),
                row.getObject("sku_id", UUID.class),
                row.getObject("product_id", UUID.class),
                row.getString("code"),
                new LocalText(row.getString("title"), row.getString("title_en")),
                new LocalText(row.getString("options_text"), row.getString("options_text_en")),
                row.getString("image_url"),
                row.getInt("quantity"),
                Money.of(row.getLong("unit_price_minor"), currency),
                Money.of(row.getLong("discount_minor"), currency),
                Money.of(row.getLong("total_minor"), currency),
                row.getInt("returned"),
                Money.of(row.getLong("refunded_minor"), currency));
    }

    private static Order with(Order order, List<Order.Line> lines) {
        return new Order(
                order.id(),
                order.source(),
                order.number(),
                order.state(),
                order.held(),
                order.personId(),
                order.visitorId(),
                order.offer(),
                List.copyOf(lines),
                order.goods(),
                order.discount(),
                order.shipping(),
                order.total(),
                order.refunded(),
                order.firstPaidOrder(),
                order.note(),
                order.moments());
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
