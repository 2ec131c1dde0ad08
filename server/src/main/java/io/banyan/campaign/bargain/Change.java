package io.banyan.campaign.bargain;

import io.banyan.campaign.engine.Effect;
import java.util.List;

/** What a decision makes of a bargain, and what follows. */
record Change(Bargain bargain, List<Effect> effects) {

    Change {
        effects = List.copyOf(effects);
    }

    static Change none(Bargain bargain) {
        return new Change(bargain, List.of());
    }
}
