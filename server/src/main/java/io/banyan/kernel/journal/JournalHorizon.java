package io.banyan.kernel.journal;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows up to which position the journal is settled: every position up to there is either visible or will never
 * be filled.
 *
 * <p>Positions are drawn before commit, so a higher one can become visible before a lower one. Reading on would
 * skip the lower one for ever. A contiguous run of positions is settled at once. Where a position is missing, the
 * horizon remembers the highest visible position and the first transaction id not yet given out at that moment;
 * whoever drew a lower position had its transaction id before that ({@code kernel.append_facts} sees to it), so
 * when all transactions older than that id have ended, what is still missing was rolled back.
 */
@Component
class JournalHorizon {

    private record Snapshot(long oldestRunning, long nextTransaction, List<Long> positions) {}

    private record Watermark(long highestVisible, long nextTransaction) {}

    private final JdbcClient jdbc;
    private final Semaphore hints = new Semaphore(0);
    private volatile long settled = -1;
    private @Nullable Watermark watermark;

    JournalHorizon(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last settled position known to this node. */
    long settled() {
        return settled;
    }

    /** Says that something was committed: worth a look now. */
    void hint() {
        if (hints.availablePermits() == 0) {
            hints.release();
        }
    }

    /** Waits for a hint, at most this long. */
    void await(long milliseconds) throws InterruptedException {
        if (hints.tryAcquire(milliseconds, TimeUnit.MILLISECONDS)) {
            hints.drainPermits();
        }
    }

    private static final String LOOK = """
            select pg_snapshot_xmin(s)::text::bigint as oldest_running,
                   pg_snapshot_xmax(s)::text::bigint as next_transaction,
                   array(select position from kernel.journal where position > :settled
                         order by position limit 2000) as positions
            from (select pg_current_snapshot() as s) as now
            """;

    /** Looks at the journal and moves the horizon; tells whether it moved. */
    synchronized boolean advance() {
        if (settled < 0) {
            settled = start();
        }
        var look = jdbc.sql(LOOK)
                .param("settled", settled)
                .query((row, number) ->
                        new Snapshot(row.getLong("oldest_running"), row.getLong("next_transaction"), List.of((Long[])
                                row.getArray("positions").getArray())))
                .single();
        var before = settled;
        settled = moved(look);
        return settled > before;
    }

    private long moved(Snapshot look) {
        var position = settled;
        for (long visible : look.positions()) {
            if (visible != position + 1) {
                break;
            }
            position = visible;
        }
        if (watermark != null && look.oldestRunning() >= watermark.nextTransaction()) {
            position = Math.max(position, watermark.highestVisible());
            watermark = null;
        }
        if (!look.positions().isEmpty()) {
            long highest = look.positions().getLast();
            if (highest > position && watermark == null) {
                watermark = new Watermark(highest, look.nextTransaction());
            }
        }
        return position;
    }

    /** Where subscribers are was settled when they got there. */
    private long start() {
        return jdbc.sql("select coalesce(min(position), 0) from kernel.subscription")
                .query(Long.class)
                .single();
    }
}
