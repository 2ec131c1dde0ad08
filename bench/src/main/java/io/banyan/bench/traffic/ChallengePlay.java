package io.banyan.bench.traffic;

import io.banyan.bench.traffic.Session.Over;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Takes challenges, calls friends to the team, joins theirs, and checks in where that counts. */
final class ChallengePlay implements Play {

    private static final String PAGE = "/teams/";

    @Override
    public String mechanic() {
        return "CHALLENGE";
    }

    @Override
    public void play(Shopper me, JsonNode campaign) throws Over {
        var id = campaign.path("id").asString();
        if (!me.chance(me.temper.sociable()) || !me.signIn()) {
            return;
        }
        var seen = me.session.get("/api/challenges/" + id);
        if (seen.isEmpty() || !seen.get().path("open").asBoolean()) {
            return;
        }
        me.think(2);
        if (!seen.get().has("mine")) {
            seen = join(me, id, Session.map(), "challenges_taken");
            if (seen.isPresent()) {
                var team = seen.get().path("mine").path("team").asBoolean();
                me.share(
                        id,
                        team ? "ENTRY" : "CAMPAIGN",
                        team ? seen.get().path("mine").path("id").asString() : id);
            }
        }
        if (seen.isPresent()) {
            checkIn(me, seen.get());
        }
    }

    @Override
    public boolean follow(Shopper me, String path, @Nullable String shareCode) throws Over {
        if (!path.startsWith(PAGE)) {
            return false;
        }
        var team = path.substring(PAGE.length());
        var seen = me.session.get("/api/challenge-teams/" + team);
        if (seen.isPresent() && !seen.get().has("mine") && me.signIn()) {
            var call = Session.map("teamId", team);
            if (shareCode != null) {
                call.put("shareCode", shareCode);
            }
            var joined = join(me, seen.get().path("campaignId").asString(), call, "teams_joined");
            if (joined.isPresent()) {
                checkIn(me, joined.get());
            }
        }
        return true;
    }

    private static Optional<JsonNode> join(Shopper me, String campaign, Object how, String counted) throws Over {
        var joined = me.session.command("/api/challenges/" + campaign + "/entries", how);
        if (joined.isPresent()) {
            me.tally.count(counted);
        }
        return joined;
    }

    private static void checkIn(Shopper me, JsonNode challenge) throws Over {
        var mine = challenge.path("mine");
        if (!challenge.path("goal").path("event").asString().equals("CHECK_IN")
                || mine.path("checkedInToday").asBoolean()) {
            return;
        }
        var path = "/api/challenges/" + challenge.path("campaignId").asString() + "/check-ins";
        if (me.session.post(path, Session.map()).isPresent()) {
            me.tally.count("check_ins");
        }
    }
}
