package io.banyan.campaign.share;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person's link to one target by one channel. Sharing the same thing by the same channel again gives the same link.
 *
 * @param visitorId the browser in which the link was made; opening the link there is no touch
 */
public record Share(
        UUID id,
        String code,
        UUID personId,
        @Nullable UUID campaignId,
        ShareTarget target,
        ShareChannel channel,
        @Nullable String visitorId,
        Instant createdAt) {}
