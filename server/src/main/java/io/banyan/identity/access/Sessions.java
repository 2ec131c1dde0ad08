package io.banyan.identity.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.banyan.kernel.transaction.Transactions;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is signed in. The database keeps the hash of each token; a request whose session was looked up in the last
 * {@link #CACHED} costs no round trip. Signing out holds at once on this node and within that time on others.
 */
@Component
public class Sessions {

    /** How long a node believes what it read. */
    public static final Duration CACHED = Duration.ofSeconds(5);

    private static final int TOKEN_LENGTH = 43;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Secrets secrets;
    private final Clock clock;
    private final Cache<ByteBuffer, Optional<Session>> cache;

    Sessions(JdbcClient jdbc, Transactions transactions, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.secrets = secrets;
        this.clock = clock;
        this.cache = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterWrite(CACHED)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    private static final String OPEN = """
            insert into identity.session (token_hash, person_id, operator_id, proof, opened_at, expires_at)
            values (:hash, :person, :operator, :proof, :now, :expires)
            """;

    /** Opens a session in the running transaction and answers its token, which is kept nowhere else. */
    public String open(Account account, UUID id, Proof proof) {
        var token = secrets.token();
        var now = clock.instant();
        jdbc.sql(OPEN)
                .param("hash", Secrets.hash(token))
                .param("person", account == Account.PERSON ? id : null)
                .param("operator", account == Account.OPERATOR ? id : null)
                .param("proof", proof.name())
                .param("now", utc(now))
                .param("expires", utc(now.plus(account.idle())))
                .update();
        return token;
    }

    /** The live session of a token, if it is one of such accounts. */
    public Optional<Session> find(Account account, @Nullable String token) {
        if (token == null || token.length() != TOKEN_LENGTH) {
            return Optional.empty();
        }
        var hash = Secrets.hash(token);
        return cache.get(ByteBuffer.wrap(hash), key -> load(hash))
                .filter(found -> found.account() == account && found.expiresAt().isAfter(clock.instant()));
    }

    public void close(String token) {
        var hash = Secrets.hash(token);
        jdbc.sql("delete from identity.session where token_hash = :hash")
                .param("hash", hash)
                .update();
        transactions.afterCommit(() -> cache.invalidate(ByteBuffer.wrap(hash)));
    }

    private static final String CLOSE_OTHERS = """
            delete from identity.session
            where (person_id = :id or operator_id = :id) and token_hash <> :except
            """;

    /** Closes the sessions of an account, all but the one of the token. */
    public void closeAll(UUID id, @Nullable String except) {
        jdbc.sql(CLOSE_OTHERS)
                .param("id", id)
                .param("except", except == null ? new byte[0] : Secrets.hash(except))
                .update();
        transactions.afterCommit(() -> cache.asMap()
                .values()
                .removeIf(found ->
                        found.filter(session -> session.id().equals(id)).isPresent()));
    }

    private static final String FIND = """
            select coalesce(person_id, operator_id) as id, person_id is not null as person, proof, opened_at, expires_at
            from identity.session where token_hash = :hash and expires_at > :now
            """;

    private Optional<Session> load(byte[] hash) {
        var now = clock.instant();
        return jdbc.sql(FIND)
                .param("hash", hash)
                .param("now", utc(now))
                .query((row, number) -> new Session(
                        row.getBoolean("person") ? Account.PERSON : Account.OPERATOR,
                        row.getObject("id", UUID.class),
                        Proof.valueOf(row.getString("proof")),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .optional()
                .map(session -> prolong(session, hash, now));
    }

    /** Moves the expiry, at most once in a fiftieth of the idle time. */
    private Session prolong(Session session, byte[] hash, Instant now) {
        var account = session.account();
        var latest = session.openedAt().plus(account.longest());
        var idle = now.plus(account.idle());
        var expires = idle.isBefore(latest) ? idle : latest;
        if (Duration.between(session.expiresAt(), expires)
                        .compareTo(account.idle().dividedBy(50))
                < 0) {
            return session;
        }
        jdbc.sql("update identity.session set expires_at = :expires where token_hash = :hash")
                .param("expires", utc(expires))
                .param("hash", hash)
                .update();
        return new Session(account, session.id(), session.proof(), session.openedAt(), expires);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
