package io.banyan.campaign;

import io.banyan.kernel.journal.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person takes part in a campaign: took a place in a group, or accepted an invitation.
 *
 * @param shareCode the share that the person came by, if they named one
 * @param firstTime whether this is the first time that the person takes part in this campaign
 */
public record ParticipantJoined(
        UUID personId,
        UUID campaignId,
        @Nullable UUID groupId,
        @Nullable String shareCode,
        @Nullable UUID orderId,
        boolean firstTime,
        Instant at) implements Fact {

    @Override
    public UUID key() {
        return personId;
    }
}
