package io.banyan.kernel.job;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of long work as it stands.
 *
 * @param done how much is done, in units
 * @param total how much there is in all; 0 when not known yet
 * @param unit what is counted, such as {@code rows}
 * @param doneAtStart how much an earlier run had done when this run began
 * @param report what came out, as JSON, once it succeeded
 * @param error why it failed
 */
public record Job(
        UUID id,
        String kind,
        String title,
        State state,
        long done,
        long total,
        String unit,
        long doneAtStart,
        String startedBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String report,
        @Nullable String error) {

    public enum State {
        QUEUED,
        RUNNING,
        SUCCEEDED,
        FAILED,
        CANCELLED;

        /** Whether no run is under way or to come, unless somebody resumes it. */
        public boolean over() {
            return this != QUEUED && this != RUNNING;
        }
    }
}
