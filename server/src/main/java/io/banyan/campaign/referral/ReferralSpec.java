package io.banyan.campaign.referral;

import io.banyan.campaign.specification.RewardTerm;
import io.banyan.campaign.specification.Terms;
import io.banyan.kernel.money.Money;
import java.util.List;
import java.util.Objects;

/**
 * The terms of a referral: one paid level, the inviter and the invited.
 *
 * @param inviterReward for each invited person
 * @param inviteeReward for the invited person
 * @param trigger what the invited person has to do
 * @param freezeDays how long rewards stay frozen
 * @param ladder further rewards for the inviter at certain numbers of invited people, smallest first
 */
public record ReferralSpec(
        RewardTerm inviterReward, RewardTerm inviteeReward, Trigger trigger, int freezeDays, List<ReferralStep> ladder)
        implements Terms {

    public enum Trigger {
        SIGN_UP,
        FIRST_PAID_ORDER,
        PAST_RETURN_WINDOW
    }

    public ReferralSpec {
        Objects.requireNonNull(inviterReward, "referral.inviterReward");
        Objects.requireNonNull(inviteeReward, "referral.inviteeReward");
        Objects.requireNonNull(trigger, "referral.trigger");
        ladder = ladder == null ? List.of() : List.copyOf(ladder);
    }

    /** A further reward once so many people were invited. */
    public record ReferralStep(int invited, Money reward) {

        public ReferralStep {
            Objects.requireNonNull(reward, "reward");
        }
    }
}
