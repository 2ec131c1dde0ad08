package io.banyan.campaign;

import io.banyan.kernel.journal.Fact;
import java.time.Instant;
import java.util.UUID;

/** A draw won a prize. */
public record PrizeWon(UUID campaignId, UUID personId, long number, int prize, Instant at) implements Fact {

    @Override
    public UUID key() {
        return campaignId;
    }
}
