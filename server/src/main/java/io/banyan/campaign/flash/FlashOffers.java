package io.banyan.campaign.flash;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.CampaignProblem;
import io.banyan.campaign.engine.Offering;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.trade.spi.OfferClaim;
import io.banyan.trade.spi.OfferQuote;
import io.banyan.trade.spi.OfferQuote.Adjustment;
import io.banyan.trade.spi.OfferRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The price of a flash sale, for orders of a claim; the claim has passed every gate before. */
@Component
class FlashOffers implements Offering {

    private final ClaimRows claims;
    private final Sales sales;
    private final Clock clock;

    FlashOffers(ClaimRows claims, Sales sales, Clock clock) {
        this.claims = claims;
        this.sales = sales;
        this.clock = clock;
    }

    @Override
    public Mechanic mechanic() {
        return Mechanic.FLASH_SALE;
    }

    @Override
    public OfferQuote quote(Campaign campaign, OfferRequest request) {
        var claimId = request.offer().groupId();
        if (claimId == null || request.items().size() != 1) {
            return new OfferQuote.Refused(FlashProblem.THROUGH_THE_SALE, null);
        }
        var item = request.items().getFirst();
        var claim = claims.find(claimId)
                .filter(found -> found.campaignId().equals(campaign.id())
                        && found.personId().equals(request.personId())
                        && found.quantity() == item.quantity())
                .orElse(null);
        var shelf = sales.shelf(campaign.id(), item.skuId()).orElse(null);
        if (claim == null || shelf == null || !claim.shelfId().equals(shelf.id())) {
            return new OfferQuote.Refused(FlashProblem.THROUGH_THE_SALE, null);
        }
        var less = item.unitPrice().minus(shelf.price()).times(item.quantity());
        var steps = less.isPositive()
                ? List.of(new Adjustment(item.skuId(), less, "FLASH_PRICE", "限时抢购价", "Flash sale price"))
                : List.<Adjustment>of();
        return new OfferQuote.Granted(
                campaign.spec().titleZh(), campaign.spec().titleEn(), shelf.version(), steps, false, shelf.id());
    }

    @Override
    public OfferClaim claim(
            Campaign campaign, UUID orderId, UUID personId, OfferRequest request, OfferQuote.Granted quote) {
        var claimId = request.offer().groupId();
        return claimId != null && claims.ordered(claimId, orderId, clock.instant())
                ? new OfferClaim.Accepted()
                : new OfferClaim.Refused(CampaignProblem.CLOSED, null);
    }
}
