package io.banyan.campaign.engine;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who joins what, and what is known of how they came.
 *
 * @param participationId under which they were admitted
 * @param shareCode the share that the act itself named
 * @param inviterId who brought them, where that is known otherwise
 * @param newCustomer whether the order is the person's first paid one
 */
public record Joining(
        UUID participationId,
        UUID campaignId,
        int version,
        UUID personId,
        @Nullable String visitorId,
        @Nullable UUID groupId,
        @Nullable UUID orderId,
        @Nullable String shareCode,
        @Nullable UUID inviterId,
        boolean newCustomer,
        Instant at) {}
