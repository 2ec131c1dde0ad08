package io.banyan.campaign.reward;

import io.banyan.campaign.specification.RewardTerm;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a reward is, for those who tell its owner of it. */
@Component
public class RewardNews {

    /**
     * A reward as its owner reads of it.
     *
     * @param frozen whether it was not at their disposal when it was earned
     */
    public record News(RewardTerm.Kind kind, RewardShown shown, boolean frozen) {}

    private final RewardRows rows;
    private final Payouts payouts;

    RewardNews(RewardRows rows, Payouts payouts) {
        this.rows = rows;
        this.payouts = payouts;
    }

    public Optional<News> of(UUID rewardId) {
        return rows.find(rewardId)
                .map(reward ->
                        new News(reward.term().kind(), payouts.shown(reward.term()), rows.wasFrozen(reward.id())));
    }
}
