package io.banyan.campaign.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.campaign.CampaignState;
import io.banyan.campaign.commission.CommissionTerms;
import io.banyan.campaign.engine.RewardTerms;
import io.banyan.campaign.groupbuy.OfferView;
import io.banyan.campaign.referral.ReferralSpec;
import io.banyan.campaign.reward.RewardShown;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.campaign.specification.RewardTerm;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as shoppers see it.
 *
 * @param rulesZh its rules, a sentence each
 * @param acceptsParticipants whether somebody new could take part now
 * @param closedReasonZh why not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CampaignPublicView(
        UUID id,
        int version,
        Mechanic mechanic,
        CampaignState state,
        String titleZh,
        String titleEn,
        List<String> rulesZh,
        List<String> rulesEn,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable OfferView offer,
        @Nullable ReferralTerms referral,
        boolean acceptsParticipants,
        @Nullable String closedReasonZh,
        @Nullable String closedReasonEn) {

    /** What a referral pays, and for what. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReferralTerms(
            PublicReward inviterReward,
            PublicReward inviteeReward,
            @Nullable PublicReward secondLevelReward,
            ReferralSpec.Trigger trigger,
            int freezeDays,
            List<PublicStep> ladder,
            @Nullable CommissionTerms commission) {

        static ReferralTerms of(ReferralSpec spec, RewardTerms words) {
            return new ReferralTerms(
                    PublicReward.of(spec.inviterReward(), words),
                    PublicReward.of(spec.inviteeReward(), words),
                    spec.secondLevelReward() == null ? null : PublicReward.of(spec.secondLevelReward(), words),
                    spec.trigger(),
                    spec.freezeDays(),
                    spec.ladder().stream()
                            .map(step -> new PublicStep(step.invited(), PublicReward.of(step.reward(), words)))
                            .toList(),
                    spec.commission());
        }
    }

    /** A reward, and how it reads. */
    public record PublicReward(RewardTerm.Kind kind, Money amount, RewardShown shown) {

        static PublicReward of(RewardTerm term, RewardTerms words) {
            return new PublicReward(term.kind(), term.amount(), words.shown(term));
        }
    }

    /** A further reward once so many people were invited. */
    public record PublicStep(int invited, PublicReward reward) {}
}
