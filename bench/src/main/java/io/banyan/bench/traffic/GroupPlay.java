package io.banyan.bench.traffic;

import io.banyan.bench.traffic.Session.Over;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Opens groups, shares them, joins those of friends and strangers. */
final class GroupPlay implements Play {

    private static final String PAGE = "/groups/";

    @Override
    public String mechanic() {
        return "GROUP_BUY";
    }

    @Override
    public void play(Shopper me, JsonNode campaign) throws Over {
        var id = campaign.path("id").asString();
        var open = me.session.get("/api/groups?open=true&campaignId=" + id).filter(groups -> !groups.isEmpty());
        me.think(2);
        if (!me.chance(me.temper.thrifty())) {
            return;
        }
        if (open.isPresent() && me.chance(0.5)) {
            join(me, open.get().path(0), null);
            return;
        }
        var product =
                me.session.get("/api/products/" + campaign.path("productId").asString());
        if (product.isPresent() && me.signIn()) {
            var paid = me.buy(Shopper.sku(product.get()), 1, Session.map("campaignId", id));
            if (paid.isPresent()) {
                me.tally.count("groups_opened");
                shareGroupOf(me, paid.get(), id);
            }
        }
    }

    /** Shares the group that an order opened. */
    private static void shareGroupOf(Shopper me, String order, String campaign) throws Over {
        for (int look = 0; look < 5; look++) {
            var group = me.session
                    .get("/api/orders/" + order + "/participation")
                    .map(mine -> mine.path("groupId").asString(""))
                    .filter(id -> !id.isEmpty());
            if (group.isPresent()) {
                if (me.chance(me.temper.sociable())) {
                    me.share(campaign, "GROUP", group.get());
                }
                return;
            }
            me.think(1);
        }
        me.tally.count("groups_not_seen");
    }

    @Override
    public boolean follow(Shopper me, String path, @Nullable String shareCode) throws Over {
        if (!path.startsWith(PAGE)) {
            return false;
        }
        var group = me.session.get("/api" + path);
        if (group.isPresent() && me.chance(0.35 + 0.6 * me.temper.thrifty())) {
            join(me, group.get(), shareCode);
        }
        return true;
    }

    private static void join(Shopper me, JsonNode group, @Nullable String shareCode) throws Over {
        if (!group.path("state").asString().equals("OPEN")
                || group.path("placesLeft").asInt() < 1
                || !me.signIn()) {
            return;
        }
        var campaign = group.path("campaignId").asString();
        var product = me.session.get(
                "/api/products/" + group.path("product").path("id").asString());
        if (product.isEmpty()) {
            return;
        }
        var offer =
                Session.map("campaignId", campaign, "groupId", group.path("id").asString());
        if (shareCode != null) {
            offer.put("shareCode", shareCode);
        }
        if (me.buy(Shopper.sku(product.get()), 1, offer).isPresent()) {
            me.tally.count("groups_joined");
            if (me.chance(me.temper.sociable() / 2)) {
                me.share(campaign, "GROUP", group.path("id").asString());
            }
        }
    }
}
