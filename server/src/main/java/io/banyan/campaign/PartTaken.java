package io.banyan.campaign;

import io.banyan.kernel.journal.Fact;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.UUID;

/** Somebody took a part of a packet. */
public record PartTaken(
        UUID packetId, UUID campaignId, UUID ownerId, UUID personId, Money amount, int partsLeft, Instant at)
        implements Fact {

    @Override
    public UUID key() {
        return packetId;
    }
}
