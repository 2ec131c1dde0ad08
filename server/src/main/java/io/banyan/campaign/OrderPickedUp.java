package io.banyan.campaign;

import io.banyan.kernel.journal.Fact;
import java.time.Instant;
import java.util.UUID;

/** An order of a community purchase was handed out at its pick-up point. */
public record OrderPickedUp(UUID orderId, UUID roundId, UUID campaignId, UUID personId, Instant at) implements Fact {

    @Override
    public UUID key() {
        return orderId;
    }
}
