package io.banyan.campaign.groupbuy;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.groupbuy.GroupBuySpec.SkuPrice;
import io.banyan.campaign.groupbuy.OfferView.LadderStep;
import io.banyan.campaign.groupbuy.OfferView.OfferPrice;
import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.catalog.Catalog;
import io.banyan.kernel.money.Money;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What group-buys offer, with the prices of the goods as they are now. */
@Component
public class GroupBuyOffers {

    private final GroupRows groups;
    private final Catalog catalog;
    private final Clock clock;

    GroupBuyOffers(GroupRows groups, Catalog catalog, Clock clock) {
        this.groups = groups;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** What the campaign offers; nothing when it is no group-buy, or nothing of it is sold any more. */
    public Optional<OfferView> of(Campaign campaign) {
        return campaign.spec().termsOrNull(GroupBuySpec.class) == null
                ? Optional.empty()
                : of(campaign.id(), campaign.spec(), groups.countOpen(campaign.id(), clock.instant()));
    }

    Optional<OfferView> of(UUID campaignId, CampaignSpec spec, int openGroups) {
        var terms = spec.terms(GroupBuySpec.class);
        var prices = prices(terms);
        if (prices.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new OfferView(
                campaignId,
                spec.mechanic(),
                spec.titleZh(),
                spec.titleEn(),
                terms.productId(),
                prices,
                ladder(terms),
                Duration.ofHours(terms.windowHours()).toSeconds(),
                terms.audience(),
                terms.leaderPerk(),
                spec.endsAt(),
                openGroups));
    }

    private List<OfferPrice> prices(GroupBuySpec terms) {
        var first = terms.firstStep();
        var skus = catalog.skus(first.prices().stream().map(SkuPrice::skuId).toList());
        var prices = new ArrayList<OfferPrice>();
        for (var price : first.prices()) {
            var sku = skus.get(price.skuId());
            if (sku != null) {
                prices.add(new OfferPrice(price.skuId(), price.price(), sku.price()));
            }
        }
        return prices;
    }

    static List<LadderStep> ladder(GroupBuySpec terms) {
        return terms.ladder().stream()
                .map(step -> new LadderStep(step.size(), lowest(step)))
                .toList();
    }

    private static Money lowest(GroupBuySpec.GroupBuyStep step) {
        return step.prices().stream().map(SkuPrice::price).min(Money::compareTo).orElseThrow();
    }
}
