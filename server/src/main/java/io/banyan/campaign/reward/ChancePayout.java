package io.banyan.campaign.reward;

import io.banyan.campaign.budget.Budget;
import io.banyan.campaign.specification.RewardTerm;
import io.banyan.kernel.money.Money;
import io.banyan.wallet.Credit;
import io.banyan.wallet.Units;
import io.banyan.wallet.WalletAccounts;
import io.banyan.wallet.Wallets;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Chances to draw, into the wallet. */
@Component
class ChancePayout implements Payout {

    private final Budget budget;
    private final Wallets wallets;
    private final Clock clock;

    ChancePayout(Budget budget, Wallets wallets, Clock clock) {
        this.budget = budget;
        this.wallets = wallets;
        this.clock = clock;
    }

    @Override
    public RewardTerm.Kind kind() {
        return RewardTerm.Kind.CHANCE;
    }

    @Override
    public RewardShown shown(RewardTerm term) {
        return RewardShown.of(term.quantity() + " 次抽奖", term.quantity() + " chances to draw");
    }

    /** What a chance is said to cost is what the prizes cost, and those are paid where they are won: it goes back. */
    @Override
    public void pay(Reward reward) {
        budget.reject(reward.campaignId(), reward.amount(), reward.cause());
        wallets.credit(new Credit(
                cause(reward),
                WalletAccounts.issued(Units.CHANCES),
                reward.personId(),
                Money.of(WalletQuantities.of(reward), Units.CHANCES),
                clock.instant(),
                null,
                reward.purpose().zh(),
                reward.purpose().en()));
    }

    @Override
    public void takeBack(Reward reward, String reason) {
        wallets.undoCredit(cause(reward), reason);
    }

    private static String cause(Reward reward) {
        return "reward:" + reward.cause();
    }
}
