package io.banyan.catalog.goods;

import io.banyan.catalog.LocalText;
import io.banyan.catalog.SkuSnapshot;
import io.banyan.kernel.money.Money;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads variants as they are sold now, in one query. */
@Repository
class SkuSnapshots {

    private final JdbcClient jdbc;

    SkuSnapshots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String SKUS = """
            select k.id, k.product_id, k.code, k.options_text, k.options_text_en, k.price_minor, k.currency, p.title, p.title_en,
                   k.retired_at is null and p.state = 'PUBLISHED' as sellable, m.hash, m.format
              from catalog.sku k
              join catalog.product p on p.id = k.product_id
              left join catalog.product_media pm on pm.product_id = p.id and pm.position = 0
              left join catalog.media m on m.id = pm.media_id
             where k.id = any (:ids)""";

    Map<UUID, SkuSnapshot> find(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<UUID, SkuSnapshot>();
        jdbc.sql(SKUS).param("ids", ids.toArray(UUID[]::new)).query(row -> {
            var id = row.getObject("id", UUID.class);
            var productId = row.getObject("product_id", UUID.class);
            found.put(
                    id,
                    new SkuSnapshot(
                            id,
                            productId,
                            row.getString("code"),
                            new LocalText(row.getString("title"), row.getString("title_en")),
                            new LocalText(row.getString("options_text"), row.getString("options_text_en")),
                            Money.of(row.getLong("price_minor"), row.getString("currency")),
                            ImageUrls.of(productId, row.getString("hash"), row.getString("format")),
                            row.getBoolean("sellable")));
        });
        return found;
    }

    List<UUID> idsOf(Collection<String> codes) {
        return jdbc.sql("select id from catalog.sku where retired_at is null and code = any (:codes)")
                .param("codes", codes.toArray(String[]::new))
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }
}
