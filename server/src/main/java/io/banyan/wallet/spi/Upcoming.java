package io.banyan.wallet.spi;

import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was promised to a person and is not theirs yet, such as rewards that can still be undone. A bean. */
public interface Upcoming {

    /** All of one unit, the soonest first. */
    List<Item> of(UUID personId, String unit);

    /**
     * One promise.
     *
     * @param availableAt when it comes, unless it is undone before
     */
    record Item(Money amount, Instant availableAt, String zh, String en) {}
}
