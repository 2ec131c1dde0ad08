package io.banyan.analytics;

import io.banyan.kernel.money.Money;
import io.banyan.kernel.page.Cursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people bought in all. */
@Component
class Buyers {

    /**
     * One buyer.
     *
     * @param spent paid less refunded, in the currency of the first order
     */
    record Buyer(
            UUID personId,
            long orders,
            Money spent,
            @Nullable Instant firstOrderAt,
            @Nullable Instant lastOrderAt) {}

    private final JdbcClient jdbc;

    Buyers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String COLUMNS =
            "select person_id, currency, orders, spent_minor, first_order_at, last_order_at from analytics.buyer ";

    Map<UUID, Buyer> of(Collection<UUID> people) {
        return jdbc
                .sql(COLUMNS + "where person_id = any(:people)")
                .param("people", people.toArray(UUID[]::new))
                .query(Buyers::buyer)
                .list()
                .stream()
                .collect(Collectors.toMap(Buyer::personId, Function.identity()));
    }

    List<Buyer> bySpent(@Nullable String cursor, int limit) {
        return sorted("spent_minor", cursor, limit);
    }

    List<Buyer> byOrders(@Nullable String cursor, int limit) {
        return sorted("orders", cursor, limit);
    }

    private List<Buyer> sorted(String column, @Nullable String cursor, int limit) {
        var after = cursor == null ? null : Cursor.decode(cursor, 2);
        return jdbc.sql(COLUMNS + "where (" + column + ", person_id) < (:value, :person) order by " + column
                        + " desc, person_id desc limit :limit")
                .param("value", after == null ? Long.MAX_VALUE : after.number(0))
                .param("person", after == null ? new UUID(-1, -1) : after.id(1))
                .param("limit", limit)
                .query(Buyers::buyer)
                .list();
    }

    private static Buyer buyer(ResultSet row, int number) throws SQLException {
        return new Buyer(
                row.getObject("person_id", UUID.class),
                row.getLong("orders"),
                Money.of(row.getLong("spent_minor"), row.getString("currency")),
                instant(row, "first_order_at"),
                instant(row, "last_order_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
