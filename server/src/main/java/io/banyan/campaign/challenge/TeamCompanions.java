package io.banyan.campaign.challenge;

import io.banyan.campaign.RewardPurpose;
import io.banyan.campaign.reward.Companions;
import io.banyan.campaign.reward.RewardIntent;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a team reaches is earned by all who are in it. */
@Component
class TeamCompanions implements Companions {

    private final EntrantRows rows;

    TeamCompanions(EntrantRows rows) {
        this.rows = rows;
    }

    @Override
    public RewardPurpose purpose() {
        return RewardPurpose.CHALLENGE;
    }

    @Override
    public List<UUID> of(RewardIntent intent) {
        return rows
                .ofPerson(intent.campaignId(), intent.personId())
                .flatMap(rows::find)
                .map(Entrant::members)
                .orElse(List.of())
                .stream()
                .map(Entrant.Member::personId)
                .toList();
    }
}
