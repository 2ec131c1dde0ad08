package io.banyan.campaign;

import io.banyan.kernel.journal.Fact;
import java.time.Instant;
import java.util.UUID;

/** Somebody earned chances to draw in a lottery. */
public record ChanceEarned(UUID campaignId, UUID personId, String task, int chances, Instant at) implements Fact {

    @Override
    public UUID key() {
        return personId;
    }
}
