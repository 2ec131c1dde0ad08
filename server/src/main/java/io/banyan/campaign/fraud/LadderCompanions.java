package io.banyan.campaign.fraud;

import io.banyan.campaign.RewardPurpose;
import io.banyan.campaign.forest.Invitation;
import io.banyan.campaign.forest.Invitations;
import io.banyan.campaign.reward.Companions;
import io.banyan.campaign.reward.RewardIntent;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A milestone is earned by all whom somebody invited. */
@Component
class LadderCompanions implements Companions {

    private static final int MOST = 500;

    private final Invitations invitations;

    LadderCompanions(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public RewardPurpose purpose() {
        return RewardPurpose.LADDER;
    }

    @Override
    public List<UUID> of(RewardIntent intent) {
        return invitations.broughtBy(Set.of(intent.personId()), MOST).stream()
                .map(Invitation::inviteeId)
                .toList();
    }
}
