package io.banyan.campaign.reward;

import io.banyan.campaign.budget.Budget;
import io.banyan.campaign.specification.RewardTerm;
import io.banyan.wallet.Points;
import org.springframework.stereotype.Component;

/** Points, into the wallet. What they cost the campaign is kept by the shop until they are used. */
@Component
class PointsPayout implements Payout {

    private final Budget budget;
    private final Points points;

    PointsPayout(Budget budget, Points points) {
        this.budget = budget;
        this.points = points;
    }

    @Override
    public RewardTerm.Kind kind() {
        return RewardTerm.Kind.POINTS;
    }

    @Override
    public RewardShown shown(RewardTerm term) {
        return RewardShown.of(term.quantity() + " 积分", term.quantity() + " points");
    }

    @Override
    public void pay(Reward reward) {
        var cover = Points.cover(reward.amount().currency());
        budget.pay(reward.campaignId(), cover, reward.amount(), reward.cause());
        points.give(
                cause(reward),
                reward.personId(),
                WalletQuantities.of(reward),
                reward.purpose().zh(),
                reward.purpose().en());
    }

    @Override
    public void takeBack(Reward reward, String reason) {
        points.takeBack(cause(reward), reason);
        budget.payBack(reward.campaignId(), Points.cover(reward.amount().currency()), reward.amount(), reward.cause());
    }

    private static String cause(Reward reward) {
        return "reward:" + reward.cause();
    }
}
