package io.banyan.campaign.reward;

import io.banyan.campaign.budget.Budget;
import io.banyan.campaign.specification.RewardTerm;
import io.banyan.kernel.money.PriceText;
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
    public RewardShown shown(RewardTerm term) {
        return RewardShown.of(PriceText.of(term.amount()), PriceText.of(term.amount()));
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
