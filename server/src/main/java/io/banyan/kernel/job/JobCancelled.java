package io.banyan.kernel.job;

/** Somebody cancelled the job, or another node has taken it over: stop now; what was checkpointed is kept. */
public final class JobCancelled extends RuntimeException {
    JobCancelled() {
        super("cancelled", null, false, false);
    }
}
