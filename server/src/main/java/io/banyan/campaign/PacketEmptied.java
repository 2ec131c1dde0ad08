package io.banyan.campaign;

import io.banyan.kernel.journal.Fact;
import java.time.Instant;
import java.util.UUID;

/** The last part of a packet was taken. */
public record PacketEmptied(UUID packetId, UUID campaignId, UUID ownerId, Instant at) implements Fact {

    @Override
    public UUID key() {
        return packetId;
    }
}
