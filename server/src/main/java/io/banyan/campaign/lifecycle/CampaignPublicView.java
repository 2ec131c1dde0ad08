package io.banyan.campaign.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.campaign.CampaignState;
import io.banyan.campaign.commission.CommissionTerms;
import io.banyan.campaign.groupbuy.OfferView;
import io.banyan.campaign.referral.ReferralSpec;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.campaign.specification.RewardTerm;
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
            RewardTerm inviterReward,
            RewardTerm inviteeReward,
            @Nullable RewardTerm secondLevelReward,
            ReferralSpec.Trigger trigger,
            int freezeDays,
            List<ReferralSpec.ReferralStep> ladder,
            @Nullable CommissionTerms commission) {

        static ReferralTerms of(ReferralSpec spec) {
            return new ReferralTerms(
                    spec.inviterReward(),
                    spec.inviteeReward(),
                    spec.secondLevelReward(),
                    spec.trigger(),
                    spec.freezeDays(),
                    spec.ladder(),
                    spec.commission());
        }
    }
}
