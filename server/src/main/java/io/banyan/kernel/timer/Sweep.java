package io.banyan.kernel.timer;

import java.time.Instant;

/**
 * Removes what need not be remembered any longer. A bean; done once an hour on one of the nodes, in a transaction of its
 * own. Nothing depends on it but the size of tables, so that a sweep may leave a rest for the next hour.
 */
public interface Sweep {

    /** What is swept, such as {@code campaign.touch}. */
    String name();

    void sweep(Instant now);
}
