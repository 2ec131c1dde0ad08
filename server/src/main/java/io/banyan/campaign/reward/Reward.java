package io.banyan.campaign.reward;

import io.banyan.campaign.RewardPurpose;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.UUID;

/** A reward as it stands. */
record Reward(
        UUID id,
        String cause,
        UUID campaignId,
        int version,
        UUID personId,
        RewardPurpose purpose,
        Money amount,
        State state,
        Instant availableAt) {

    /** Where a reward is in its life. */
    enum State {
        HELD,
        GRANTED,
        REJECTED,
        CLAWED_BACK
    }
}
