package io.banyan.catalog.stock;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tables of the stock. Reading with locks and writing are one round trip each: several statements are sent
 * together, and each sees what was committed before it began, so that reservations are read after the locks are had.
 */
@Repository
class StockRows {

    private final JdbcOperations operations;
    private final JdbcClient jdbc;

    StockRows(JdbcOperations operations, JdbcClient jdbc) {
        this.operations = operations;
        this.jdbc = jdbc;
    }

    private static final String HELD_COLUMNS =
            "owner, sku_id, quantity, open, confirmed, released, handed, taken_from, taken, closed";

    // Rows are locked in the order of the sort, the same for everybody: no two batches can wait for each other.
    private static final String LOCK_SKUS = """
            select sku_id, product_id, on_hand, reserved from catalog.stock
             where sku_id = any (?) order by sku_id for update;
            select %s from catalog.reservation where owner = any (?) order by owner, sku_id
            """.formatted(HELD_COLUMNS);

    /** Locks SKUs, then reads the reservations of owners. */
    Shelf lock(Collection<UUID> skuIds, Collection<UUID> owners) {
        return load(LOCK_SKUS, skuIds, owners);
    }

    private static final String LOCK_OWNERS = """
            select sku_id, product_id, on_hand, reserved from catalog.stock
             where sku_id in (select sku_id from catalog.reservation where owner = any (?)) order by sku_id for update;
            select %1$s from catalog.reservation
             where owner in (select unnest(?) union
                             select taken_from from catalog.reservation where owner = any (?) and taken_from is not null)
             order by owner, sku_id
            """.formatted(HELD_COLUMNS);

    /** Locks the SKUs that an owner has set aside, then reads its reservation and the one it took from. */
    Shelf lockReservedBy(UUID owner) {
        var shelf = load(LOCK_OWNERS, List.of(owner), List.of(owner), List.of(owner));
        // A reservation committed between the two statements has no lock yet: it does at the second try.
        return shelf.complete() ? shelf : load(LOCK_OWNERS, List.of(owner), List.of(owner), List.of(owner));
    }

