package io.banyan.catalog;

import java.util.List;
import java.util.UUID;

/** The answer to a {@link StockRequest}. */
public sealed interface StockAnswer {

    UUID owner();

    /** All of it is set aside, now or by an earlier call of the same owner. */
    record Reserved(UUID owner) implements StockAnswer {}

    /** Nothing is set aside, because some of it is not there. */
    record Insufficient(UUID owner, List<Shortage> shortages) implements StockAnswer {}

    /**
     * @param wanted units asked for
     * @param available units the owner could have had
     */
    record Shortage(UUID skuId, int wanted, int available) {}
}
