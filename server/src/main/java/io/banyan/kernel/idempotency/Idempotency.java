package io.banyan.kernel.idempotency;

import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.timer.Sweep;
import io.banyan.kernel.transaction.Transactions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a command safe to repeat: the first answer is stored with the command's key, in the transaction that
 * does the work, and every repetition gets that answer again.
 *
 * <p>A failure is not stored: its transaction is undone and the same key may be tried again.
 */
@Component
public class Idempotency implements Sweep {

    /** How long answers are kept; a client may repeat a command until then. */
    public static final Duration RETENTION = Duration.ofDays(7);

    /** The longest key taken. */
    public static final int KEY_LENGTH = 200;

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final JsonMapper json;
    private final Clock clock;

    Idempotency(JdbcClient jdbc, Transactions transactions, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /**
     * One command under its key.
     *
     * @param owner who sends it; keys of different owners never meet
     * @param operation what it does
     * @param key chosen by the sender, at most {@link #KEY_LENGTH} characters
     * @param body what tells a repetition from another command under the same key
     */
    public record Command(String owner, String operation, String key, Object body) {}

    private static final String CLAIM = """
            insert into kernel.idempotency (owner, operation, key, fingerprint, created_at)
            values (:owner, :operation, :key, :fingerprint, :at)
            on conflict do nothing
            """;

    private static final String STORE = """
            update kernel.idempotency set answer = :answer::jsonb
            where owner = :owner and operation = :operation and key = :key
            """;

    private static final String FIND = """
            select fingerprint, answer::text as answer from kernel.idempotency
            where owner = :owner and operation = :operation and key = :key
            """;

    /**
     * Does the action once for its key and answers every repetition with the first answer.
     *
     * @throws ProblemException {@code idempotency.key_reused} when the key came with another command before
     */
    public <T> T once(
            String owner,
            String operation,
            @Nullable String key,
            Object body,
            Class<T> answerType,
            Supplier<T> action) {
        var command = new Command(owner, operation, checked(key), body);
        return transactions.call(() -> {
            var fingerprint = fingerprint(body);
            // A concurrent repetition waits here until the first one has ended.
            var first = jdbc.sql(CLAIM)
                            .param("owner", owner)
                            .param("operation", operation)
                            .param("key", command.key())
                            .param("fingerprint", fingerprint)
                            .param("at", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                            .update()
                    == 1;
            if (!first) {
                return stored(command, fingerprint, answerType);
            }
            var answer = action.get();
            jdbc.sql(STORE)
                    .param("owner", owner)
                    .param("operation", operation)
                    .param("key", command.key())
                    .param("answer", json.writeValueAsString(answer))
                    .update();
            return answer;
        });
    }

    private <T> T stored(Command command, byte[] fingerprint, Class<T> answerType) {
        return jdbc.sql(FIND)
                .param("owner", command.owner())
                .param("operation", command.operation())
                .param("key", command.key())
                .query((row, number) ->
                        answer(row.getBytes("fingerprint"), fingerprint, row.getString("answer"), answerType))
                .single();
    }

    private <T> T answer(byte[] first, byte[] now, String answer, Class<T> type) {
        if (!MessageDigest.isEqual(first, now)) {
            throw new ProblemException(CommonProblem.IDEMPOTENCY_KEY_REUSED);
        }
        return json.readValue(answer, type);
    }

    private static final String FIND_ALL = """
            select k.index, i.fingerprint, i.answer::text as answer
            from unnest(:owners::text[], :operations::text[], :keys::text[]) with ordinality
                as k (owner, operation, key, index)
            join kernel.idempotency i on i.owner = k.owner and i.operation = k.operation and i.key = k.key
            """;

    private static final String STORE_ALL = """
            insert into kernel.idempotency (owner, operation, key, fingerprint, answer, created_at)
            select c.owner, c.operation, c.key, c.fingerprint, c.answer::jsonb, :at
            from unnest(:owners::text[], :operations::text[], :keys::text[], :fingerprints::bytea[], :answers::text[])
                as c (owner, operation, key, fingerprint, answer)
            order by 1, 2, 3
            on conflict do nothing
            """;

    /** What a batch finds about one of its commands: an earlier answer, or that the key was used for another command. */
    public sealed interface Earlier<T> {
        record Answered<T>(T answer) implements Earlier<T> {}

        record Reused<T>() implements Earlier<T> {}
    }

    /**
     * For commands that are decided together: the ones answered before, by their index in the list. Commands
     * that are not in the result are new; give their answers to {@link #store} in the same transaction.
     */
    public <T> Map<Integer, Earlier<T>> earlier(List<Command> commands, Class<T> answerType) {
        var found = new HashMap<Integer, Earlier<T>>();
        jdbc.sql(FIND_ALL)
                .param("owners", texts(commands, Command::owner))
                .param("operations", texts(commands, Command::operation))
                .param("keys", texts(commands, Command::key))
                .query(row -> {
                    var index = (int) row.getLong("index") - 1;
                    var same = MessageDigest.isEqual(
                            row.getBytes("fingerprint"),
                            fingerprint(commands.get(index).body()));
                    var answer = row.getString("answer");
                    found.put(
                            index,
                            same && answer != null
                                    ? new Earlier.Answered<>(json.readValue(answer, answerType))
                                    : new Earlier.Reused<>());
                });
        return found;
    }

    /**
     * Stores the answers of new commands of a batch.
     *
     * @throws LostRace when another node answered one of them meanwhile: undo the transaction and decide the
     *     batch again
     */
    public void store(List<Command> commands, List<?> answers) {
        if (commands.isEmpty()) {
            return;
        }
        var stored = jdbc.sql(STORE_ALL)
                .param("owners", texts(commands, Command::owner))
                .param("operations", texts(commands, Command::operation))
                .param("keys", texts(commands, Command::key))
                .param(
                        "fingerprints",
                        commands.stream().map(c -> fingerprint(c.body())).toArray(byte[][]::new))
                .param("answers", answers.stream().map(json::writeValueAsString).toArray(String[]::new))
                .param("at", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .update();
        if (stored < commands.size()) {
            throw new LostRace();
        }
    }

    /** Another node answered a command of this batch first. */
    public static final class LostRace extends RuntimeException {
        LostRace() {
            super("Another node answered a command of this batch first", null, false, false);
        }
    }

    /** Whether two commands under one key are the same command. */
    public boolean same(Command one, Command other) {
        return MessageDigest.isEqual(fingerprint(one.body()), fingerprint(other.body()));
    }

    @Override
    public String name() {
        return "kernel.idempotency";
    }

    /** Forgets answers older than {@link #RETENTION}. */
    @Override
    public void sweep(Instant now) {
        jdbc.sql("delete from kernel.idempotency where created_at < :before")
                .param("before", now.minus(RETENTION).atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    /** The key of a request header, refused when missing or too long. */
    public static String checked(@Nullable String key) {
        if (key == null || key.isBlank()) {
            throw new ProblemException(CommonProblem.IDEMPOTENCY_KEY_MISSING);
        }
        if (key.length() > KEY_LENGTH) {
            throw new ProblemException(CommonProblem.INVALID, "The Idempotency-Key is longer than " + KEY_LENGTH);
        }
        return key;
    }

    private static String[] texts(List<Command> commands, java.util.function.Function<Command, String> part) {
        var texts = new ArrayList<String>(commands.size());
        for (var command : commands) {
            texts.add(Objects.requireNonNull(part.apply(command)));
        }
        return texts.toArray(String[]::new);
    }

    private byte[] fingerprint(Object body) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
