package io.banyan.promotion.coupon;

import io.banyan.kernel.money.Money;
import io.banyan.ledger.Account;
import io.banyan.promotion.coupon.Coupon.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the coupons that people have. */
@Component
class CouponRows {

    private static final String COLUMNS = """
            id, template_id, person_id, cause, state, valid_from, expires_at, issued_at, order_id, used_at, currency,
            saved_minor, source_kind, source_owner, worth_minor, worth_currency, settled, revoke_asked, given_by
            """;

    private static final String SELECT = "select " + COLUMNS + " from promotion.coupon ";

    private final JdbcClient jdbc;

    CouponRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String INSERT = """
            insert into promotion.coupon (
                id, template_id, person_id, cause, state, valid_from, expires_at, issued_at, source_kind, source_owner,
                worth_minor, worth_currency)
            values (
                :id, :template, :person, :cause, 'USABLE', :from, :until, :at, :source_kind, :source_owner, :worth,
                :worth_currency)
            """;

    void insert(Coupon coupon) {
        var source = coupon.source();
        var worth = coupon.worth();
        jdbc.sql(INSERT)
                .param("id", coupon.id())
                .param("template", coupon.templateId())
                .param("person", coupon.personId())
                .param("cause", coupon.cause())
                .param("from", utc(coupon.validFrom()))
                .param("until", utc(coupon.expiresAt()))
                .param("at", utc(coupon.issuedAt()))
                .param("source_kind", source == null ? null : source.kind())
                .param("source_owner", source == null ? null : source.owner())
                .param("worth", worth == null ? 0 : worth.minor())
                .param("worth_currency", worth == null ? null : worth.currency())
                .update();
    }

    Optional<Coupon> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(CouponRows::coupon)
                .optional();
    }

    Optional<Coupon> byCause(String cause) {
        return jdbc.sql(SELECT + "where cause = :cause")
                .param("cause", cause)
                .query(CouponRows::coupon)
                .optional();
    }

    Optional<Coupon> lockByCause(String cause) {
        return jdbc.sql(SELECT + "where cause = :cause for update")
                .param("cause", cause)
                .query(CouponRows::coupon)
                .optional();
    }

    /** Those that exist, locked one after the other by id. */
    List<Coupon> lock(Collection<UUID> ids) {
        return jdbc.sql(SELECT + "where id = any(:ids) order by id for update")
                .param("ids", ids.toArray(UUID[]::new))
                .query(CouponRows::coupon)
                .list();
    }

    /** The coupons that orders hold or used, locked one after the other by id. */
    List<Coupon> lockOfOrders(Collection<UUID> orders) {
        return jdbc.sql(SELECT + "where order_id = any(:orders) order by id for update")
                .param("orders", orders.toArray(UUID[]::new))
                .query(CouponRows::coupon)
                .list();
    }

    /** What these people could use at this time or later; the one that expires first comes first. */
    List<Coupon> usable(Collection<UUID> people, Instant at) {
        return jdbc.sql(SELECT + """
                        where person_id = any(:people) and state = 'USABLE' and expires_at > :at
                        order by expires_at, id
                        """)
                .param("people", people.toArray(UUID[]::new))
                .param("at", utc(at))
                .query(CouponRows::coupon)
                .list();
    }

    private static final String COUNT = """
            select (select count(*) from promotion.coupon
                    where template_id = :template and person_id = :person and given_by is null and state <> 'REVOKED')
                 + (select count(*) from promotion.coupon where given_by = :person and template_id = :template)
            """;

    /** How many the person took, those given away too, and gifts of others not. */
    int count(UUID templateId, UUID personId) {
        return jdbc.sql(COUNT)
                .param("template", templateId)
                .param("person", personId)
                .query(Integer.class)
                .single();
    }

    private static final String FREEZE = """
            update promotion.coupon c
            set state = 'FROZEN', order_id = f.order_id, currency = f.currency, saved_minor = f.saved, gift_hash = null
            from unnest(:ids::uuid[], :orders::uuid[], :currencies::text[], :saved::bigint[])
                as f (id, order_id, currency, saved)
            where c.id = f.id
            """;

    /** What an order takes. */
    record Freeze(UUID couponId, UUID orderId, Money saved) {}

    /** The caller holds the locks and has seen that they are usable. */
    void freeze(List<Freeze> taken) {
        jdbc.sql(FREEZE)
                .param("ids", taken.stream().map(Freeze::couponId).toArray(UUID[]::new))
                .param("orders", taken.stream().map(Freeze::orderId).toArray(UUID[]::new))
                .param(
                        "currencies",
                        taken.stream().map(one -> one.saved().currency()).toArray(String[]::new))
                .param("saved", taken.stream().map(one -> one.saved().minor()).toArray(Long[]::new))
                .update();
    }

    private static final String RELEASE = """
            update promotion.coupon set state = :state, order_id = null, used_at = null, currency = null, saved_minor = 0
            where id = any(:ids)
            """;

    /** Their orders let go of them. */
    void release(Collection<UUID> ids, State into) {
        jdbc.sql(RELEASE)
                .param("state", into.name())
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    void used(Collection<UUID> ids, Instant at) {
        jdbc.sql("update promotion.coupon set state = 'USED', used_at = :at where id = any(:ids)")
                .param("at", utc(at))
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    void end(UUID id, State into) {
        jdbc.sql("update promotion.coupon set state = :state, gift_hash = null, settled = true where id = :id")
                .param("state", into.name())
                .param("id", id)
                .update();
    }

    void settled(UUID id) {
        jdbc.sql("update promotion.coupon set settled = true where id = :id")
                .param("id", id)
                .update();
    }

    void askRevocation(UUID id, String reason) {
        jdbc.sql("update promotion.coupon set revoke_asked = :reason where id = :id")
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static Coupon coupon(ResultSet row, int number) throws SQLException {
        var currency = row.getString("currency");
        var sourceKind = row.getString("source_kind");
        var worthCurrency = row.getString("worth_currency");
        var worth = worthCurrency == null ? null : Money.of(row.getLong("worth_minor"), worthCurrency);
        return new Coupon(
                row.getObject("id", UUID.class),
                row.getObject("template_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("cause"),
                State.valueOf(row.getString("state")),
                row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getObject("order_id", UUID.class),
                instant(row.getObject("used_at", OffsetDateTime.class)),
                currency == null ? null : Money.of(row.getLong("saved_minor"), currency),
                sourceKind == null || worthCurrency == null
                        ? null
                        : new Account(sourceKind, row.getObject("source_owner", UUID.class), worthCurrency),
                worth,
                row.getBoolean("settled"),
                row.getString("revoke_asked"),
                row.getObject("given_by", UUID.class));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
