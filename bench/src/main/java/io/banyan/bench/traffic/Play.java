package io.banyan.bench.traffic;

import io.banyan.bench.traffic.Session.Over;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What people do under campaigns of one mechanic. */
interface Play {

    /** The mechanic, such as {@code GROUP_BUY}. */
    String mechanic();

    /** Somebody came upon the campaign in the shop. */
    void play(Shopper me, JsonNode campaign) throws Over;

    /**
     * Somebody opened a friend's link to something that the friend began.
     *
     * @param path the page of the shop that the link leads to
     * @return whether it was of this mechanic
     */
    default boolean follow(Shopper me, String path, @Nullable String shareCode) throws Over {
        return false;
    }
}
