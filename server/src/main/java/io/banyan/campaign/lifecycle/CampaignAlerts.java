package io.banyan.campaign.lifecycle;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.CampaignState;
import io.banyan.campaign.Campaigns;
import io.banyan.kernel.attention.Alert;
import io.banyan.kernel.attention.AlertSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells of campaigns, and of changes of running ones, that wait for a second person. */
@Component
class CampaignAlerts implements AlertSource {

    private final Campaigns campaigns;
    private final ProposalRows proposals;

    CampaignAlerts(Campaigns campaigns, ProposalRows proposals) {
        this.campaigns = campaigns;
        this.proposals = proposals;
    }

    @Override
    public List<Alert> now() {
        return Stream.concat(
                        campaigns.inState(CampaignState.IN_REVIEW).stream()
                                .map(campaign -> alert(campaign, "“%s”待审核", "“%s” waits for approval")),
                        proposals.campaigns().stream()
                                .map(campaigns::get)
                                .map(campaign ->
                                        alert(campaign, "“%s”的修改待第二人审核", "A change of “%s” waits for a second person")))
                .toList();
    }

    private static Alert alert(Campaign campaign, String zh, String en) {
        return new Alert(
                Alert.Level.info,
                zh.formatted(campaign.spec().titleZh()),
                en.formatted(campaign.spec().titleEn()),
                "/campaigns/" + campaign.id());
    }
}
