package io.banyan.campaign.compliance;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.specification.CampaignSpec;
import java.util.UUID;

/**
 * A specification that is to hold, and under which answers for its warnings are kept.
 *
 * @param version the version that it is or would become
 * @param proposed whether it is not a version yet
 */
public record Candidate(UUID campaignId, String subject, int version, CampaignSpec spec, boolean proposed) {

    /** A campaign as it stands. */
    public static Candidate of(Campaign campaign) {
        return new Candidate(campaign.id(), "campaign " + campaign.id(), campaign.version(), campaign.spec(), false);
    }

    /** A change of a campaign that waits for answers. */
    public static Candidate proposed(UUID campaignId, UUID proposal, int version, CampaignSpec spec) {
        return new Candidate(campaignId, "campaign " + campaignId + " proposal " + proposal, version, spec, true);
    }
}
