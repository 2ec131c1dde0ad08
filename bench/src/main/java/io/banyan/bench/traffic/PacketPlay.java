package io.banyan.bench.traffic;

import io.banyan.bench.traffic.Session.Over;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Opens packets for friends and takes parts of theirs. */
final class PacketPlay implements Play {

    private static final String PAGE = "/packets/";

    @Override
    public String mechanic() {
        return "SPLIT";
    }

    @Override
    public void play(Shopper me, JsonNode campaign) throws Over {
        var id = campaign.path("id").asString();
        if (!me.chance(me.temper.sociable()) || !me.signIn()) {
            return;
        }
        var packet = me.session.command("/api/packets", Session.map("campaignId", id));
        if (packet.isPresent()) {
            me.tally.count("packets_opened");
            me.share(id, "ENTRY", packet.get().path("id").asString());
        }
    }

    @Override
    public boolean follow(Shopper me, String path, @Nullable String shareCode) throws Over {
        if (!path.startsWith(PAGE)) {
            return false;
        }
        Play.answer(me, path, "canTake", "/take", shareCode, "parts_taken");
        return true;
    }
}
