package io.banyan.campaign;

import io.banyan.kernel.journal.Fact;
import java.time.Instant;
import java.util.UUID;

/**
 * A payment took a place in a group. The payment that opened the group takes its first place and is told so too,
 * after {@link GroupOpened}. By whom the person was brought is told by {@link ParticipantJoined}.
 *
 * @param taken the places taken, this one included
 * @param size all places of the group
 */
public record GroupJoined(
        UUID groupId, UUID campaignId, UUID personId, UUID orderId, boolean leader, int taken, int size, Instant at)
        implements Fact {

    @Override
    public UUID key() {
        return groupId;
    }
}
