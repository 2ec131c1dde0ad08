package io.banyan.campaign.groupbuy;

import io.banyan.campaign.RewardPurpose;
import io.banyan.campaign.reward.Companions;
import io.banyan.campaign.reward.RewardIntent;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A leader's reward is earned by all who were in the group. */
@Component
class GroupCompanions implements Companions {

    private final MemberRows members;

    GroupCompanions(MemberRows members) {
        this.members = members;
    }

    @Override
    public RewardPurpose purpose() {
        return RewardPurpose.LEADER;
    }

    @Override
    public List<UUID> of(RewardIntent intent) {
        return MemberDecisions.orderOfPerk(intent.cause())
                .flatMap(members::find)
                .map(Member::groupId)
                .map(members::ofGroup)
                .orElse(List.of())
                .stream()
                .filter(member -> member.state() == Member.State.COMPLETED)
                .map(Member::personId)
                .toList();
    }
}
