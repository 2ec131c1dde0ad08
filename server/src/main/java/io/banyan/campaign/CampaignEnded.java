package io.banyan.campaign;

import io.banyan.kernel.journal.Fact;
import java.time.Instant;
import java.util.UUID;

/**
 * A campaign takes no new participants any more; what was begun is finished under its rules.
 */
public record CampaignEnded(UUID campaignId, String reason, Instant at) implements Fact {

    @Override
    public UUID key() {
        return campaignId;
    }
}
