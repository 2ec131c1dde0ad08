package io.banyan.campaign;

import io.banyan.kernel.journal.Fact;
import java.time.Instant;
import java.util.UUID;

/**
 * A payment arrived for a place that was gone; its owner chooses between a new group and a refund.
 *
 * @param groupId the group they had wanted to join
 * @param chooseBy when the refund is made unless they choose
 */
public record MemberDisplaced(UUID groupId, UUID campaignId, UUID personId, UUID orderId, Instant chooseBy, Instant at)
        implements Fact {

    @Override
    public UUID key() {
        return groupId;
    }
}
