package io.banyan.campaign.reward;

import java.util.Objects;

/** How many points or chances a reward is. */
final class WalletQuantities {

    private WalletQuantities() {}

    static long of(Reward reward) {
        return Objects.requireNonNull(reward.term().quantity(), () -> "reward " + reward.id() + " says no quantity");
    }
}
