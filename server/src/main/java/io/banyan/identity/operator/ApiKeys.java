package io.banyan.identity.operator;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.banyan.identity.Audit;
import io.banyan.identity.Operator;
import io.banyan.identity.Role;
import io.banyan.identity.access.Secrets;
import io.banyan.identity.access.Sessions;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keys with which programs act as operators of one role. Only a hash is kept; the key itself is shown once. */
@Component
class ApiKeys {

    static final String PREFIX = "bk_";

    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Secrets secrets;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;
    private final Cache<ByteBuffer, Optional<Operator>> cache;

    ApiKeys(JdbcClient jdbc, Transactions transactions, Secrets secrets, Audit audit, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.secrets = secrets;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.cache = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(Sessions.CACHED)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** A key as listed; {@code hint} is how it begins. */
    record ApiKey(
            UUID id,
            String name,
            Role role,
            String hint,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {}

    /** A key just made, with the secret that is shown this once. */
    record NewApiKey(String secret, ApiKey key) {}

    private static final String INSERT = """
            insert into identity.api_key (id, name, role, key_hash, hint, created_by, created_at)
            values (:id, :name, :role, :hash, :hint, :by, :now)
            """;

    NewApiKey create(Operator who, String name, Role role) {
        var secret = PREFIX + secrets.token();
        var key = new ApiKey(ids.next(), name, role, secret.substring(0, 8), now(), null, null);
        transactions.run(() -> {
            jdbc.sql(INSERT)
                    .param("id", key.id())
                    .param("name", name)
                    .param("role", role.name())
                    .param("hash", Secrets.hash(secret))
                    .param("hint", key.hint())
                    .param("by", who.name())
                    .param("now", key.createdAt().atOffset(ZoneOffset.UTC))
                    .update();
            audit.record(who, "api_key.created", "api_key " + key.id(), Map.of("name", name, "role", role));
        });
        return new NewApiKey(secret, key);
    }

    List<ApiKey> all() {
        return jdbc.sql(
                        "select id, name, role, hint, created_at, last_used_at, revoked_at from identity.api_key order by id desc")
                .query(ApiKeys::map)
                .list();
    }

    /** Ends a key; ending it again changes nothing. */
    void revoke(Operator who, UUID id) {
        transactions.run(() -> {
            var known = jdbc.sql("select revoked_at is not null from identity.api_key where id = :id for update")
                    .param("id", id)
                    .query(Boolean.class)
                    .optional()
                    .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
            if (!known) {
                jdbc.sql("update identity.api_key set revoked_at = :now where id = :id")
                        .param("now", now().atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update();
                audit.record(who, "api_key.revoked", "api_key " + id, null);
            }
        });
        cache.invalidateAll();
    }

    /** The operator that the key acts as, unless it is revoked or unknown. */
    Optional<Operator> find(String secret) {
        if (!secret.startsWith(PREFIX) || secret.length() != PREFIX.length() + 43) {
            return Optional.empty();
        }
        var hash = Secrets.hash(secret);
        return cache.get(ByteBuffer.wrap(hash), key -> load(hash));
    }

    private static final String LIVE = """
            select id, name, role, hint, created_at, last_used_at, revoked_at
            from identity.api_key where key_hash = :hash and revoked_at is null
            """;

    private Optional<Operator> load(byte[] hash) {
        var key = jdbc.sql(LIVE).param("hash", hash).query(ApiKeys::map).optional();
        key.filter(this::noteUse)
                .ifPresent(used -> jdbc.sql("update identity.api_key set last_used_at = :now where id = :id")
                        .param("now", now().atOffset(ZoneOffset.UTC))
                        .param("id", used.id())
                        .update());
        return key.map(found -> new Operator(found.id(), "key:" + found.name(), Set.of(found.role())));
    }

    private boolean noteUse(ApiKey key) {
        return key.lastUsedAt() == null
                || key.lastUsedAt().plus(USE_NOTED_EVERY).isBefore(now());
    }

    private Instant now() {
        return clock.instant();
    }

    private static ApiKey map(ResultSet row, int number) throws SQLException {
        return new ApiKey(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getString("hint"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "last_used_at"),
                instant(row, "revoked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
