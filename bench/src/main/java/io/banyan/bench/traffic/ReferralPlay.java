package io.banyan.bench.traffic;

import io.banyan.bench.traffic.Session.Over;
import tools.jackson.databind.JsonNode;

/** Invites friends. */
final class ReferralPlay implements Play {

    @Override
    public String mechanic() {
        return "REFERRAL";
    }

    @Override
    public void play(Shopper me, JsonNode campaign) throws Over {
        if (me.chance(me.temper.sociable()) && me.signIn()) {
            me.share(campaign.path("id").asString(), "INVITE", null);
        }
    }
}
