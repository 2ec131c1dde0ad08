package io.banyan.campaign;

import io.banyan.kernel.journal.Fact;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.UUID;

/** A friend cut the price of a bargain. */
public record BargainHelped(
        UUID bargainId, UUID campaignId, UUID ownerId, UUID helperId, Money cut, int helpsLeft, Instant at)
        implements Fact {

    @Override
    public UUID key() {
        return bargainId;
    }
}
