package io.banyan.bench.traffic;

import io.banyan.bench.traffic.Session.Over;
import tools.jackson.databind.JsonNode;

/** Signs in for the chances of the day, shares the lottery, and draws while there are chances. */
final class LotteryPlay implements Play {

    private static final int MOST_DRAWS = 3;

    @Override
    public String mechanic() {
        return "LOTTERY";
    }

    @Override
    public void play(Shopper me, JsonNode campaign) throws Over {
        var id = campaign.path("id").asString();
        if (!me.chance(me.temper.sociable()) || !me.signIn()) {
            return;
        }
        var lottery = "/api/lotteries/" + id;
        if (me.session.command(lottery + "/sign-in", Session.map()).isPresent()) {
            me.tally.count("chances_earned");
            me.share(id, "CAMPAIGN", id);
        }
        for (int i = 0; i < MOST_DRAWS; i++) {
            var seen = me.session.get(lottery);
            if (seen.isEmpty()
                    || seen.get().path("chances").asLong() == 0
                    || !seen.get().path("canDraw").asBoolean()) {
                return;
            }
            var drawn = me.session.command(lottery + "/draws", Session.map());
            if (drawn.isPresent()) {
                me.tally.count("draws");
                if (drawn.get().path("won").asBoolean()) {
                    me.tally.count("prizes_won");
                }
            }
        }
    }
}
