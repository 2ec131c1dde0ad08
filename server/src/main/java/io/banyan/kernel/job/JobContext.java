package io.banyan.kernel.job;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** What running work is given to tell how far it is. Safe for use by several threads. */
public interface JobContext {

    UUID jobId();

    <T> T parameters(Class<T> type);

    /** A folder of its own, kept until the job is forgotten. */
    Path folder();

    /**
     * Tells how far it is; cheap, call it often.
     *
     * @throws JobCancelled when it is to stop
     */
    void progress(long done, long total, String unit);

    /** Whether it is to stop. */
    boolean cancelled();

    /**
     * Remembers where to go on from. Part of the running transaction when there is one, so that work and
     * checkpoint are kept or lost together.
     *
     * @throws JobCancelled when another node has taken the job over meanwhile
     */
    void checkpoint(Object checkpoint);

    <T> Optional<T> lastCheckpoint(Class<T> type);
}
