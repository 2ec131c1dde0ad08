package io.banyan.campaign.split;

import io.banyan.campaign.engine.Effect;
import java.util.List;

/** What a decision makes of a packet, and what follows. */
record Change(Packet packet, List<Effect> effects) {

    Change {
        effects = List.copyOf(effects);
    }

    static Change none(Packet packet) {
        return new Change(packet, List.of());
    }
}
