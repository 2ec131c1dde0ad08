package io.banyan.campaign.board;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part in a campaign, as the measures need them.
 *
 * @param visits openings of their shares
 * @param brought whether a share brought them
 */
record Participant(
        UUID personId, @Nullable UUID parentId, Instant joinedAt, long visits, boolean brought, boolean shared) {}
