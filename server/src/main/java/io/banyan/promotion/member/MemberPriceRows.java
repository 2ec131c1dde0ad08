package io.banyan.promotion.member;

import io.banyan.kernel.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what members pay for single variants. */
@Component
class MemberPriceRows {

    private static final String SELECT =
            "select sku_id, product_id, level, price_minor, currency from promotion.member_price ";

    private final JdbcClient jdbc;

    MemberPriceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MemberPrice> ofSkus(Collection<UUID> skus) {
        return skus.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where sku_id = any(:skus) order by sku_id, level")
                        .param("skus", skus.toArray(UUID[]::new))
                        .query(MemberPriceRows::price)
                        .list();
    }

    List<MemberPrice> ofProduct(UUID productId) {
        return jdbc.sql(SELECT + "where product_id = :product order by sku_id, level")
                .param("product", productId)
                .query(MemberPriceRows::price)
                .list();
    }

    /** Sets what a product's variants cost members: these prices and no others. */
    void replace(UUID productId, List<MemberPrice> prices, Instant at) {
        // Two who set prices at once: one after the other. Nobody who reads them waits.
        jdbc.sql("lock table promotion.member_price in share row exclusive mode")
                .update();
        jdbc.sql("delete from promotion.member_price where product_id = :product")
                .param("product", productId)
                .update();
        for (var one : prices) {
            jdbc.sql("""
                            insert into promotion.member_price (sku_id, product_id, level, price_minor, currency, changed_at)
                            values (:sku, :product, :level, :price, :currency, :at)
                            """)
                    .param("sku", one.skuId())
                    .param("product", productId)
                    .param("level", one.level())
                    .param("price", one.price().minor())
                    .param("currency", one.price().currency())
                    .param("at", Timestamp.from(at))
                    .update();
        }
    }

    /** Forgets the prices of levels that there are no more. */
    void forgetAbove(int level) {
        jdbc.sql("delete from promotion.member_price where level > :level")
                .param("level", level)
                .update();
    }

    private static MemberPrice price(ResultSet row, int number) throws SQLException {
        return new MemberPrice(
                row.getObject("sku_id", UUID.class),
                row.getObject("product_id", UUID.class),
                row.getInt("level"),
                Money.of(row.getLong("price_minor"), row.getString("currency")));
    }
}
