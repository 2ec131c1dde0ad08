package io.banyan.campaign;

import io.banyan.kernel.journal.Fact;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.UUID;

/** The order of a bargain was paid. */
public record BargainBought(UUID bargainId, UUID campaignId, UUID ownerId, UUID orderId, Money price, Instant at)
        implements Fact {

    @Override
    public UUID key() {
        return bargainId;
    }
}
