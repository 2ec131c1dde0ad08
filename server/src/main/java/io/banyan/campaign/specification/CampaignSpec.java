package io.banyan.campaign.specification;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign is: one document, never changed once written; a change is a new version.
 *
 * @param mechanic how it spreads; the section of that mechanic is required, no other may be given
 * @param titleZh its name for shoppers, in Chinese
 * @param titleEn the same in English
 * @param startsAt when a scheduled campaign starts
 * @param endsAt when it stops taking participants; without it, when an operator ends it
 * @param timeZone the zone in which its days are counted
 * @param budget the most that it may cost, discounts included
 * @param caps limits on taking part
 * @param attribution to which share a sign-up or an order is credited
 * @param lawPack the set of legal checks it is held to
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CampaignSpec(
        Mechanic mechanic,
        String titleZh,
        String titleEn,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        String timeZone,
        Money budget,
        Caps caps,
        AttributionRule attribution,
        @Nullable GroupBuySpec groupBuy,
        @Nullable ReferralSpec referral,
        String lawPack) {

    public CampaignSpec {
        Objects.requireNonNull(mechanic, "mechanic");
        Objects.requireNonNull(budget, "budget");
        titleZh = titleZh == null ? "" : titleZh.strip();
        titleEn = titleEn == null ? "" : titleEn.strip();
        timeZone = timeZone == null ? "Asia/Shanghai" : timeZone;
        caps = caps == null ? Caps.NONE : caps;
        attribution = attribution == null ? AttributionRule.STANDARD : attribution;
        lawPack = lawPack == null ? "cn" : lawPack;
    }

    /** The group-buy section of a campaign that is one. */
    public GroupBuySpec groupBuyTerms() {
        return Objects.requireNonNull(groupBuy, "not a group-buy");
    }

    /** The referral section of a campaign that is one. */
    public ReferralSpec referralTerms() {
        return Objects.requireNonNull(referral, "not a referral");
    }
}
