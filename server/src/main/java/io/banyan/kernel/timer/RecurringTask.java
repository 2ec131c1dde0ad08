package io.banyan.kernel.timer;

import java.time.Duration;
import java.time.Instant;

/** Work that has to be done again and again. A bean; done on one of the nodes, in a transaction of its own. */
public interface RecurringTask {

    /** What is done, such as {@code trade.order_deadlines}. */
    String name();

    /** How long to wait after it was done. */
    Duration every();

    /** Does what is due; answers whether more is due already, in which case it is called again at once. */
    boolean run(Instant now);
}
