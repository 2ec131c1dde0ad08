package io.banyan.system;

import io.banyan.kernel.job.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Long work as operators see it.
 *
 * @param done how much is done, in units
 * @param total how much there is in all; 0 while unknown
 * @param ratePerSecond units a second since this run began
 * @param remainingSeconds how long the rest takes at that rate; absent when unknown
 * @param report what came out, by kind of work
 */
record JobView(
        UUID id,
        String kind,
        String title,
        Job.State state,
        long done,
        long total,
        String unit,
        double ratePerSecond,
        @Nullable Long remainingSeconds,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        String startedBy,
        @Nullable JsonNode report,
        @Nullable String error) {

    static JobView of(Job job, Instant now, JsonMapper json) {
        var rate = rate(job, now);
        var running = job.state() == Job.State.RUNNING;
        var left = job.total() - job.done();
        return new JobView(
                job.id(),
                job.kind(),
                job.title(),
                job.state(),
                job.done(),
                job.total(),
                job.unit(),
                Math.round(rate * 10) / 10.0,
                running && rate > 0 && job.total() > 0 ? Math.max(0, Math.round(left / rate)) : null,
                job.createdAt(),
                job.startedAt(),
                job.finishedAt(),
                job.startedBy(),
                job.report() == null ? null : json.readTree(job.report()),
                job.error());
    }

    private static double rate(Job job, Instant now) {
        if (job.startedAt() == null) {
            return 0;
        }
        var end = job.finishedAt() == null ? now : job.finishedAt();
        var seconds = Duration.between(job.startedAt(), end).toMillis() / 1_000.0;
        return seconds <= 0 ? 0 : (job.done() - job.doneAtStart()) / seconds;
    }
}
