package io.banyan.campaign.flash;

import io.banyan.kernel.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored shelves of flash sales. */
@Component
class ShelfRows {

    private final JdbcClient jdbc;

    ShelfRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String SELECT = """
            select id, campaign_id, version, product_id, sku_id, price_minor, list_minor, discount_minor, currency, per_person,
                   opens_at, wanted, units, left_units, returns, closed
              from campaign.flash_shelf
            """;

    List<Shelf> of(UUID campaignId) {
        return jdbc.sql(SELECT + "where campaign_id = :campaign order by id")
                .param("campaign", campaignId)
                .query(ShelfRows::shelf)
                .list();
    }

    /** The same, holding their rows until the transaction ends. */
    List<Shelf> lock(UUID campaignId) {
        return jdbc.sql(SELECT + "where campaign_id = :campaign order by id for update")
                .param("campaign", campaignId)
                .query(ShelfRows::shelf)
                .list();
    }

    Optional<Shelf> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(ShelfRows::shelf)
                .optional();
    }

    private static final String INSERT = """
            insert into campaign.flash_shelf (id, campaign_id, version, product_id, sku_id, price_minor, list_minor,
                   discount_minor, currency, per_person, opens_at, wanted, units, left_units)
            values (:id, :campaign, :version, :product, :sku, :price, :list, :discount, :currency, :limit, :opens, :wanted,
                    :units, :units)
            """;

    void insert(Shelf shelf) {
        jdbc.sql(INSERT)
                .param("id", shelf.id())
                .param("campaign", shelf.campaignId())
                .param("version", shelf.version())
                .param("product", shelf.productId())
                .param("sku", shelf.skuId())
                .param("price", shelf.price().minor())
                .param("list", shelf.listPrice().minor())
                .param("discount", shelf.discount().minor())
                .param("currency", shelf.price().currency())
                .param("limit", shelf.perPerson())
                .param("opens", Timestamp.from(shelf.opensAt()))
                .param("wanted", shelf.wanted())
                .param("units", shelf.units())
                .update();
    }

    private static final String PUT_BACK = """
            update campaign.flash_shelf set left_units = left_units + :units, returns = returns + 1
             where id = :id returning returns
            """;

    /** Units can be had again; answers how often that happened. */
    long putBack(UUID id, int units) {
        return jdbc.sql(PUT_BACK)
                .param("id", id)
                .param("units", units)
                .query(Long.class)
                .single();
    }

    /** A person has so many units fewer. The caller holds the shelves of the sale. */
    void giveUp(UUID campaignId, UUID personId, int units) {
        jdbc.sql(
                        "update campaign.flash_buyer set units = units - :units where campaign_id = :campaign and person_id = :person")
                .param("units", units)
                .param("campaign", campaignId)
                .param("person", personId)
                .update();
    }

    void close(UUID campaignId) {
        jdbc.sql("update campaign.flash_shelf set closed = true where campaign_id = :campaign")
                .param("campaign", campaignId)
                .update();
    }

    boolean anyOpen(UUID campaignId) {
        return jdbc.sql("""
                        select exists (select 1 from campaign.flash_shelf where campaign_id = :campaign and not closed)
                        """).param("campaign", campaignId).query(Boolean.class).single();
    }

    private static Shelf shelf(ResultSet row, int number) throws SQLException {
        var currency = row.getString("currency");
        return new Shelf(
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getInt("version"),
                row.getObject("product_id", UUID.class),
                row.getObject("sku_id", UUID.class),
                Money.of(row.getLong("price_minor"), currency),
                Money.of(row.getLong("list_minor"), currency),
                Money.of(row.getLong("discount_minor"), currency),
                row.getInt("per_person"),
                row.getTimestamp("opens_at").toInstant(),
                row.getInt("wanted"),
                row.getInt("units"),
                row.getInt("left_units"),
                row.getLong("returns"),
                row.getBoolean("closed"));
    }
}
