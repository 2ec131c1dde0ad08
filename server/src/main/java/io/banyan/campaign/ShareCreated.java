package io.banyan.campaign;

import io.banyan.campaign.share.ShareChannel;
import io.banyan.campaign.share.ShareTarget;
import io.banyan.kernel.journal.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person made a link to share. */
public record ShareCreated(
        UUID shareId, UUID personId, @Nullable UUID campaignId, ShareTarget target, ShareChannel channel, Instant at)
        implements Fact {

    @Override
    public UUID key() {
        return shareId;
    }
}
