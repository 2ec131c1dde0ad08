package io.banyan.campaign.reward;

import io.banyan.campaign.specification.RewardTerm;

/**
 * How rewards of one kind come to their owner. One bean for each kind. Both methods run in the transaction of the reward's
 * step, once for each reward; what the reward costs moves out of the campaign's held account here, and back home.
 */
public interface Payout {

    RewardTerm.Kind kind();

    /** Gives a reward whose freeze is over. */
    void pay(Reward reward);

    /** Takes a given reward back. */
    void takeBack(Reward reward, String reason);
}
