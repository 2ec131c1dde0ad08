package io.banyan.campaign;

import io.banyan.kernel.journal.Fact;
import java.time.Instant;
import java.util.UUID;

/** A leader opened a round of a community purchase for a pick-up point. */
public record RoundOpened(UUID roundId, UUID campaignId, UUID pointId, UUID leaderId, Instant cutOffAt, Instant at)
        implements Fact {

    @Override
    public UUID key() {
        return roundId;
    }
}
