package io.banyan.campaign;

import io.banyan.kernel.journal.Fact;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.UUID;

/** Somebody opened a packet that friends may share. */
public record PacketOpened(
        UUID packetId, UUID campaignId, UUID personId, Money amount, int parts, Instant expiresAt, Instant at)
        implements Fact {

    @Override
    public UUID key() {
        return packetId;
    }
}
