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
     * Answers a friend's call: does something to what the friend began, where its page says that one may.
     *
     * @param may the field of the page that says so
     * @param act the last part of the command's address
     */
    static void answer(Shopper me, String path, String may, String act, @Nullable String shareCode, String counted)
            throws Over {
        var begun = me.session.get("/api" + path);
        if (begun.isPresent() && begun.get().path(may).asBoolean() && me.signIn()) {
            var command = shareCode == null ? Session.map() : Session.map("shareCode", shareCode);
            if (me.session.command("/api" + path + act, command).isPresent()) {
                me.tally.count(counted);
            }
        }
    }

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
