package io.banyan.campaign.lifecycle;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.CampaignMeasures;
import io.banyan.campaign.CampaignMeasures.Measures;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.budget.Budget;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All campaigns with their money and their spread. */
@Component
public class CampaignTable {

    private final Campaigns campaigns;
    private final Budget budget;
    private final ObjectProvider<CampaignMeasures> measures;

    CampaignTable(Campaigns campaigns, Budget budget, ObjectProvider<CampaignMeasures> measures) {
        this.campaigns = campaigns;
        this.budget = budget;
        this.measures = measures;
    }

    public List<CampaignRow> rows() {
        var all = campaigns.all();
        var spread = measures(all.stream().map(Campaign::id).toList());
        return all.stream()
                .map(campaign -> row(campaign, spread.getOrDefault(campaign.id(), Measures.NONE)))
                .toList();
    }

    CampaignRow row(Campaign campaign) {
        return row(campaign, measures(List.of(campaign.id())).getOrDefault(campaign.id(), Measures.NONE));
    }

    private Map<UUID, Measures> measures(List<UUID> ids) {
        var source = measures.getIfAvailable();
        return source == null ? Map.of() : source.of(ids);
    }

    private CampaignRow row(Campaign campaign, Measures spread) {
        var money = budget.view(campaign.id());
        var spec = campaign.spec();
        return new CampaignRow(
                campaign.id(),
                campaign.mechanic(),
                spec.titleZh(),
                spec.titleEn(),
                campaign.state(),
                campaign.version(),
                spec.budget(),
                money.spent(),
                money.held(),
                money.reserved(),
                spread.participants(),
                spread.newCustomers(),
                spread.k(),
                spec.startsAt(),
                spec.endsAt(),
                campaign.updatedAt());
    }
}
