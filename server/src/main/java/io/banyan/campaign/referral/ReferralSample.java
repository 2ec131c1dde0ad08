package io.banyan.campaign.referral;

import io.banyan.campaign.commission.CommissionTerms;
import io.banyan.campaign.commission.CommissionTerms.ProductRate;
import io.banyan.campaign.engine.Sample;
import io.banyan.campaign.referral.ReferralSpec.ReferralStep;
import io.banyan.campaign.referral.ReferralSpec.Trigger;
import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.campaign.specification.RewardTerm;
import io.banyan.catalog.ProductSummary;
import java.util.List;
import org.springframework.stereotype.Component;

/** Ten yuan for each of the two, bonuses on the way, and commission for store owners. */
@Component
class ReferralSample implements Sample {

    @Override
    public List<CampaignSpec> campaigns(Shelf shelf) {
        var rates =
                shelf.product("FRA-CANDLE").map(ReferralSample::rate).stream().toList();
        var terms = new ReferralSpec(
                RewardTerm.cash(Sample.yuan(10)),
                RewardTerm.cash(Sample.yuan(10)),
                null,
                Trigger.FIRST_PAID_ORDER,
                7,
                List.of(
                        new ReferralStep(3, RewardTerm.cash(Sample.yuan(10))),
                        new ReferralStep(10, RewardTerm.cash(Sample.yuan(50))),
                        new ReferralStep(30, RewardTerm.cash(Sample.yuan(200)))),
                new CommissionTerms(500, rates, true));
        return List.of(CampaignSpec.of(
                Mechanic.REFERRAL,
                "邀请好友，各得 10 元",
                "Invite a friend: 10 yuan for each of you",
                Sample.yuan(50_000),
                terms));
    }

    private static ProductRate rate(ProductSummary product) {
        return new ProductRate(product.productId(), 1_200);
    }
}
