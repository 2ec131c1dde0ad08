package io.banyan.campaign.community;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.CampaignProblem;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.community.Neighbour.State;
import io.banyan.campaign.engine.Intake;
import io.banyan.campaign.engine.Offering;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemType;
import io.banyan.trade.spi.OfferClaim;
import io.banyan.trade.spi.OfferQuote;
import io.banyan.trade.spi.OfferQuote.Adjustment;
import io.banyan.trade.spi.OfferRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The price of a community purchase: for orders of an open round, until its cut-off. */
@Component
class CommunityOffers implements Offering {

    private final RoundRows rounds;
    private final NeighbourRows neighbours;
    private final Campaigns campaigns;
    private final Intake intake;
    private final Clock clock;

    CommunityOffers(RoundRows rounds, NeighbourRows neighbours, Campaigns campaigns, Intake intake, Clock clock) {
        this.rounds = rounds;
        this.neighbours = neighbours;
        this.campaigns = campaigns;
        this.intake = intake;
        this.clock = clock;
    }

    @Override
    public Mechanic mechanic() {
        return Mechanic.COMMUNITY_PURCHASE;
    }

    @Override
    public OfferQuote quote(Campaign campaign, OfferRequest request) {
        var round = round(campaign, request).orElse(null);
        if (round == null) {
            return new OfferQuote.Refused(CommunityProblem.ROUND_NOT_FOUND, null);
        }
        var spec = campaigns.specification(campaign.id(), round.version());
        var terms = spec.terms(CommunitySpec.class);
        var refusal = refusal(campaign, round, terms, request);
        return refusal.isPresent()
                ? new OfferQuote.Refused(refusal.get(), null)
                : new OfferQuote.Granted(
                        spec.titleZh(), spec.titleEn(), round.version(), adjustments(request, terms), true, null);
    }

    private Optional<Round> round(Campaign campaign, OfferRequest request) {
        var id = request.offer().groupId();
        return id == null
                ? Optional.empty()
                : rounds.find(id).filter(round -> round.campaignId().equals(campaign.id()));
    }

    private Optional<ProblemType> refusal(Campaign campaign, Round round, CommunitySpec terms, OfferRequest request) {
        if (!round.takes(clock.instant())) {
            return Optional.of(CommunityProblem.ROUND_CLOSED);
        }
        if (!request.items().stream().allMatch(item -> terms.price(item.skuId()) != null)) {
            return Optional.of(CampaignProblem.OFFER_NOT_FOR_GOODS);
        }
        if (pieces(request) > terms.quantityLimit()) {
            return Optional.of(CampaignProblem.QUANTITY_LIMIT);
        }
        var worst = discount(request, terms).plus(commission(request, terms));
        return intake.closed(campaign, request.personId(), worst, true).map(closed -> closed);
    }

    private static int pieces(OfferRequest request) {
        return request.items().stream().mapToInt(OfferRequest.Item::quantity).sum();
    }

    private static Money less(OfferRequest.Item item, CommunitySpec terms) {
        var price = Objects.requireNonNull(terms.price(item.skuId())).min(item.unitPrice());
        return item.unitPrice().minus(price).times(item.quantity());
    }

    private static Money discount(OfferRequest request, CommunitySpec terms) {
        return Money.sum(
                currency(request),
                request.items().stream().map(item -> less(item, terms)).toList());
    }

    private static Money commission(OfferRequest request, CommunitySpec terms) {
        var list = Money.sum(
                currency(request),
                request.items().stream()
                        .map(item -> item.unitPrice().times(item.quantity()))
                        .toList());
        return terms.commission(list.minus(discount(request, terms)));
    }

    private static String currency(OfferRequest request) {
        return request.items().getFirst().unitPrice().currency();
    }

    private static List<Adjustment> adjustments(OfferRequest request, CommunitySpec terms) {
        var steps = new ArrayList<Adjustment>();
        for (var item : request.items()) {
            var less = less(item, terms);
            if (less.isPositive()) {
                steps.add(new Adjustment(item.skuId(), less, "COMMUNITY_PRICE", "社区团购价", "Community price"));
            }
        }
        return steps;
    }

    @Override
    public OfferClaim claim(
            Campaign campaign, UUID orderId, UUID personId, OfferRequest request, OfferQuote.Granted quote) {
        var round = round(campaign, request).orElseThrow();
        var terms = campaigns.specification(campaign.id(), round.version()).terms(CommunitySpec.class);
        var neighbour = new Neighbour(
                orderId,
                round.id(),
                campaign.id(),
                personId,
                State.PAYING,
                pieces(request),
                discount(request, terms),
                commission(request, terms),
                neighbours.freeCode(round.id()),
                request.offer().shareCode(),
                clock.instant(),
                null);
        var refusal = intake.admit(new Intake.Applicant(
                orderId,
                campaign.id(),
                round.version(),
                personId,
                Map.of(
                        neighbour.discountReservation(), neighbour.discount(),
                        neighbour.commissionReservation(), neighbour.commission()),
                Money.zero(campaign.currency()),
                true));
        if (refusal.isPresent()) {
            return new OfferClaim.Refused(refusal.get(), null);
        }
        neighbours.save(neighbour);
        return new OfferClaim.Accepted();
    }
}
