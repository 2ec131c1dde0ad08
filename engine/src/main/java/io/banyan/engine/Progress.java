package io.banyan.engine;

/**
 * Listens to a long computation. A listener cancels it by throwing, by custom {@link java.util.concurrent.CancellationException}: the
 * computation lets it through and leaves nothing half done.
 */
@FunctionalInterface
public interface Progress {

    /** Does not listen. */
    Progress NONE = (done, total) -> {};

    /**
     * Called now and then, from one thread at a time, with {@code done} never falling.
     *
     * @param done steps taken, 0 to {@code total}
     * @param total steps in all, in the computation's own unit
     */
    void advanced(long done, long total);
}
