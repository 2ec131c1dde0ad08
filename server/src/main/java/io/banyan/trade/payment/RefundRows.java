package io.banyan.trade.payment;

import io.banyan.kernel.money.Money;
import io.banyan.trade.Order;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps refunds, and counts them on the order, its lines and its person. */
@Component
public class RefundRows {

    private static final String COLUMNS = """
            id, kind, order_id, payment_id, currency, amount_minor, state, reason, cumulative_minor, requested_at, settled_at,
            attempts, last_error, fingerprint
            """;

    private final JdbcClient jdbc;

    RefundRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String INSERT = """
            insert into trade.refund (
                id, kind, order_id, payment_id, person_id, currency, amount_minor, state, reason, idempotency_key, fingerprint,
                cumulative_minor, requested_at)
            values (
                :id, :kind, :order, :payment, :person, :currency, :amount, 'REQUESTED', :reason, :key, :fingerprint,
                :cumulative, :at)
            """;

    void insert(Refund refund, @Nullable UUID personId, @Nullable String key) {
        jdbc.sql(INSERT)
                .param("id", refund.id())
                .param("kind", refund.kind().name())
                .param("order", refund.orderId())
                .param("payment", refund.paymentId())
                .param("person", personId)
                .param("currency", refund.amount().currency())
                .param("amount", refund.amount().minor())
                .param("reason", refund.reason())
                .param("key", key)
                .param("fingerprint", refund.fingerprint())
                .param("cumulative", refund.cumulative().minor())
                .param("at", refund.requestedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static final String LINES = """
            insert into trade.refund_line (refund_id, line, sku_id, product_id, code, title, quantity, amount_minor)
            select :refund, l.line, l.sku_id, l.product_id, l.code, l.title, r.quantity, r.amount
            from unnest(:lines::int[], :quantities::int[], :amounts::bigint[]) as r (line, quantity, amount)
            join trade.order_line l on l.order_id = :order and l.line = r.line
            """;

    private static final String COUNT_ON_LINES = """
            update trade.order_line l
            set returned = l.returned + r.quantity, refunded_minor = l.refunded_minor + r.amount
            from unnest(:lines::int[], :quantities::int[], :amounts::bigint[]) as r (line, quantity, amount)
            where l.order_id = :order and l.line = r.line
            """;

    private static final String COUNT_ON_ORDER =
            "update trade.orders set refunded_minor = refunded_minor + :amount where id = :order";

    private static final String COUNT_ON_BUYER =
            "update trade.buyer set spent_minor = spent_minor - :amount where person_id = :person and currency = :currency";

    /** Writes what falls on which line and counts it everywhere. Constraints keep it within what was paid. */
    void insertParts(UUID refundId, Order order, RefundDecision.Give give) {
        var lines = give.parts().stream().map(part -> part.line().line()).toArray(Integer[]::new);
        var quantities = give.parts().stream().map(RefundDecision.Part::pieces).toArray(Integer[]::new);
        var amounts = give.parts().stream().map(part -> part.amount().minor()).toArray(Long[]::new);
        for (var sql : List.of(LINES, COUNT_ON_LINES)) {
            jdbc.sql(sql)
                    .param("refund", refundId)
                    .param("order", order.id())
                    .param("lines", lines)
                    .param("quantities", quantities)
                    .param("amounts", amounts)
                    .update();
        }
        jdbc.sql(COUNT_ON_ORDER)
                .param("amount", give.amount().minor())
                .param("order", order.id())
                .update();
        if (order.personId() != null) {
            jdbc.sql(COUNT_ON_BUYER)
                    .param("amount", give.amount().minor())
                    .param("person", order.personId())
                    .param("currency", give.amount().currency())
                    .update();
        }
    }

    private static final String BY_KEY =
            "select " + COLUMNS + " from trade.refund where order_id = :order and idempotency_key = :key";

    Optional<Refund> byKey(UUID orderId, String key) {
        return jdbc.sql(BY_KEY)
                .param("order", orderId)
                .param("key", key)
                .query(RefundRows::refund)
                .optional();
    }

    private static final String LOCK = "select " + COLUMNS + " from trade.refund where id = :id for update";

    Optional<Refund> lock(UUID refundId) {
        return jdbc.sql(LOCK).param("id", refundId).query(RefundRows::refund).optional();
    }

    private static final String OF_ORDERS =
            "select " + COLUMNS + " from trade.refund where order_id = any(:orders) order by requested_at, id";

    /** All refunds of these orders, oldest first. */
    public List<Refund> ofOrders(Collection<UUID> orderIds) {
        return jdbc.sql(OF_ORDERS)
                .param("orders", orderIds.toArray(UUID[]::new))
                .query(RefundRows::refund)
                .list();
    }

    private static final String FAILED =
            "select " + COLUMNS + " from trade.refund where state = 'FAILED' order by requested_at desc limit :limit";

    List<Refund> failed(int limit) {
        return jdbc.sql(FAILED).param("limit", limit).query(RefundRows::refund).list();
    }

    private static final String STATE = """
            update trade.refund set state = :state, settled_at = :settled_at, attempts = :attempts, last_error = :error
            where id = :id
            """;

    void state(UUID refundId, Refund.State state, @Nullable Instant settledAt, int attempts, @Nullable String error) {
        jdbc.sql(STATE)
                .param("id", refundId)
                .param("state", state.name())
                .param("settled_at", settledAt == null ? null : settledAt.atOffset(ZoneOffset.UTC))
                .param("attempts", attempts)
                .param("error", error)
                .update();
    }

    private static Refund refund(ResultSet row, int number) throws SQLException {
        var currency = row.getString("currency");
        var settledAt = row.getObject("settled_at", OffsetDateTime.class);
        return new Refund(
                row.getObject("id", UUID.class),
                Refund.Kind.valueOf(row.getString("kind")),
                row.getObject("order_id", UUID.class),
                row.getObject("payment_id", UUID.class),
                Money.of(row.getLong("amount_minor"), currency),
                Refund.State.valueOf(row.getString("state")),
                row.getString("reason"),
                Money.of(row.getLong("cumulative_minor"), currency),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                settledAt == null ? null : settledAt.toInstant(),
                row.getInt("attempts"),
                row.getString("last_error"),
                row.getString("fingerprint"));
    }
}
