package io.banyan.campaign;

import io.banyan.kernel.journal.Fact;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * A reward is now at the disposal of its owner.
 */
public record RewardGranted(
        UUID rewardId, UUID campaignId, UUID personId, RewardPurpose purpose, Money amount, Instant at)
        implements Fact {

    @Override
    public UUID key() {
        return rewardId;
    }
}
