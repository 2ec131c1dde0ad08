package io.banyan.bench.traffic;

import io.banyan.bench.traffic.Session.Over;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Begins bargains, calls friends to help, helps theirs, and buys at the floor. */
final class BargainPlay implements Play {

    private static final String PAGE = "/bargains/";

    @Override
    public String mechanic() {
        return "BARGAIN";
    }

    @Override
    public void play(Shopper me, JsonNode campaign) throws Over {
        var id = campaign.path("id").asString();
        if (!me.chance(me.temper.thrifty()) || !me.signIn()) {
            return;
        }
        var terms = me.session.get("/api/campaigns/" + id + "/bargain");
        if (terms.isEmpty()) {
            return;
        }
        me.think(2);
        var mine = terms.get().path("myBargain").asString("");
        if (!mine.isEmpty()) {
            lookAtMine(me, mine);
            return;
        }
        var sku = terms.get().path("prices").path(0).path("skuId").asString();
        var begun = me.session.command("/api/bargains", Session.map("campaignId", id, "skuId", sku));
        if (begun.isPresent()) {
            me.tally.count("bargains_begun");
            me.share(id, "ENTRY", begun.get().path("id").asString());
        }
    }

    private static void lookAtMine(Shopper me, String id) throws Over {
        var bargain = me.session.get("/api" + PAGE + id);
        if (bargain.isPresent() && bargain.get().path("state").asString().equals("REACHED")) {
            var offer =
                    Session.map("campaignId", bargain.get().path("campaignId").asString(), "groupId", id);
            if (me.buy(bargain.get().path("skuId").asString(), 1, offer).isPresent()) {
                me.tally.count("bargains_bought");
            }
        }
    }

    @Override
    public boolean follow(Shopper me, String path, @Nullable String shareCode) throws Over {
        if (!path.startsWith(PAGE)) {
            return false;
        }
        Play.answer(me, path, "canHelp", "/help", shareCode, "bargains_helped");
        return true;
    }
}
