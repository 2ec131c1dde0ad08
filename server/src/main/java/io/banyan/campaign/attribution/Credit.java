package io.banyan.campaign.attribution;

import io.banyan.campaign.share.ShareChannel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A share's part in an act.
 *
 * @param basisPoints the part in ten-thousandths; the parts of one act add up to 10,000
 */
public record Credit(
        UUID shareId,
        UUID sharerId,
        @Nullable UUID campaignId,
        ShareChannel channel,
        Instant touchedAt,
        int basisPoints) {}
