package io.banyan.kernel.job;

/**
 * Does long work of one kind. A bean.
 *
 * <p>It is run by one node at a time. When that node dies another one runs it again, and an operator may resume it after a
 * failure or a cancel: it goes on from {@link JobContext#lastCheckpoint}.
 */
public interface JobHandler {

    /** The kind of work, such as {@code connector.orders}. */
    String kind();

    /**
     * Does the work and returns its report, which becomes JSON.
     *
     * @throws JobCancelled from {@link JobContext#progress} once somebody cancelled it
     */
    Object run(JobContext context) throws Exception;
}
