package io.banyan.campaign.engine;

import io.banyan.campaign.CampaignProblem;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.trade.spi.OfferClaim;
import io.banyan.trade.spi.OfferQuote;
import io.banyan.trade.spi.OfferRequest;
import io.banyan.trade.spi.OfferTerms;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The offers of campaigns, as trade asks for them: each is answered by its mechanic. */
@Component
class Offers implements OfferTerms {

    private final Campaigns campaigns;
    private final Intake intake;
    private final Map<Mechanic, Offering> offerings;

    Offers(Campaigns campaigns, Intake intake, List<Offering> offerings) {
        this.campaigns = campaigns;
        this.intake = intake;
        this.offerings = offerings.stream().collect(Collectors.toMap(Offering::mechanic, Function.identity()));
    }

    @Override
    public OfferQuote quote(OfferRequest request) {
        var campaign = campaigns.find(request.offer().campaignId()).orElse(null);
        if (campaign == null || !campaign.state().visible()) {
            return new OfferQuote.Refused(CampaignProblem.NOT_FOUND, null);
        }
        var offering = offerings.get(campaign.mechanic());
        return offering == null
                ? new OfferQuote.Refused(CampaignProblem.OFFER_NOT_FOR_GOODS, null)
                : offering.quote(campaign, request);
    }

    @Override
    public void prepare(Collection<UUID> campaignIds) {
        intake.lockGates(campaignIds);
    }

    @Override
    public OfferClaim claim(UUID orderId, OfferRequest request, OfferQuote.Granted quote) {
        var personId = request.personId();
        if (personId == null) {
            return new OfferClaim.Refused(CampaignProblem.SIGN_IN, null);
        }
        var campaign = campaigns.get(request.offer().campaignId());
        var offering = Objects.requireNonNull(offerings.get(campaign.mechanic()));
        return offering.claim(campaign, orderId, personId, request, quote);
    }
}
