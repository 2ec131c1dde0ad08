package io.banyan.promotion.coupon;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.banyan.promotion.PromotionState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps kinds of coupons. */
@Component
public class Templates {

    private static final String COLUMNS =
            "id, version, state, terms::text as terms, quantity, issued, created_at, changed_at";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    /** Whoever prices an order reads all kinds; their terms do not change once one was issued, so a second is no harm. */
    private final LoadingCache<String, Map<UUID, CouponTemplate>> recent =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(1)).build(all -> load());

    Templates(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** All of them as they were at most a second ago. */
    public Map<UUID, CouponTemplate> recent() {
        return recent.get("");
    }

    /** The kind of a coupon, also one that was made on another node a moment ago. */
    CouponTemplate of(Coupon coupon) {
        var known = recent().get(coupon.templateId());
        return known == null ? find(coupon.templateId()).orElseThrow() : known;
    }

    private Map<UUID, CouponTemplate> load() {
        return all().stream().collect(Collectors.toUnmodifiableMap(CouponTemplate::id, Function.identity()));
    }

    private static final String ALL = "select " + COLUMNS + " from promotion.coupon_template order by id desc";

    /** The newest first. */
    List<CouponTemplate> all() {
        return jdbc.sql(ALL).query(this::template).list();
    }

    private static final String FIND = "select " + COLUMNS + " from promotion.coupon_template where id = :id";

    public Optional<CouponTemplate> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(this::template).optional();
    }

    /** Locked until the transaction ends: nobody else issues one of it meanwhile. */
    Optional<CouponTemplate> lock(UUID id) {
        return jdbc.sql(FIND + " for no key update")
                .param("id", id)
                .query(this::template)
                .optional();
    }

    private static final String INSERT = """
            insert into promotion.coupon_template (id, version, state, terms, quantity, created_at, changed_at)
            values (:id, 1, :state, :terms::jsonb, :quantity, :at, :at)
            on conflict (id) do nothing
            """;

    /** Does nothing when there is one of this id. */
    void insert(UUID id, PromotionState state, CouponTerms terms, @Nullable Long quantity, Instant at) {
        jdbc.sql(INSERT)
                .param("id", id)
                .param("state", state.name())
                .param("terms", json.writeValueAsString(terms))
                .param("quantity", quantity)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        recent.invalidateAll();
    }

    /** Lets the next reader see what was written meanwhile. */
    void forget() {
        recent.invalidateAll();
    }

    private static final String UPDATE = """
            update promotion.coupon_template
            set version = version + 1, state = :state, terms = :terms::jsonb, quantity = :quantity, changed_at = :at
            where id = :id and version = :version
            """;

    /** Whether the version was still the current one. */
    boolean update(CouponTemplate changed, Instant at) {
        var updated = jdbc.sql(UPDATE)
                .param("id", changed.id())
                .param("version", changed.version())
                .param("state", changed.state().name())
                .param("terms", json.writeValueAsString(changed.terms()))
                .param("quantity", changed.quantity())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        recent.invalidateAll();
        return updated == 1;
    }

    void countIssued(UUID id) {
        jdbc.sql("update promotion.coupon_template set issued = issued + 1 where id = :id")
                .param("id", id)
                .update();
    }

    private CouponTemplate template(ResultSet row, int number) throws SQLException {
        return new CouponTemplate(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                PromotionState.valueOf(row.getString("state")),
                json.readValue(row.getString("terms"), CouponTerms.class),
                row.getObject("quantity", Long.class),
                row.getLong("issued"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
