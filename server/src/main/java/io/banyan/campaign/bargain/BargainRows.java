package io.banyan.campaign.bargain;

import io.banyan.campaign.bargain.Bargain.State;
import io.banyan.kernel.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored bargains and what friends did for them. */
@Component
class BargainRows {

    private final JdbcClient jdbc;

    BargainRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String SELECT = """
            select id, campaign_id, version, person_id, product_id, sku_id, list_minor, cuts_minor, made, currency, state,
                   opened_at, expires_at, order_id, discount_minor
              from campaign.bargain
            """;

    Optional<Bargain> find(UUID id) {
        return one("where id = :id", id);
    }

    /** The bargain, holding its row until the transaction ends. The campaign's gate comes first. */
    Optional<Bargain> lock(UUID id) {
        return one("where id = :id for update", id);
    }

    Optional<Bargain> ofOrder(UUID orderId) {
        return one("where order_id = :id", orderId);
    }

    private Optional<Bargain> one(String where, UUID id) {
        return jdbc.sql(SELECT + where)
                .param("id", id)
                .query(BargainRows::bargain)
                .optional();
    }

    /** A person's bargains, the latest first. */
    List<Bargain> ofPerson(UUID personId, int limit) {
        return jdbc.sql(SELECT + "where person_id = :person order by opened_at desc limit :limit")
                .param("person", personId)
                .param("limit", limit)
                .query(BargainRows::bargain)
                .list();
    }

    /** The bargain that a person has under way in a campaign. */
    Optional<Bargain> underWay(UUID campaignId, UUID personId) {
        return jdbc.sql(SELECT + """
                        where campaign_id = :campaign and person_id = :person and state in ('OPEN', 'REACHED', 'ORDERED')
                        """)
                .param("campaign", campaignId)
                .param("person", personId)
                .query(BargainRows::bargain)
                .optional();
    }

    boolean anyUnderWay(UUID campaignId) {
        return jdbc.sql("""
                        select exists (select 1 from campaign.bargain
                                        where campaign_id = :campaign and state in ('OPEN', 'REACHED', 'ORDERED'))
                        """).param("campaign", campaignId).query(Boolean.class).single();
    }

    private static final String SAVE = """
            insert into campaign.bargain
                (id, campaign_id, version, person_id, product_id, sku_id, list_minor, cuts_minor, made, currency, state,
                 opened_at, expires_at, order_id, discount_minor)
            values (:id, :campaign, :version, :person, :product, :sku, :list, :cuts, :made, :currency, :state,
                    :opened, :expires, :order, :discount)
            on conflict (id) do update
               set made = excluded.made, state = excluded.state, expires_at = excluded.expires_at,
                   order_id = excluded.order_id, discount_minor = excluded.discount_minor
            """;

    void save(Bargain bargain) {
        var discount = bargain.discount();
        jdbc.sql(SAVE)
                .param("id", bargain.id())
                .param("campaign", bargain.campaignId())
                .param("version", bargain.version())
                .param("person", bargain.personId())
                .param("product", bargain.productId())
                .param("sku", bargain.skuId())
                .param("list", bargain.listPrice().minor())
                .param("cuts", bargain.cuts().stream().map(Money::minor).toArray(Long[]::new))
                .param("made", bargain.made())
                .param("currency", bargain.currency())
                .param("state", bargain.state().name())
                .param("opened", Timestamp.from(bargain.openedAt()))
                .param("expires", Timestamp.from(bargain.expiresAt()))
                .param("order", bargain.orderId())
                .param("discount", discount == null ? null : discount.minor())
                .update();
    }

    boolean helped(UUID bargainId, UUID personId) {
        return jdbc.sql("""
                        select exists (select 1 from campaign.bargain_help
                                        where bargain_id = :bargain and person_id = :person)
                        """)
                .param("bargain", bargainId)
                .param("person", personId)
                .query(Boolean.class)
                .single();
    }

    void insert(Help help) {
        jdbc.sql("""
                        insert into campaign.bargain_help (bargain_id, person_id, cuts, amount_minor, helped_at)
                        values (:bargain, :person, :cuts, :amount, :at)
                        """)
                .param("bargain", help.bargainId())
                .param("person", help.personId())
                .param("cuts", help.cuts())
                .param("amount", help.amount().minor())
                .param("at", Timestamp.from(help.at()))
                .update();
    }

    /** What friends did for a bargain, the latest first. */
    List<Help> helps(UUID bargainId) {
        return jdbc.sql("""
                        select h.person_id, h.cuts, h.amount_minor, h.helped_at, b.currency
                          from campaign.bargain_help h join campaign.bargain b on b.id = h.bargain_id
                         where h.bargain_id = :bargain order by h.helped_at desc, h.person_id
                        """)
                .param("bargain", bargainId)
                .query((row, number) -> new Help(
                        bargainId,
                        row.getObject("person_id", UUID.class),
                        row.getInt("cuts"),
                        Money.of(row.getLong("amount_minor"), row.getString("currency")),
                        row.getTimestamp("helped_at").toInstant()))
                .list();
    }

    private static Bargain bargain(ResultSet row, int number) throws SQLException {
        var currency = row.getString("currency");
        var cuts = (Long[]) row.getArray("cuts_minor").getArray();
        return new Bargain(
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getInt("version"),
                row.getObject("person_id", UUID.class),
                row.getObject("product_id", UUID.class),
                row.getObject("sku_id", UUID.class),
                Money.of(row.getLong("list_minor"), currency),
                Arrays.stream(cuts).map(cut -> Money.of(cut, currency)).toList(),
                row.getInt("made"),
                State.valueOf(row.getString("state")),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getObject("order_id", UUID.class),
                discount(row, currency));
    }

    private static @Nullable Money discount(ResultSet row, String currency) throws SQLException {
        var minor = row.getLong("discount_minor");
        return row.wasNull() ? null : Money.of(minor, currency);
    }
}
