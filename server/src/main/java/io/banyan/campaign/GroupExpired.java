package io.banyan.campaign;

import io.banyan.kernel.journal.Fact;
import java.time.Instant;
import java.util.UUID;

/**
 * A group did not come together in time, or its last member left; who had paid is refunded.
 */
public record GroupExpired(UUID groupId, UUID campaignId, UUID productId, int members, Instant at) implements Fact {

    @Override
    public UUID key() {
        return groupId;
    }
}
