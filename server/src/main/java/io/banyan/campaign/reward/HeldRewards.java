package io.banyan.campaign.reward;

import io.banyan.kernel.money.Money;
import io.banyan.wallet.Units;
import io.banyan.wallet.spi.Upcoming;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Rewards that are still frozen, as what is on its way to a wallet. */
@Component
class HeldRewards implements Upcoming {

    private final RewardRows rows;

    HeldRewards(RewardRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Item> of(UUID personId, String unit) {
        return rows.held(personId).stream()
                .filter(reward -> WalletQuantities.unit(reward).equals(unit))
                .map(reward -> new Item(
                        amount(reward, unit),
                        reward.availableAt(),
                        reward.purpose().zh() + (inReview(reward) ? "（审核中）" : ""),
                        reward.purpose().en() + (inReview(reward) ? " (being checked)" : "")))
                .toList();
    }

    private static boolean inReview(Reward reward) {
        return reward.state() == Reward.State.IN_REVIEW;
    }

    private static Money amount(Reward reward, String unit) {
        return Units.cash(unit)
                ? reward.amount()
                : Money.of(Objects.requireNonNullElse(reward.term().quantity(), 0L), unit);
    }
}
