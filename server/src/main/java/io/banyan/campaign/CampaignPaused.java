package io.banyan.campaign;

import io.banyan.kernel.journal.Fact;
import java.time.Instant;
import java.util.UUID;

/**
 * A campaign stopped taking participants for a while.
 */
public record CampaignPaused(UUID campaignId, String reason, Instant at) implements Fact {

    @Override
    public UUID key() {
        return campaignId;
    }
}
