package io.banyan.campaign.commission;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.specification.Mechanic;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rates that hold now: those of the running referral that pays commission; of several the one drafted first. */
@Component
class CommissionRates {

    private final Campaigns campaigns;

    CommissionRates(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    Optional<Campaign> running() {
        return campaigns.running(Mechanic.REFERRAL).stream()
                .filter(campaign -> commission(campaign) != null)
                .findFirst();
    }

    /** The rates of a campaign that pays commission. */
    static CommissionTerms of(Campaign campaign) {
        return Objects.requireNonNull(commission(campaign));
    }

    private static @Nullable CommissionTerms commission(Campaign campaign) {
        return campaign.spec().terms() instanceof PaysCommission terms ? terms.commission() : null;
    }
}
