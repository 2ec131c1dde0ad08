package io.banyan.identity.access;

import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.kernel.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what can be guessed or flooded, in the database, so that several nodes count together and a restart forgets
 * nothing. One statement and one row for each subject: the generic cell rate algorithm, which keeps the time at
 * which the allowance will be whole again.
 *
 * <p>An attempt is counted before it is judged: a hundred at once get no more than a hundred in a row.
 */
@Component
public class Allowances {

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Vault vault;
    private final Clock clock;

    Allowances(JdbcClient jdbc, Transactions transactions, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.vault = vault;
        this.clock = clock;
    }

    private static final String TAKE = """
            insert into identity.allowance as kept (key, free_at) values (:key, :now + :interval)
            on conflict (key) do update set free_at = greatest(kept.free_at, :now) + :interval
            where greatest(kept.free_at, :now) + :interval <= :now + :burst * :interval
            """.replace(":interval", "make_interval(secs => :seconds)");

    /**
     * Takes one from the subject's allowance, for good: also when the running transaction is undone.
     *
     * @throws ProblemException 429 when there is none left
     */
    public void take(Allowance allowance, String subject) {
        var key = key(allowance, subject);
        var now = clock.instant();
        var taken = transactions.callNew(() -> jdbc.sql(TAKE)
                .param("key", key)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("seconds", allowance.interval().toMillis() / 1000.0)
                .param("burst", allowance.burst())
                .update());
        if (taken == 0) {
            throw tooMany(wait(allowance, key, now));
        }
    }

    /** Gives the subject its whole allowance back. */
    public void restore(Allowance allowance, String subject) {
        jdbc.sql("delete from identity.allowance where key = :key")
                .param("key", key(allowance, subject))
                .update();
    }

    private Duration wait(Allowance allowance, byte[] key, Instant now) {
        return jdbc.sql("select free_at from identity.allowance where key = :key")
                .param("key", key)
                .query((row, number) ->
                        row.getObject(1, java.time.OffsetDateTime.class).toInstant())
                .optional()
                .map(free ->
                        Duration.between(now, free.minus(allowance.interval().multipliedBy(allowance.burst() - 1L))))
                .orElse(Duration.ZERO);
    }

    private static ProblemException tooMany(Duration wait) {
        var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return new ProblemException(CommonProblem.TOO_MANY_REQUESTS, Map.of("retryAfterSeconds", seconds));
    }

    /** Keyed, because subjects are phones and addresses. */
    private byte[] key(Allowance allowance, String subject) {
        return vault.blindIndex("allowance." + allowance.name(), subject);
    }
}
