package io.banyan.campaign;

import io.banyan.kernel.journal.Fact;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * A reward was refused by the risk check, or undone while it was frozen.
 */
public record RewardRejected(
        UUID rewardId, UUID campaignId, UUID personId, RewardPurpose purpose, Money amount, String reason, Instant at)
        implements Fact {

    @Override
    public UUID key() {
        return rewardId;
    }
}
