package io.banyan.campaign;

import io.banyan.kernel.journal.Fact;
import java.time.Instant;
import java.util.UUID;

/**
 * A round of a community purchase is past its cut-off.
 *
 * @param pieces how many were paid for
 * @param confirmed whether they are enough; otherwise everybody is refunded
 */
public record RoundClosed(UUID roundId, UUID campaignId, int pieces, boolean confirmed, Instant at) implements Fact {

    @Override
    public UUID key() {
        return roundId;
    }
}
