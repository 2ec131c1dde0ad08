package io.banyan.engine.funnel;

/**
 * An event that breaks a run when it happens after one step and before another. A later step-1 event may start a new run.
 *
 * @param event what must not happen
 * @param after number of a step, from 1
 * @param before number of a later step
 */
public record Exclusion(Step event, int after, int before) {

    public Exclusion {
        if (after < 1 || before <= after) {
            throw new IllegalArgumentException("before must be a step later than after, which counts from 1: after "
                    + after + ", before " + before);
        }
    }
}
