package io.banyan.campaign;

import io.banyan.kernel.journal.Fact;
import java.time.Instant;
import java.util.UUID;

/** Somebody began to bargain for a piece of goods with the help of friends. */
public record BargainOpened(
        UUID bargainId, UUID campaignId, UUID personId, UUID skuId, int helpers, Instant expiresAt, Instant at)
        implements Fact {

    @Override
    public UUID key() {
        return bargainId;
    }
}
