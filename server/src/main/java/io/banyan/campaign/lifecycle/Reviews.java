package io.banyan.campaign.lifecycle;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.engine.Rulebook;
import io.banyan.campaign.engine.Rulebooks;
import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.kernel.money.Money;
import org.springframework.stereotype.Component;

/** Looks at specifications with the goods as they are sold now. */
@Component
class Reviews {

    private final Rulebooks rulebooks;

    Reviews(Rulebooks rulebooks) {
        this.rulebooks = rulebooks;
    }

    WorstCase of(CampaignSpec spec) {
        return Review.of(spec, rulebook(spec), rulebooks.goods(spec));
    }

    Rulebook rulebook(CampaignSpec spec) {
        return rulebooks.of(spec);
    }

    /** What must be free of the budget for one more to be let in. */
    Money next(Campaign campaign) {
        return rulebook(campaign.spec())
                .worstCase(campaign.spec(), rulebooks.goods(campaign.spec()))
                .nextParticipation();
    }
}
