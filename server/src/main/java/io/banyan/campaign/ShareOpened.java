package io.banyan.campaign;

import io.banyan.campaign.share.ShareChannel;
import io.banyan.kernel.journal.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else opened a share: one visit. Opening it again within the same half hour is the same visit.
 *
 * @param visitorId the browser
 * @param personId who was signed in there, if anybody
 */
public record ShareOpened(
        UUID shareId,
        UUID sharerId,
        @Nullable UUID campaignId,
        ShareChannel channel,
        String visitorId,
        @Nullable UUID personId,
        Instant at)
        implements Fact {

    @Override
    public UUID key() {
        return shareId;
    }
}
