package io.banyan.campaign;

import io.banyan.kernel.journal.Fact;
import java.time.Instant;
import java.util.UUID;

/** The goods of a round are at its pick-up point. */
public record RoundArrived(UUID roundId, UUID campaignId, Instant at) implements Fact {

    @Override
    public UUID key() {
        return roundId;
    }
}
