package io.banyan.campaign.fraud;

import io.banyan.campaign.reward.Rewards;
import io.banyan.risk.spi.ReviewSubject;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Carries out what somebody decided about a reward. */
@Component
class RewardReviews implements ReviewSubject {

    private final Rewards rewards;

    RewardReviews(Rewards rewards) {
        this.rewards = rewards;
    }

    @Override
    public String kind() {
        return RewardGate.KIND;
    }

    @Override
    public void lock(UUID id) {
        rewards.lock(id);
    }

    @Override
    public void approved(UUID id) {
        rewards.approve(id);
    }

    @Override
    public void rejected(UUID id) {
        rewards.refuse(id);
    }
}
