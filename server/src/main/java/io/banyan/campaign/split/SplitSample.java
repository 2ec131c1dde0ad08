package io.banyan.campaign.split;

import io.banyan.campaign.engine.Sample;
import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.campaign.specification.Mechanic;
import java.util.List;
import org.springframework.stereotype.Component;

/** A packet for whoever paid an order, to be split among six friends. */
@Component
class SplitSample implements Sample {

    @Override
    public List<CampaignSpec> campaigns(Shelf shelf) {
        var terms = new SplitSpec(
                Sample.yuan(12), null, 6, SplitSpec.Draw.RANDOM, 24, SplitSpec.Trigger.PAID_ORDER, Sample.yuan(50), 7);
        return List.of(CampaignSpec.of(
                Mechanic.SPLIT,
                "下单得红包，分给好友",
                "A packet with your order, to split with friends",
                Sample.yuan(10_000),
                terms));
    }
}
