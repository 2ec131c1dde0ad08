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
                .filter(reward -> unit(reward).equals(unit))
                .map(reward -> new Item(
                        amount(reward, unit),
                        reward.availableAt(),
                        reward.purpose().zh(),
                        reward.purpose().en()))
                .toList();
    }

    /** The unit in which it comes to the wallet; empty for what does not. */
    private static String unit(Reward reward) {
        return switch (reward.term().kind()) {
            case CASH -> reward.amount().currency();
            case POINTS -> Units.POINTS;
            case CHANCE -> Units.CHANCES;
            case COUPON, GIFT, BADGE -> "";
        };
    }

    private static Money amount(Reward reward, String unit) {
        return Units.cash(unit)
                ? reward.amount()
                : Money.of(Objects.requireNonNullElse(reward.term().quantity(), 0L), unit);
    }
}
