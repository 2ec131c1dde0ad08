package io.banyan.campaign;

import io.banyan.kernel.journal.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's inviter is fixed.
 *
 * @param campaignId the campaign of the share that brought them; none for a share of no campaign
 * @param depth steps from the root of the inviter's tree
 * @param at when the invitee signed up or first joined
 */
public record InviteAccepted(
        UUID inviterId,
        UUID inviteeId,
        @Nullable UUID campaignId,
        @Nullable UUID shareId,
        int depth,
        Instant at) implements Fact {

    @Override
    public UUID key() {
        return inviteeId;
    }
}
