package io.banyan.hostile;

import java.util.List;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that counts: how many rows each table of money, goods, coupons and campaigns has, and what is in them. */
final class Rows {

    private static final List<String> SCHEMAS =
            List.of("ledger", "wallet", "trade", "catalog", "promotion", "campaign", "law");

    private static final String TABLES = """
            select table_schema || '.' || quote_ident(table_name) from information_schema.tables
             where table_schema in (:schemas) and table_type = 'BASE TABLE'
            """;

    private final JdbcClient jdbc;

    Rows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By table: the number of its rows and the sum of their hashes. */
    TreeMap<String, String> now() {
        var rows = new TreeMap<String, String>();
        for (var table :
                jdbc.sql(TABLES).param("schemas", SCHEMAS).query(String.class).list()) {
            var content = jdbc.sql(
                            "select count(*) || ' rows, ' || coalesce(sum(hashtextextended(t::text, 0)), 0) from "
                                    + table + " t")
                    .query(String.class)
                    .single();
            rows.put(table, content);
        }
        return rows;
    }
}
