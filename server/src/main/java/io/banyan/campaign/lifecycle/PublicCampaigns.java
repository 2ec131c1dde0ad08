package io.banyan.campaign.lifecycle;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.CampaignState;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.engine.Closed;
import io.banyan.campaign.engine.Intake;
import io.banyan.campaign.engine.RewardTerms;
import io.banyan.campaign.engine.Showcase;
import io.banyan.campaign.groupbuy.GroupBuyOffers;
import io.banyan.campaign.lifecycle.CampaignPublicView.ReferralTerms;
import io.banyan.campaign.referral.ReferralSpec;
import io.banyan.catalog.Catalog;
import io.banyan.catalog.ProductSummary;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The campaigns as shoppers see them: those that have started. */
@Component
public class PublicCampaigns {

    private final Campaigns campaigns;
    private final Reviews reviews;
    private final Intake intake;
    private final GroupBuyOffers offers;
    private final RewardTerms rewards;
    private final Catalog catalog;

    PublicCampaigns(
            Campaigns campaigns,
            Reviews reviews,
            Intake intake,
            GroupBuyOffers offers,
            RewardTerms rewards,
            Catalog catalog) {
        this.campaigns = campaigns;
        this.reviews = reviews;
        this.intake = intake;
        this.offers = offers;
        this.rewards = rewards;
        this.catalog = catalog;
    }

    public List<CampaignCard> running() {
        return campaigns.inState(CampaignState.RUNNING).stream().map(this::card).toList();
    }

    public Optional<CampaignCard> card(UUID id) {
        return visible(id).map(this::card);
    }

    public Optional<CampaignPublicView> view(UUID id) {
        return visible(id).map(this::view);
    }

    private Optional<Campaign> visible(UUID id) {
        return campaigns.find(id).filter(campaign -> campaign.state().visible());
    }

    private CampaignCard card(Campaign campaign) {
        var spec = campaign.spec();
        var show = reviews.rulebook(spec).showcase(campaign);
        var productId = show.map(Showcase::productId);
        return new CampaignCard(
                campaign.id(),
                campaign.mechanic(),
                spec.titleZh(),
                spec.titleEn(),
                productId.orElse(null),
                productId
                        .flatMap(catalog::product)
                        .map(ProductSummary::imageUrl)
                        .orElse(null),
                show.map(Showcase::price).orElse(null),
                show.map(Showcase::listPrice).orElse(null),
                spec.endsAt());
    }

    private CampaignPublicView view(Campaign campaign) {
        var spec = campaign.spec();
        var rules = reviews.rulebook(spec).rules(spec);
        var closed = closed(campaign);
        return new CampaignPublicView(
                campaign.id(),
                campaign.version(),
                campaign.mechanic(),
                campaign.state(),
                spec.titleZh(),
                spec.titleEn(),
                rules.zh(),
                rules.en(),
                spec.startsAt(),
                spec.endsAt(),
                offers.of(campaign).orElse(null),
                spec.terms() instanceof ReferralSpec referral ? ReferralTerms.of(referral, rewards) : null,
                closed.isEmpty(),
                closed.map(Closed::zh).orElse(null),
                closed.map(Closed::en).orElse(null));
    }

    private Optional<Closed> closed(Campaign campaign) {
        return intake.closed(campaign, null, reviews.next(campaign), false);
    }
}
