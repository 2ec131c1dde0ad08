package io.banyan.campaign;

import io.banyan.kernel.journal.Fact;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * A reward was earned and is frozen until it cannot be undone any more.
 */
public record RewardHeld(
        UUID rewardId,
        UUID campaignId,
        UUID personId,
        RewardPurpose purpose,
        Money amount,
        Instant availableAt,
        Instant at)
        implements Fact {

    @Override
    public UUID key() {
        return rewardId;
    }
}
