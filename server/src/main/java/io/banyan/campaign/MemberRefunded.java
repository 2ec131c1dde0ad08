package io.banyan.campaign;

import io.banyan.kernel.journal.Fact;
import java.time.Instant;
import java.util.UUID;

/**
 * A member of a group (or one who found no place) gets all their money back.
 */
public record MemberRefunded(UUID groupId, UUID campaignId, UUID personId, UUID orderId, String reason, Instant at)
        implements Fact {

    @Override
    public UUID key() {
        return groupId;
    }
}
