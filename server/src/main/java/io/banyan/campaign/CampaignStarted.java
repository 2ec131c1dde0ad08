package io.banyan.campaign;

import io.banyan.campaign.specification.Mechanic;
import io.banyan.kernel.journal.Fact;
import java.time.Instant;
import java.util.UUID;

/**
 * A campaign began, or went on after a pause, to take participants.
 */
public record CampaignStarted(UUID campaignId, int version, Mechanic mechanic, Instant at) implements Fact {

    @Override
    public UUID key() {
        return campaignId;
    }
}