    @SafeVarargs
    private Shelf load(String sql, Collection<UUID>... parameters) {
        return run(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setArray(i + 1, connection.createArrayOf("uuid", parameters[i].toArray()));
                }
                statement.execute();
                var levels = rows(statement, StockRows::level);
                statement.getMoreResults();
                return new Shelf(levels, rows(statement, StockRows::held));
            }
        });
    }

    private static final String WRITE_LEVELS = """
            update catalog.stock s set received = s.received + d.received, confirmed = s.confirmed + d.confirmed,
                   given_back = s.given_back + d.given_back, reserved = s.reserved + d.reserved
              from unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
                   d (sku_id, received, confirmed, given_back, reserved)
             where s.sku_id = d.sku_id""";

    private static final String WRITE_MOVES = """
            insert into catalog.stock_move (at, kind, sku_id, owner, quantity, reason, who)
            select ?, m.* from unnest(?::text[], ?::uuid[], ?::uuid[], ?::int[], ?::text[], ?::text[]) m""";

    private static final String WRITE_OPENED = """
            insert into catalog.reservation
                   (opened_at, owner, sku_id, quantity, open, confirmed, released, handed, taken_from, taken, closed)
            select ?, h.* from unnest(?::uuid[], ?::uuid[], ?::int[], ?::int[], ?::int[], ?::int[], ?::int[],
                                      ?::uuid[], ?::int[], ?::boolean[]) h""";

    private static final String WRITE_ALTERED = """
            update catalog.reservation r set open = h.open, confirmed = h.confirmed, released = h.released,
                   handed = h.handed, taken = h.taken, closed = h.closed
              from unnest(?::uuid[], ?::uuid[], ?::int[], ?::int[], ?::int[], ?::int[], ?::int[], ?::boolean[])
                   h (owner, sku_id, open, confirmed, released, handed, taken, closed)
             where r.owner = h.owner and r.sku_id = h.sku_id""";

    /** Writes what was decided, in one round trip. */
    void write(Shelf shelf, Instant now) {
        var levels = shelf.levels();
        var moves = shelf.moves();
        var opened = shelf.opened();
        var altered = shelf.altered();
        var parts = new ArrayList<String>();
        var values = new ArrayList<Object>();
        if (!levels.isEmpty()) {
            parts.add(WRITE_LEVELS);
            values.add(array("uuid", levels, level -> level.skuId));
            values.add(array("bigint", levels, level -> level.received));
            values.add(array("bigint", levels, level -> level.confirmed));
            values.add(array("bigint", levels, level -> level.givenBack));
            values.add(array("bigint", levels, level -> level.reserved));
        }
        if (!moves.isEmpty()) {
            parts.add(WRITE_MOVES);
            values.add(Timestamp.from(now));
            values.add(array("text", moves, move -> move.kind().name()));
            values.add(array("uuid", moves, Move::skuId));
            values.add(array("uuid", moves, Move::owner));
            values.add(array("int", moves, Move::quantity));
            values.add(array("text", moves, Move::reason));
            values.add(array("text", moves, Move::who));
        }
        if (!opened.isEmpty()) {
            parts.add(WRITE_OPENED);
            values.add(Timestamp.from(now));
            values.add(array("uuid", opened, Held::owner));
            values.add(array("uuid", opened, Held::skuId));
            values.add(array("int", opened, Held::quantity));
            values.add(array("int", opened, Held::open));
            values.add(array("int", opened, Held::confirmed));
            values.add(array("int", opened, Held::released));
            values.add(array("int", opened, Held::handed));
            values.add(array("uuid", opened, Held::takenFrom));
            values.add(array("int", opened, Held::taken));
            values.add(array("boolean", opened, Held::closed));
        }
        if (!altered.isEmpty()) {
            parts.add(WRITE_ALTERED);
            values.add(array("uuid", altered, Held::owner));
            values.add(array("uuid", altered, Held::skuId));
            values.add(array("int", altered, Held::open));
            values.add(array("int", altered, Held::confirmed));
            values.add(array("int", altered, Held::released));
            values.add(array("int", altered, Held::handed));
            values.add(array("int", altered, Held::taken));
            values.add(array("boolean", altered, Held::closed));
        }
        if (!parts.isEmpty()) {
            send(String.join(";\n", parts), values);
        }
    }

    private static final String GIVEN_BACK = """
            select sku_id from catalog.stock_move where kind = 'GIVEN_BACK' and owner = :owner""";

    Set<UUID> givenBack(UUID returnId) {
        return new HashSet<>(
                jdbc.sql(GIVEN_BACK).param("owner", returnId).query(UUID.class).list());
    }

    private static final String AVAILABLE = """
            select sku_id, on_hand - reserved as available from catalog.stock where sku_id = any (:ids)""";

    Map<UUID, Integer> available(Collection<UUID> skuIds) {
        var found = new HashMap<UUID, Integer>();
        jdbc.sql(AVAILABLE).param("ids", skuIds.toArray(UUID[]::new)).query(row -> {
            found.put(row.getObject("sku_id", UUID.class), row.getInt("available"));
        });
        return found;
    }

    private static final String OPEN = """
            insert into catalog.stock (sku_id, product_id, received)
            select * from unnest(?::uuid[], ?::uuid[], ?::bigint[])""";

    /** Begins to keep stock of new SKUs. */
    void open(List<StockOpenings.Opening> openings, Instant now) {
        send(
                OPEN,
                List.of(
                        array("uuid", openings, StockOpenings.Opening::skuId),
                        array("uuid", openings, StockOpenings.Opening::productId),
                        array("bigint", openings, opening -> (long) opening.onHand())));
        var received = openings.stream().filter(opening -> opening.onHand() > 0).toList();
        send(
                WRITE_MOVES,
                List.of(
                        Timestamp.from(now),
                        array("text", received, opening -> MoveKind.RECEIVED.name()),
                        array("uuid", received, StockOpenings.Opening::skuId),
                        array("uuid", received, opening -> null),
                        array("int", received, StockOpenings.Opening::onHand),
                        array("text", received, opening -> null),
                        array("text", received, opening -> null)));
    }

    private record Column(String type, List<@Nullable Object> values) {}

    private interface Value<T> {
        @Nullable
        Object of(T row);
    }

    private static <T> Column array(String type, List<T> rows, Value<T> value) {
        var values = new ArrayList<@Nullable Object>(rows.size());
        rows.forEach(row -> values.add(value.of(row)));
        return new Column(type, values);
    }

    private void send(String sql, List<Object> values) {
        run(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.size(); i++) {
                    if (values.get(i) instanceof Column column) {
                        statement.setArray(
                                i + 1,
                                connection.createArrayOf(
                                        column.type(), column.values().toArray()));
                    } else {
                        statement.setObject(i + 1, values.get(i));
                    }
                }
                statement.execute();
                return statement.getUpdateCount();
            }
        });
    }

    private <T> T run(ConnectionCallback<T> work) {
        var result = operations.execute(work);
        if (result == null) {
            throw new IllegalStateException("the database gave no answer");
        }
        return result;
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> List<T> rows(PreparedStatement statement, RowReader<T> reader) throws SQLException {
        var list = new ArrayList<T>();
        try (var rows = statement.getResultSet()) {
            while (rows.next()) {
                list.add(reader.read(rows));
            }
        }
        return list;
    }

    private static Level level(ResultSet row) throws SQLException {
        return new Level(
                row.getObject("sku_id", UUID.class),
                row.getObject("product_id", UUID.class),
                row.getLong("on_hand"),
                row.getLong("reserved"));
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                row.getObject("owner", UUID.class),
                row.getObject("sku_id", UUID.class),
                row.getInt("quantity"),
                row.getInt("open"),
                row.getInt("confirmed"),
                row.getInt("released"),
                row.getInt("handed"),
                row.getObject("taken_from", UUID.class),
                row.getInt("taken"),
                row.getBoolean("closed"));
    }
}
