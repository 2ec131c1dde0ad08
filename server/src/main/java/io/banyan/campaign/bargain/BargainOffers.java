package io.banyan.campaign.bargain;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.CampaignProblem;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.engine.Closed;
import io.banyan.campaign.engine.Intake;
import io.banyan.campaign.engine.Offering;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemType;
import io.banyan.trade.spi.OfferClaim;
import io.banyan.trade.spi.OfferQuote;
import io.banyan.trade.spi.OfferQuote.Adjustment;
import io.banyan.trade.spi.OfferRequest;
import io.banyan.trade.spi.PriceStage;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The price that a bargain has come down to, for the one who bargained. */
@Component
class BargainOffers implements Offering {

    private final BargainRows rows;
    private final Campaigns campaigns;
    private final Intake intake;
    private final Clock clock;

    BargainOffers(BargainRows rows, Campaigns campaigns, Intake intake, Clock clock) {
        this.rows = rows;
        this.campaigns = campaigns;
        this.intake = intake;
        this.clock = clock;
    }

    @Override
    public Mechanic mechanic() {
        return Mechanic.BARGAIN;
    }

    @Override
    public OfferQuote quote(Campaign campaign, OfferRequest request) {
        var bargain = bargain(campaign, request.offer().groupId());
        if (bargain == null) {
            return new OfferQuote.Refused(BargainProblem.NOT_FOUND, null);
        }
        var refusal = refusal(campaign, bargain, request);
        if (refusal.isPresent()) {
            return new OfferQuote.Refused(refusal.get(), null);
        }
        var spec = campaigns.specification(campaign.id(), bargain.version());
        var less = less(bargain, request.items().getFirst().unitPrice());
        return new OfferQuote.Granted(
                spec.titleZh(),
                spec.titleEn(),
                bargain.version(),
                less.isPositive()
                        ? List.of(new Adjustment(bargain.skuId(), less, "BARGAIN_PRICE", "砍后价", "Bargain price"))
                        : List.of(),
                false,
                null,
                spec.combinable()
                        ? EnumSet.range(PriceStage.ITEM_COUPON, PriceStage.SHIPPING)
                        : EnumSet.of(PriceStage.SHIPPING));
    }

    private @Nullable Bargain bargain(Campaign campaign, @Nullable UUID id) {
        return Optional.ofNullable(id)
                .flatMap(rows::find)
                .filter(found -> found.campaignId().equals(campaign.id()))
                .orElse(null);
    }

    private Optional<ProblemType> refusal(Campaign campaign, Bargain bargain, OfferRequest request) {
        var personId = request.personId();
        if (personId == null) {
            return Optional.of(CampaignProblem.SIGN_IN);
        }
        var items = request.items();
        if (items.size() != 1 || !items.getFirst().skuId().equals(bargain.skuId())) {
            return Optional.of(CampaignProblem.OFFER_NOT_FOR_GOODS);
        }
        if (items.getFirst().quantity() != 1) {
            return Optional.of(CampaignProblem.QUANTITY_LIMIT);
        }
        Optional<ProblemType> whyNot = whyNot(bargain, personId).map(problem -> problem);
        return whyNot.or(() -> intake.halted(campaign).map(halted -> halted));
    }

    private Optional<BargainProblem> whyNot(Bargain bargain, UUID personId) {
        var terms =
                campaigns.specification(bargain.campaignId(), bargain.version()).terms(BargainSpec.class);
        return BargainDecisions.whyNotBuy(bargain, personId, terms, clock.instant());
    }

    /** The price was promised when the bargain was opened: it holds, whatever the piece costs by now. */
    private static Money less(Bargain bargain, Money unitPrice) {
        return unitPrice.minus(bargain.price()).max(Money.zero(unitPrice.currency()));
    }

    @Override
    public OfferClaim claim(
            Campaign campaign, UUID orderId, UUID personId, OfferRequest request, OfferQuote.Granted quote) {
        var id = request.offer().groupId();
        var bargain = id == null ? null : rows.lock(id).orElse(null);
        if (bargain == null) {
            return new OfferClaim.Refused(BargainProblem.NOT_FOUND, null);
        }
        var refusal = whyNot(bargain, personId);
        if (refusal.isPresent()) {
            return new OfferClaim.Refused(refusal.get(), null);
        }
        var discount = Money.sum(
                bargain.currency(),
                quote.adjustments().stream().map(Adjustment::amount).toList());
        var rise = bargain.rise(discount);
        if (rise.isPositive() && !intake.reserveMore(campaign.id(), Bargain.riseReservation(orderId), rise)) {
            return new OfferClaim.Refused(Closed.BUDGET, null);
        }
        rows.save(bargain.ordered(orderId, discount));
        return new OfferClaim.Accepted();
    }
}
