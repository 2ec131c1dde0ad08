package io.banyan.campaign;

import io.banyan.kernel.journal.Fact;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * A granted reward was taken back because what had earned it was undone.
 */
public record RewardClawedBack(
        UUID rewardId, UUID campaignId, UUID personId, RewardPurpose purpose, Money amount, String reason, Instant at)
        implements Fact {

    @Override
    public UUID key() {
        return rewardId;
    }
}
