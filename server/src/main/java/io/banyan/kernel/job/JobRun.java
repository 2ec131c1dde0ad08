package io.banyan.kernel.job;

import io.banyan.kernel.job.JobRows.Claimed;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One run of a job on this node. */
final class JobRun implements JobContext {

    private final Claimed job;
    private final JobRows rows;
    private final JsonMapper json;
    private final Path folder;
    private volatile long done;
    private volatile long total;
    private volatile String unit = "";
    private volatile boolean cancelled;
    private volatile @Nullable String checkpoint;

    JobRun(Claimed job, Job start, JobRows rows, JsonMapper json, Path folder) {
        this.job = job;
        this.rows = rows;
        this.json = json;
        this.folder = folder;
        this.done = start.done();
        this.total = start.total();
        this.unit = start.unit();
        this.checkpoint = job.checkpoint();
    }

    Claimed job() {
        return job;
    }

    /** Tells the database that this run lives and how far it is, and learns whether it is to stop. */
    void heartbeat() {
        if (rows.heartbeat(job, done, total, unit)) {
            cancelled = true;
        }
    }

    @Override
    public UUID jobId() {
        return job.id();
    }

    @Override
    public <T> T parameters(Class<T> type) {
        return json.readValue(job.parameters(), type);
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public void progress(long done, long total, String unit) {
        this.done = done;
        this.total = total;
        this.unit = unit;
        if (cancelled) {
            throw new JobCancelled();
        }
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    @Override
    public void checkpoint(Object value) {
        var text = json.writeValueAsString(value);
        if (!rows.checkpoint(job, text)) {
            cancelled = true;
            throw new JobCancelled();
        }
        checkpoint = text;
    }

    @Override
    public <T> Optional<T> lastCheckpoint(Class<T> type) {
        return Optional.ofNullable(checkpoint).map(text -> json.readValue(text, type));
    }
}
