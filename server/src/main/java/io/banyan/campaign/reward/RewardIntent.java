package io.banyan.campaign.reward;

import io.banyan.campaign.RewardPurpose;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * Wants a reward to be paid.
 *
 * @param cause what earned it; the same cause is rewarded once
 * @param version the version of the campaign that promised it
 * @param reservation the reservation it is paid from
 * @param availableAt when it cannot be undone any more
 */
public record RewardIntent(
        String cause,
        UUID campaignId,
        int version,
        UUID personId,
        RewardPurpose purpose,
        Money amount,
        String reservation,
        Instant availableAt) {}
