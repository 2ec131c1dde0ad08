package io.banyan.bench.traffic;

import io.banyan.bench.traffic.Session.Over;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Orders in the rounds of the neighbourhood, tells the neighbours, and now and then leads a round. */
final class CommunityPlay implements Play {

    private static final String PAGE = "/rounds/";
    private static final double LEADERS = 0.15;

    /** Short enough that rounds end while the crowd is there. */
    private static final Duration WINDOW = Duration.ofSeconds(25);

    @Override
    public String mechanic() {
        return "COMMUNITY_PURCHASE";
    }

    @Override
    public void play(Shopper me, JsonNode campaign) throws Over {
        var id = campaign.path("id").asString();
        var seen = me.session.get("/api/community-purchases/" + id);
        if (seen.isEmpty()) {
            return;
        }
        me.think(2);
        var rounds = seen.get().path("rounds");
        if (rounds.isEmpty() || me.chance(LEADERS * me.temper.sociable())) {
            lead(me, id);
        } else if (me.chance(me.temper.thrifty())) {
            order(me, rounds.path(me.pick(rounds.size())));
        }
    }

    private static void order(Shopper me, JsonNode round) throws Over {
        if (!round.path("takesOrders").asBoolean() || !me.signIn()) {
            return;
        }
        var campaign = round.path("campaignId").asString();
        var id = round.path("id").asString();
        var items = round.path("items");
        var sku = items.path(me.pick(items.size())).path("skuId").asString();
        if (me.buy(sku, 1 + me.pick(2), Session.map("campaignId", campaign, "groupId", id))
                .isPresent()) {
            me.tally.count("rounds_ordered");
            me.share(campaign, "ENTRY", id);
        }
    }

    /** The desk makes them the leader of a point, and they open a round for it. */
    private static void lead(Shopper me, String campaign) throws Over {
        if (!me.signIn()) {
            return;
        }
        var who = me.session.get("/api/me");
        var made = me.console.post("/api/console/pickup-points", point(me.number));
        if (who.isEmpty() || made.isEmpty()) {
            return;
        }
        var point = made.get().path("point").path("id").asString();
        var leader = Session.map("personId", who.get().path("id").asString());
        me.console.post("/api/console/pickup-points/" + point + "/leaders", leader);
        var opened = me.session.command(
                "/api/community-purchases/" + campaign + "/rounds",
                Session.map(
                        "pointId", point, "cutOffAt", Instant.now().plus(WINDOW).toString()));
        if (opened.isPresent()) {
            me.tally.count("rounds_opened");
            me.share(campaign, "ENTRY", opened.get().path("id").asString());
        }
    }

    private static Object point(int number) {
        return Session.map(
                "name",
                "自提点 " + number,
                "region",
                "浙江省 杭州市 西湖区",
                "street",
                "文三路 " + (number + 1) + " 号",
                "phone",
                "0571-88880000",
                "hours",
                "9:00–21:00",
                "open",
                true);
    }

    @Override
    public boolean follow(Shopper me, String path, @Nullable String shareCode) throws Over {
        if (!path.startsWith(PAGE)) {
            return false;
        }
        var round = me.session.get("/api/community-rounds/" + path.substring(PAGE.length()));
        if (round.isPresent() && me.chance(me.temper.trusting())) {
            order(me, round.get());
        }
        return true;
    }
}
