package io.banyan.campaign.reward;

import io.banyan.wallet.Units;
import java.util.Objects;

/** What a reward is in a wallet. */
final class WalletQuantities {

    private WalletQuantities() {}

    /** The unit in which it comes to the wallet; empty for what does not. */
    static String unit(Reward reward) {
        return switch (reward.term().kind()) {
            case CASH -> reward.amount().currency();
            case POINTS -> Units.POINTS;
            case CHANCE -> Units.CHANCES;
            case COUPON, BADGE, GIFT -> "";
        };
    }

    /** How many points or chances it is. */
    static long of(Reward reward) {
        return Objects.requireNonNull(reward.term().quantity(), () -> "reward " + reward.id() + " says no quantity");
    }
}
