package io.banyan.kernel.timer;

import io.banyan.kernel.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Stored timers: waiting that survives a crash. Scheduled and cancelled in the caller's transaction. */
@Component
public class Timers {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final Transactions transactions;
    private final TimerWake wake;

    Timers(JdbcClient jdbc, JsonMapper json, Clock clock, Transactions transactions, TimerWake wake) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.transactions = transactions;
        this.wake = wake;
    }

    /**
     * A timer to be scheduled.
     *
     * @param kind names its {@link TimerHandler}
     * @param key what it is about; unique within the kind
     * @param payload anything that becomes JSON
     */
    public record Scheduled(
            String kind,
            String key,
            Instant dueAt,
            @Nullable Object payload) {}

    /** Schedules a timer; one of the same kind and key is moved. */
    public void schedule(String kind, String key, Instant dueAt, @Nullable Object payload) {
        schedule(List.of(new Scheduled(kind, key, dueAt, payload)));
    }

    private static final String SCHEDULE = """
            insert into kernel.timer (kind, key, due_at, payload)
            select kind, key, due_at, payload::jsonb
            from unnest(:kinds::text[], :keys::text[], :due::timestamptz[], :payloads::text[]) as t (kind, key, due_at, payload)
            on conflict (kind, key) do update
                set due_at = excluded.due_at, payload = excluded.payload, attempt = 0, last_error = null
            """;

    /** Schedules many at once. */
    public void schedule(List<Scheduled> timers) {
        if (timers.isEmpty()) {
            return;
        }
        jdbc.sql(SCHEDULE)
                .param("kinds", timers.stream().map(Scheduled::kind).toArray(String[]::new))
                .param("keys", timers.stream().map(Scheduled::key).toArray(String[]::new))
                .param("due", timers.stream().map(t -> t.dueAt().toString()).toArray(String[]::new))
                .param(
                        "payloads",
                        timers.stream()
                                .map(t -> t.payload() == null ? null : json.writeValueAsString(t.payload()))
                                .toArray(String[]::new))
                .update();
        var soon = clock.instant().plusMillis(TimerLoop.LOOK_EVERY);
        if (timers.stream().anyMatch(timer -> timer.dueAt().isBefore(soon))) {
            transactions.afterCommit(wake::now);
        }
    }

    private static final String CANCEL = """
            delete from kernel.timer where (kind, key) in (
                select kind, key from kernel.timer where kind = :kind and key = :key for update skip locked)
            """;

    /** Cancels a timer if it is not going off this moment; its handler must see for itself that it is late. */
    public void cancel(String kind, String key) {
        jdbc.sql(CANCEL).param("kind", kind).param("key", key).update();
    }

    /** When the timer will go off, for tests and for people who ask. */
    public java.util.Optional<Instant> dueAt(String kind, String key) {
        return jdbc.sql("select due_at from kernel.timer where kind = :kind and key = :key")
                .param("kind", kind)
                .param("key", key)
                .query((row, number) ->
                        row.getObject("due_at", java.time.OffsetDateTime.class).toInstant())
                .optional();
    }

    /**
     * How the timers are.
     *
     * @param due should have gone off by now
     * @param failing have failed at least once
     * @param waiting are scheduled in all
     */
    public record TimerStatus(long due, long failing, long waiting) {}

    public TimerStatus status() {
        return jdbc.sql("""
                        select count(*) filter (where due_at <= :now) as due,
                               count(*) filter (where attempt > 0) as failing, count(*) as waiting
                        from kernel.timer
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(TimerStatus.class)
                .single();
    }
}
