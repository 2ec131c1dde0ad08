package io.banyan.trade.desk;

import io.banyan.kernel.money.Money;
import io.banyan.kernel.page.Cursor;
import io.banyan.kernel.page.Page;
import io.banyan.trade.OrderState;
import io.banyan.trade.RefundState;
import io.banyan.trade.order.Contact;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of orders for the console. */
@Component
class ConsoleOrderRows {

    private final JdbcClient jdbc;
    private final Contact contact;

    ConsoleOrderRows(JdbcClient jdbc, Contact contact) {
        this.jdbc = jdbc;
        this.contact = contact;
    }

    /**
     * Which orders.
     *
     * @param query an order's number, a receiver's whole phone number, or an id of an order or a person
     */
    record Filter(
            @Nullable String query,
            @Nullable UUID person,
            @Nullable OrderState state,
            @Nullable RefundState refundState,
            @Nullable Boolean held,
            @Nullable String source,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** A listed order, its person still without a name. */
    record Row(
            UUID id,
            String number,
            @Nullable UUID personId,
            OrderState state,
            RefundState refundState,
            boolean held,
            int items,
            Money total,
            Money refunded,
            Instant placedAt,
            String source) {}

    private static final String LIST = """
            select o.id, o.number, o.person_id, o.state, o.held, o.currency, o.total_minor, o.refunded_minor, o.placed_at,
                   o.source, (select coalesce(sum(quantity), 0) from trade.order_line l where l.order_id = o.id) as items
            from trade.orders o
            where o.id < :before
              and (:query = '' or o.number = :query or o.id = :query_id or o.person_id = :query_id or o.phone_index = :phone)
              and (:person::uuid is null or o.person_id = :person)
              and (:state::text is null or o.state = :state)
              and (:refund::text is null or :refund = case when o.refunded_minor <= 0 then 'NONE'
                       when o.refunded_minor < o.total_minor then 'PARTIAL' else 'FULL' end)
              and (:held::boolean is null or o.held = :held)
              and (:source::text is null or o.source = :source)
              and (:from::timestamptz is null or o.placed_at >= :from)
              and (:to::timestamptz is null or o.placed_at < :to)
            order by o.id desc limit :limit
            """;

    /** The next orders, newest first. Ids are in the order of time. */
    Page<Row> page(Filter filter, @Nullable String cursor, int limit) {
        var rows = list(
                filter,
                cursor == null ? new UUID(-1, -1) : Cursor.decode(cursor, 1).id(0),
                limit + 1);
        return Page.of(rows, limit, row -> Cursor.encode(row.id()));
    }

    List<Row> list(Filter filter, UUID before, int limit) {
        var query = filter.query() == null ? "" : filter.query().strip();
        return jdbc.sql(LIST)
                .param("before", before)
                .param("query", query.toUpperCase(Locale.ROOT))
                .param("query_id", id(query))
                .param("phone", query.isEmpty() ? null : contact.phoneIndex(query))
                .param("person", filter.person())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param(
                        "refund",
                        filter.refundState() == null
                                ? null
                                : filter.refundState().name())
                .param("held", filter.held())
                .param("source", filter.source())
                .param("from", filter.from() == null ? null : filter.from().atOffset(ZoneOffset.UTC))
                .param("to", filter.to() == null ? null : filter.to().atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, number) -> {
                    var currency = row.getString("currency");
                    var total = row.getLong("total_minor");
                    var refunded = row.getLong("refunded_minor");
                    return new Row(
                            row.getObject("id", UUID.class),
                            row.getString("number"),
                            row.getObject("person_id", UUID.class),
                            OrderState.valueOf(row.getString("state")),
                            refunded <= 0
                                    ? RefundState.NONE
                                    : refunded < total ? RefundState.PARTIAL : RefundState.FULL,
                            row.getBoolean("held"),
                            row.getInt("items"),
                            Money.of(total, currency),
                            Money.of(refunded, currency),
                            row.getObject("placed_at", OffsetDateTime.class).toInstant(),
                            row.getString("source"));
                })
                .list();
    }

    private static @Nullable UUID id(String text) {
        try {
            return text.length() == 36 ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
