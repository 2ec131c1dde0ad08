package io.banyan.kernel.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
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

/** The table of jobs. */
@Component
class JobRows {

    /** A job to run. The run number tells a runner whether it is still the one. */
    record Claimed(
            UUID id,
            String kind,
            int run,
            String parameters,
            @Nullable String checkpoint) {}

    static final Duration STALE = Duration.ofSeconds(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    JobRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    void insert(UUID id, String kind, String title, String parameters, String startedBy) {
        jdbc.sql("""
                        insert into kernel.job (id, kind, title, state, parameters, started_by, created_at)
                        values (:id, :kind, :title, 'QUEUED', :parameters::jsonb, :startedBy, :at)
                        """)
                .param("id", id)
                .param("kind", kind)
                .param("title", title)
                .param("parameters", parameters)
                .param("startedBy", startedBy)
                .param("at", now())
                .update();
    }

    private static final String COLUMNS = """
            select id, kind, title, state, done, total, unit, done_at_start, started_by, created_at, started_at, finished_at,
                   report::text as report, error
            from kernel.job
            """;

    Optional<Job> find(UUID id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query(JobRows::job)
                .optional();
    }

    List<Job> newest(@Nullable String kind, int limit) {
        return jdbc.sql(COLUMNS
                        + " where (:kind::text is null or kind = :kind) order by created_at desc, id desc limit :limit")
                .param("kind", kind)
                .param("limit", limit)
                .query(JobRows::job)
                .list();
    }

    private static Job job(ResultSet row, int number) throws SQLException {
        return new Job(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("title"),
                Job.State.valueOf(row.getString("state")),
                row.getLong("done"),
                row.getLong("total"),
                row.getString("unit"),
                row.getLong("done_at_start"),
                row.getString("started_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getString("report"),
                row.getString("error"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static final String CLAIM = """
            update kernel.job
            set state = 'RUNNING', run = run + 1, heartbeat_at = :now, started_at = :now, finished_at = null,
                done_at_start = done, error = null
            where id = (
                select id from kernel.job
                where kind = any(:kinds::text[])
                  and (state = 'QUEUED' or (state = 'RUNNING' and heartbeat_at < :stale))
                order by created_at limit 1 for update skip locked)
            returning id, kind, run, parameters::text as parameters, checkpoint::text as checkpoint
            """;

    /** Takes the next job that waits, or whose node died. */
    Optional<Claimed> claim(Collection<String> kinds) {
        return jdbc.sql(CLAIM)
                .param("now", now())
                .param("stale", clock.instant().minus(STALE).atOffset(ZoneOffset.UTC))
                .param("kinds", kinds.toArray(String[]::new))
                .query((row, number) -> new Claimed(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getInt("run"),
                        row.getString("parameters"),
                        row.getString("checkpoint")))
                .optional();
    }

    private static final String HEARTBEAT = """
            update kernel.job set heartbeat_at = :now, done = :done, total = :total, unit = :unit
            where id = :id and run = :run and state = 'RUNNING'
            returning cancel_requested
            """;

    /** Tells how far a run is and that it lives; answers whether it is to stop. */
    boolean heartbeat(Claimed job, long done, long total, String unit) {
        return jdbc.sql(HEARTBEAT)
                .param("now", now())
                .param("done", done)
                .param("total", total)
                .param("unit", unit)
                .param("id", job.id())
                .param("run", job.run())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    boolean checkpoint(Claimed job, String checkpoint) {
        return jdbc.sql("""
                                update kernel.job set checkpoint = :checkpoint::jsonb
                                where id = :id and run = :run and state = 'RUNNING'
                                """)
                        .param("checkpoint", checkpoint)
                        .param("id", job.id())
                        .param("run", job.run())
                        .update()
                == 1;
    }

    private static final String FINISH = """
            update kernel.job
            set state = :state, report = coalesce(:report::jsonb, report), error = :error, finished_at = :now,
                cancel_requested = false
            where id = :id and run = :run and state = 'RUNNING'
            """;

    void finish(Claimed job, Job.State state, @Nullable String report, @Nullable String error) {
        jdbc.sql(FINISH)
                .param("state", state.name())
                .param("report", report)
                .param("error", error)
                .param("now", now())
                .param("id", job.id())
                .param("run", job.run())
                .update();
    }

    private static final String CANCEL = """
            update kernel.job
            set cancel_requested = (state = 'RUNNING'),
                state = case when state = 'QUEUED' then 'CANCELLED' else state end,
                finished_at = case when state = 'QUEUED' then :now else finished_at end
            where id = :id and state in ('QUEUED', 'RUNNING')
            """;

    boolean cancel(UUID id) {
        return jdbc.sql(CANCEL).param("now", now()).param("id", id).update() == 1;
    }

    private static final String RESUME = """
            update kernel.job set state = 'QUEUED', cancel_requested = false, finished_at = null, error = null
            where id = :id and state in ('FAILED', 'CANCELLED')
            """;

    boolean resume(UUID id) {
        return jdbc.sql(RESUME).param("id", id).update() == 1;
    }
}
