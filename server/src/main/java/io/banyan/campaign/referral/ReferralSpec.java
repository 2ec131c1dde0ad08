package io.banyan.campaign.referral;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.campaign.commission.CommissionTerms;
import io.banyan.campaign.commission.PaysCommission;
import io.banyan.campaign.specification.RewardTerm;
import io.banyan.kernel.money.Money;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * The terms of a referral: one paid level, the inviter and the invited, or two.
 *
 * @param inviterReward for each invited person
 * @param inviteeReward for the invited person
 * @param secondLevelReward for the one who invited the inviter; there is no third level
 * @param trigger what the invited person has to do
 * @param freezeDays how long rewards stay frozen
 * @param ladder further rewards for the inviter at certain numbers of invited people, smallest first
 * @param commission what orders earn those whose links brought them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReferralSpec(
        RewardTerm inviterReward,
        RewardTerm inviteeReward,
        @Nullable RewardTerm secondLevelReward,
        Trigger trigger,
        int freezeDays,
        List<ReferralStep> ladder,
        @Nullable CommissionTerms commission)
        implements PaysCommission {

    /** What the invited person has to do. */
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

    /** One paid level and no commission. */
    public static ReferralSpec of(
            RewardTerm inviterReward,
            RewardTerm inviteeReward,
            Trigger trigger,
            int freezeDays,
            List<ReferralStep> ladder) {
        return new ReferralSpec(inviterReward, inviteeReward, null, trigger, freezeDays, ladder, null);
    }

    /**
     * A further reward once so many people were invited.
     *
     * @param reward written as an amount alone, it is money
     */
    public record ReferralStep(
            int invited,
            @JsonDeserialize(using = LadderReward.class) RewardTerm reward) {

        public ReferralStep {
            Objects.requireNonNull(reward, "reward");
        }
    }

    @Override
    public Set<UUID> products() {
        return commission == null ? Set.of() : commission.named();
    }

    /** The most that one invited person earns anybody, the ladder apart. */
    Money perInvited() {
        var both = inviterReward.amount().plus(inviteeReward.amount());
        return secondLevelReward == null ? both : both.plus(secondLevelReward.amount());
    }
}
