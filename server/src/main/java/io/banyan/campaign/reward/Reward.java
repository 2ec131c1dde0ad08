package io.banyan.campaign.reward;

import io.banyan.campaign.RewardPurpose;
import io.banyan.campaign.specification.RewardTerm;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reward as it stands.
 *
 * @param cause what earned it, unique
 * @param counterpartId the other person of the deal, where there is one
 */
public record Reward(
        UUID id,
        String cause,
        UUID campaignId,
        int version,
        UUID personId,
        @Nullable UUID counterpartId,
        RewardPurpose purpose,
        RewardTerm term,
        State state,
        Instant availableAt) {

    /** Where a reward is in its life. */
    public enum State {
        /** somebody has to look first; what it costs is set aside */
        IN_REVIEW,
        HELD,
        GRANTED,
        REJECTED,
        CLAWED_BACK
    }

    /** What it costs the budget. */
    public Money amount() {
        return term.amount();
    }
}
