package io.banyan.campaign.reward;

import io.banyan.campaign.budget.Budget;
import io.banyan.campaign.specification.RewardTerm;
import org.springframework.stereotype.Component;

/** Money, into the wallet. */
@Component
class CashPayout implements Payout {

    private final Budget budget;

    CashPayout(Budget budget) {
        this.budget = budget;
    }

    @Override
    public RewardTerm.Kind kind() {
        return RewardTerm.Kind.CASH;
    }

    @Override
    public void pay(Reward reward) {
        budget.grant(
                reward.campaignId(),
                reward.personId(),
                reward.amount(),
                reward.cause(),
                reward.purpose().zh(),
                reward.purpose().en());
    }

    @Override
    public void takeBack(Reward reward, String reason) {
        budget.clawBack(reward.campaignId(), reward.cause(), reason);
    }
}
