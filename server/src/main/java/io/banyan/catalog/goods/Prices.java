package io.banyan.catalog.goods;

import io.banyan.catalog.PriceHistory;
import io.banyan.kernel.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the prices of the past. What was paid is kept by the hour, which is fine enough for days. */
@Repository
class Prices implements PriceHistory {

    private final JdbcClient jdbc;

    Prices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String NOTE = """
            insert into catalog.sku_price (sku_id, since_at, currency, price_minor)
            select k.id, :now, k.currency, k.price_minor
              from catalog.sku k
              left join lateral (select p.currency, p.price_minor from catalog.sku_price p
                                  where p.sku_id = k.id order by p.since_at desc limit 1) last on true
             where k.product_id = any (:products) and k.retired_at is null
               and (k.currency, k.price_minor) is distinct from (last.currency, last.price_minor)
            on conflict (sku_id, since_at) do update
               set currency = excluded.currency, price_minor = excluded.price_minor""";

    /** Notes the prices that these products are on sale for from now on, where they changed. */
    void note(Collection<UUID> productIds, Instant now) {
        jdbc.sql(NOTE)
                .param("products", productIds.toArray(UUID[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static final String CHARGED = """
            insert into catalog.sku_charged as c (sku_id, hour_at, currency, lowest_minor)
            select u.sku, u.hour::timestamptz, u.currency, u.price
              from unnest(:skus::uuid[], :hours::text[], :currencies::text[], :prices::bigint[])
                   u (sku, hour, currency, price)
             order by u.sku, u.hour, u.currency
            on conflict (sku_id, hour_at, currency) do update
               set lowest_minor = excluded.lowest_minor where excluded.lowest_minor < c.lowest_minor""";

    private record Hour(UUID skuId, String at, String currency) {}

    @Override
    public void record(List<Charge> charges) {
        var lowest = new HashMap<Hour, Long>();
        for (var charge : charges) {
            var hour = charge.at().truncatedTo(ChronoUnit.HOURS).toString();
            var price = charge.price();
            lowest.merge(new Hour(charge.skuId(), hour, price.currency()), price.minor(), Math::min);
        }
        if (lowest.isEmpty()) {
            return;
        }
        // In one order everywhere, so that two writers never wait for each other.
        var hours = lowest.keySet().stream()
                .sorted(Comparator.comparing(Hour::skuId)
                        .thenComparing(Hour::at)
                        .thenComparing(Hour::currency))
                .toList();
        jdbc.sql(CHARGED)
                .param("skus", hours.stream().map(Hour::skuId).toArray(UUID[]::new))
                .param("hours", hours.stream().map(Hour::at).toArray(String[]::new))
                .param("currencies", hours.stream().map(Hour::currency).toArray(String[]::new))
                .param("prices", hours.stream().map(lowest::get).toArray(Long[]::new))
                .update();
    }

    // A price holds from its moment to the next one's, so the one before the days counts as well.
    private static final String SINCE = """
            select k.id, k.currency,
                   (select min(p.price_minor) from catalog.sku_price p
                     where p.sku_id = k.id and p.currency = k.currency
                       and p.since_at >= coalesce((select max(b.since_at) from catalog.sku_price b
                                                    where b.sku_id = k.id and b.since_at <= :from), '-infinity')) as listed,
                   coalesce((select min(c.lowest_minor) from catalog.sku_charged c
                              where c.sku_id = k.id and c.currency = k.currency and c.hour_at >= :hour),
                            (select c.lowest_minor from catalog.sku_charged c
                              where c.sku_id = k.id and c.currency = k.currency
                              order by c.hour_at desc limit 1)) as charged
              from catalog.sku k where k.id = any (:ids)""";

    @Override
    public Map<UUID, Past> since(Collection<UUID> skuIds, Instant from) {
        var found = new HashMap<UUID, Past>();
        jdbc.sql(SINCE)
                .param("ids", skuIds.toArray(UUID[]::new))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("hour", from.truncatedTo(ChronoUnit.HOURS).atOffset(ZoneOffset.UTC))
                .query(row -> {
                    found.put(row.getObject("id", UUID.class), new Past(amount(row, "listed"), amount(row, "charged")));
                });
        return found;
    }

    private static @Nullable Money amount(ResultSet row, String column) throws SQLException {
        var minor = row.getObject(column, Long.class);
        return minor == null ? null : Money.of(minor, row.getString("currency"));
    }
}
