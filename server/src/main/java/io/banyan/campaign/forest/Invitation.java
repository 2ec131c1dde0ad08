package io.banyan.campaign.forest;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An edge of the forest: who brought whom.
 *
 * @param campaignId the campaign of the share that did it; none for a share of no campaign
 * @param at when the invitee signed up or first joined
 * @param depth steps from the root of the tree; 1 for those brought by a root
 */
public record Invitation(
        UUID inviteeId,
        UUID inviterId,
        @Nullable UUID campaignId,
        @Nullable UUID shareId,
        Instant at,
        int depth) {}
