package io.banyan.campaign.reward;

import io.banyan.campaign.RewardPurpose;
import io.banyan.campaign.specification.RewardTerm;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Wants a reward to be paid.
 *
 * @param cause what earned it; the same cause is rewarded once
 * @param version the version of the campaign that promised it
 * @param counterpartId the other person of the deal, where there is one: who was invited, who helped
 * @param term what is paid
 * @param reservation the reservation it is paid from
 * @param availableAt when it cannot be undone any more
 */
public record RewardIntent(
        String cause,
        UUID campaignId,
        int version,
        UUID personId,
        @Nullable UUID counterpartId,
        RewardPurpose purpose,
        RewardTerm term,
        String reservation,
        Instant availableAt) {

    /** What it costs the budget. */
    public Money amount() {
        return term.amount();
    }
}
