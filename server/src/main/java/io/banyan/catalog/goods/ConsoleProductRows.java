package io.banyan.catalog.goods;

import io.banyan.kernel.money.Money;
import io.banyan.kernel.page.Cursor;
import io.banyan.kernel.page.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The console's list of products, the last changed first. */
@Repository
class ConsoleProductRows {

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient jdbc;

    ConsoleProductRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String PAGE = """
            with part as (
                select p.id, p.title, p.title_en, p.state, p.currency, p.price_from_minor, p.updated_at
                  from catalog.product p
                 where (p.updated_at, p.id) < (:before, :beforeId)
                   and (:state = '' or p.state = :state)
                   and (:query = '' or p.title ilike :pattern or p.title_en ilike :pattern
                        or exists (select 1 from catalog.sku k where k.product_id = p.id and k.retired_at is null
                                                                 and k.code ilike :pattern))
                 order by p.updated_at desc, p.id desc limit :limit)
            select part.*, m.hash, m.format, coalesce(v.sold, 0) as sold, t.skus, t.on_hand, t.reserved
              from part
              left join catalog.product_sales v on v.product_id = part.id
              left join catalog.product_media pm on pm.product_id = part.id and pm.position = 0
              left join catalog.media m on m.id = pm.media_id
              cross join lateral (
                    select count(*) as skus, coalesce(sum(s.on_hand), 0) as on_hand,
                           coalesce(sum(s.reserved), 0) as reserved
                      from catalog.sku k left join catalog.stock s on s.sku_id = k.id
                     where k.product_id = part.id and k.retired_at is null) t
             order by part.updated_at desc, part.id desc""";

    Page<ConsoleProductRow> page(
            @Nullable String query, @Nullable ProductState state, @Nullable String cursor, int limit) {
        var before = cursor == null ? null : Cursor.decode(cursor, 2);
        var text = query == null ? "" : query.strip();
        var rows = jdbc.sql(PAGE)
                .param("query", text)
                .param("pattern", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("state", state == null ? "" : state.name())
                .param("before", (before == null ? LATEST : before.instant(0)).atOffset(ZoneOffset.UTC))
                .param("beforeId", before == null ? new UUID(-1, -1) : before.id(1))
                .param("limit", limit + 1)
                .query((row, number) -> row(row))
                .list();
        return Page.of(rows, limit, row -> Cursor.encode(row.updatedAt(), row.id()));
    }

    private static ConsoleProductRow row(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var onHand = row.getLong("on_hand");
        var reserved = row.getLong("reserved");
        return new ConsoleProductRow(
                id,
                row.getString("title"),
                row.getString("title_en"),
                ImageUrls.of(id, row.getString("hash"), row.getString("format")),
                ProductState.valueOf(row.getString("state")),
                row.getInt("skus"),
                Money.of(row.getLong("price_from_minor"), row.getString("currency")),
                onHand,
                onHand - reserved,
                reserved,
                row.getLong("sold"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
