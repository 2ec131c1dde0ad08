package io.banyan.kernel.timer;

import io.banyan.kernel.transaction.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Fires the timers that are due. Every node runs one; {@code skip locked} keeps them out of each other's way. */
@Component
class TimerLoop implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TimerLoop.class);
    /** How late a timer may go off when nobody calls, in milliseconds. */
    static final long LOOK_EVERY = 200;

    private static final int WORKERS = 2;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    private final ObjectProvider<TimerHandler> handlerBeans;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Transactions transactions;
    private final Clock clock;
    private final TimerWake wake;
    private Map<String, TimerHandler> handlers = Map.of();
    private List<Thread> threads = List.of();
    private volatile boolean running;

    TimerLoop(
            ObjectProvider<TimerHandler> handlerBeans,
            JdbcClient jdbc,
            JsonMapper json,
            Transactions transactions,
            Clock clock,
            TimerWake wake) {
        this.handlerBeans = handlerBeans;
        this.jdbc = jdbc;
        this.json = json;
        this.transactions = transactions;
        this.clock = clock;
        this.wake = wake;
    }

    @Override
    public void start() {
        var byKind = new HashMap<String, TimerHandler>();
        handlerBeans.forEach(handler -> {
            if (byKind.put(handler.kind(), handler) != null) {
                throw new IllegalStateException("two handlers for timers of kind " + handler.kind());
            }
        });
        handlers = Map.copyOf(byKind);
        running = true;
        threads = IntStream.range(0, WORKERS)
                .mapToObj(i -> Thread.ofVirtual().name("timers-" + i).start(this::loop))
                .toList();
    }

    private void loop() {
        while (running) {
            try {
                if (!fireNext()) {
                    wake.await(LOOK_EVERY);
                }
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException away) {
                log.debug("Timers cannot be read now: {}", away.toString());
                pause();
            }
        }
    }

    private static final String TAKE = """
            delete from kernel.timer where (kind, key) = (
                select kind, key from kernel.timer
                where due_at <= :now and kind = any(:kinds::text[])
                order by due_at limit 1 for update skip locked)
            returning kind, key, due_at, attempt, payload::text as payload
            """;

    /** Fires one timer that is due; tells whether there was one. */
    private boolean fireNext() {
        var firing = new AtomicReference<@Nullable Timer>();
        try {
            return transactions.callNew(() -> {
                var timer = jdbc.sql(TAKE)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("kinds", handlers.keySet().toArray(String[]::new))
                        .query((row, number) -> timer(row))
                        .optional();
                timer.ifPresent(due -> {
                    firing.set(due);
                    Objects.requireNonNull(handlers.get(due.kind())).fire(due);
                });
                return timer.isPresent();
            });
        } catch (RuntimeException failure) {
            var failed = firing.get();
            if (failed == null) {
                throw failure;
            }
            log.warn("Timer {} {} failed and will be tried again", failed.kind(), failed.key(), failure);
            postpone(failed, failure);
            return true;
        }
    }

    private Timer timer(ResultSet row) throws SQLException {
        return new Timer(
                row.getString("kind"),
                row.getString("key"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempt"),
                row.getString("payload"),
                json);
    }

    private void postpone(Timer timer, RuntimeException failure) {
        var pause = Duration.ofSeconds(1L << Math.min(timer.attempt(), 9));
        var due = clock.instant().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        transactions.runNew(() -> jdbc.sql("""
                        update kernel.timer set attempt = attempt + 1, due_at = :due, last_error = :error
                        where kind = :kind and key = :key
                        """)
                .param("due", due.atOffset(ZoneOffset.UTC))
                .param("error", failure.toString())
                .param("kind", timer.kind())
                .param("key", timer.key())
                .update());
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        wake.now();
        for (var thread : threads) {
            try {
                thread.join(5_000);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
