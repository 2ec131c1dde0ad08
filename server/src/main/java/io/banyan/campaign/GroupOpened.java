package io.banyan.campaign;

import io.banyan.kernel.journal.Fact;
import java.time.Instant;
import java.util.UUID;

/**
 * The payment of a leader opened a group.
 */
public record GroupOpened(
        UUID groupId,
        UUID campaignId,
        UUID leaderId,
        UUID orderId,
        UUID productId,
        int size,
        Instant expiresAt,
        Instant at)
        implements Fact {

    @Override
    public UUID key() {
        return groupId;
    }
}
