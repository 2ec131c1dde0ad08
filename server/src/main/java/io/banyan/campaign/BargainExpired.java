package io.banyan.campaign;

import io.banyan.kernel.journal.Fact;
import java.time.Instant;
import java.util.UUID;

/** The time of a bargain was over before it was bought. */
public record BargainExpired(UUID bargainId, UUID campaignId, UUID ownerId, int helpsLeft, Instant at) implements Fact {

    @Override
    public UUID key() {
        return bargainId;
    }
}
