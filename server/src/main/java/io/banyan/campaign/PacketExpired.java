package io.banyan.campaign;

import io.banyan.kernel.journal.Fact;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.UUID;

/** The time of a packet was over; what nobody took went back to the budget. */
public record PacketExpired(UUID packetId, UUID campaignId, UUID ownerId, Money left, Instant at) implements Fact {

    @Override
    public UUID key() {
        return packetId;
    }
}
