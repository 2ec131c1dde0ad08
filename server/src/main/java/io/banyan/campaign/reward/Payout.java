package io.banyan.campaign.reward;

import io.banyan.campaign.specification.RewardTerm;
import java.util.Optional;

/**
 * How rewards of one kind come to their owner. One bean for each kind. Both methods run in the transaction of the reward's
 * step, once for each reward; what the reward costs moves out of the campaign's held account here, and back home.
 */
public interface Payout {

    RewardTerm.Kind kind();

    /** What such a reward is, in words. */
    RewardShown shown(RewardTerm term);

    /** Why such a reward cannot be promised, as things stand now: what it names does not exist, or may cost more than is said. */
    default Optional<Unfit> unfit(RewardTerm term) {
        return Optional.empty();
    }

    /** Gives a reward whose freeze is over. */
    void pay(Reward reward);

    /** Takes a given reward back. */
    void takeBack(Reward reward, String reason);

    /**
     * Why not, in both languages.
     *
     * @param part of the reward that is wrong, such as {@code itemId}
     */
    record Unfit(String part, String zh, String en) {}
}
