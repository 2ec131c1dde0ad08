package io.banyan.kernel.timer;

import java.time.Duration;
import java.time.Instant;

/**
 * Removes what need not be remembered any longer, once an hour. Nothing depends on it but the size of tables, so that a
 * sweep may leave a rest for the next hour.
 */
public interface Sweep extends RecurringTask {

    void sweep(Instant now);

    @Override
    default Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    default boolean run(Instant now) {
        sweep(now);
        return false;
    }
}
