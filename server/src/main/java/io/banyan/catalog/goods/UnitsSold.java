package io.banyan.catalog.goods;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Units sold by product. */
@Repository
class UnitsSold {

    private final JdbcClient jdbc;

    UnitsSold(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    // Rows in the order of their ids, so that two writers never wait for each other.
    private static final String ADD = """
            insert into catalog.product_sales as s (product_id, sold)
            select u.product_id, u.units from unnest(:ids::uuid[], :units::bigint[]) u (product_id, units)
             order by u.product_id
            on conflict (product_id) do update set sold = s.sold + excluded.sold""";

    void add(Map<UUID, Long> unitsByProduct) {
        var sorted = new TreeMap<>(unitsByProduct);
        jdbc.sql(ADD)
                .param("ids", sorted.keySet().toArray(UUID[]::new))
                .param("units", sorted.values().toArray(Long[]::new))
                .update();
    }
}
