package io.banyan.campaign.badge;

import io.banyan.campaign.reward.Payout;
import io.banyan.campaign.reward.Reward;
import io.banyan.campaign.specification.RewardTerm;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** A badge, onto the personal page. It costs the campaign nothing. */
@Component
class BadgePayout implements Payout {

    private final Badges badges;

    BadgePayout(Badges badges) {
        this.badges = badges;
    }

    @Override
    public RewardTerm.Kind kind() {
        return RewardTerm.Kind.BADGE;
    }

    @Override
    public void pay(Reward reward) {
        badges.give(reward.id(), Objects.requireNonNull(reward.term().itemId()), reward.personId());
    }

    @Override
    public void takeBack(Reward reward, String reason) {
        badges.takeBack(reward.id());
    }
}
