package io.banyan.campaign.reward;

import io.banyan.risk.RiskVerdict;

/** Looks at a reward before it is promised. Every bean of this type is asked; the first that does not pass it decides. */
public interface RewardCheck {

    /** Asked within the transaction that would promise the reward; writes nothing. */
    RiskVerdict check(RewardIntent intent);

    /** The reward was stored under this check's verdict, which was not to pass: refused, or waiting for review. */
    void noted(Reward reward, RiskVerdict verdict);

    /** A reward that waited for review was undone, and nobody needs to look any more. */
    void undone(Reward reward);
}
