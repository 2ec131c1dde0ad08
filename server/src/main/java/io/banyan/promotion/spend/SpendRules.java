package io.banyan.promotion.spend;

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
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps spend-and-save promotions. */
@Component
public class SpendRules {

    private static final String COLUMNS = "id, version, state, terms::text as terms, created_at, changed_at";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final LoadingCache<String, List<SpendRule>> active =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(1)).build(all -> load());

    SpendRules(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Those in force, as they were at most a second ago. */
    public List<SpendRule> active() {
        return active.get("");
    }

    private List<SpendRule> load() {
        return jdbc.sql("select " + COLUMNS + " from promotion.spend_rule where state = 'ACTIVE' order by id")
                .query(this::rule)
                .list();
    }

    /** The newest first. */
    List<SpendRule> all() {
        return jdbc.sql("select " + COLUMNS + " from promotion.spend_rule order by id desc")
                .query(this::rule)
                .list();
    }

    Optional<SpendRule> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from promotion.spend_rule where id = :id")
                .param("id", id)
                .query(this::rule)
                .optional();
    }

    private static final String INSERT = """
            insert into promotion.spend_rule (id, version, state, terms, created_at, changed_at)
            values (:id, 1, :state, :terms::jsonb, :at, :at)
            """;

    void insert(UUID id, PromotionState state, SpendTerms terms, Instant at) {
        jdbc.sql(INSERT)
                .param("id", id)
                .param("state", state.name())
                .param("terms", json.writeValueAsString(terms))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        active.invalidateAll();
    }

    private static final String UPDATE = """
            update promotion.spend_rule
            set version = version + 1, state = :state, terms = :terms::jsonb, changed_at = :at
            where id = :id and version = :version
            """;

    /** Whether the version was still the current one. */
    boolean update(SpendRule changed, Instant at) {
        var updated = jdbc.sql(UPDATE)
                .param("id", changed.id())
                .param("version", changed.version())
                .param("state", changed.state().name())
                .param("terms", json.writeValueAsString(changed.terms()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        active.invalidateAll();
        return updated == 1;
    }

    private SpendRule rule(ResultSet row, int number) throws SQLException {
        return new SpendRule(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                PromotionState.valueOf(row.getString("state")),
                json.readValue(row.getString("terms"), SpendTerms.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
