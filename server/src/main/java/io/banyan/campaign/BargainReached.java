package io.banyan.campaign;

import io.banyan.kernel.journal.Fact;
import java.time.Instant;
import java.util.UUID;

/** A bargain has come down to its lowest price. */
public record BargainReached(UUID bargainId, UUID campaignId, UUID ownerId, Instant expiresAt, Instant at)
        implements Fact {

    @Override
    public UUID key() {
        return bargainId;
    }
}
