package io.banyan.campaign.groupbuy;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.CampaignProblem;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.attribution.Act;
import io.banyan.campaign.attribution.Attribution;
import io.banyan.campaign.engine.Intake;
import io.banyan.campaign.engine.Offering;
import io.banyan.campaign.groupbuy.GroupViews.Reader;
import io.banyan.campaign.groupbuy.Member.State;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemType;
import io.banyan.trade.Orders;
import io.banyan.trade.spi.OfferClaim;
import io.banyan.trade.spi.OfferQuote;
import io.banyan.trade.spi.OfferQuote.Adjustment;
import io.banyan.trade.spi.OfferRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The price of a group and its conditions, as trade asks for them. Everybody pays the price of the smallest size
 * first; what a larger size saves goes back when the group completes.
 */
@Component
class GroupOffers implements Offering {

    private final Campaigns campaigns;
    private final GroupRows groups;
    private final MemberRows members;
    private final Intake intake;
    private final Attribution attribution;
    private final Orders orders;
    private final Clock clock;

    GroupOffers(
            Campaigns campaigns,
            GroupRows groups,
            MemberRows members,
            Intake intake,
            Attribution attribution,
            Orders orders,
            Clock clock) {
        this.campaigns = campaigns;
        this.groups = groups;
        this.members = members;
        this.intake = intake;
        this.attribution = attribution;
        this.orders = orders;
        this.clock = clock;
    }

    /** What an order would take part in: a group to join, or none when it opens one. */
    private record Wish(
            Campaign campaign,
            int version,
            GroupBuySpec terms,
            @Nullable Group group) {}

    @Override
    public Mechanic mechanic() {
        return Mechanic.GROUP_BUY;
    }

    @Override
    public OfferQuote quote(Campaign campaign, OfferRequest request) {
        var groupId = request.offer().groupId();
        if (groupId == null) {
            var terms = campaign.spec().terms(GroupBuySpec.class);
            return quote(request, new Wish(campaign, campaign.version(), terms, null));
        }
        var group = groups.find(groupId)
                .filter(found -> found.campaignId().equals(campaign.id()))
                .orElse(null);
        if (group == null) {
            return new OfferQuote.Refused(CampaignProblem.GROUP_NOT_FOUND, null);
        }
        var terms = campaigns.specification(campaign.id(), group.version()).terms(GroupBuySpec.class);
        return quote(request, new Wish(campaign, group.version(), terms, group));
    }

    private OfferQuote quote(OfferRequest request, Wish wish) {
        var refusal = refusal(request, wish);
        if (refusal.isPresent()) {
            return new OfferQuote.Refused(refusal.get(), null);
        }
        var spec = campaigns.specification(wish.campaign().id(), wish.version());
        var group = wish.group();
        return new OfferQuote.Granted(
                spec.titleZh(),
                spec.titleEn(),
                wish.version(),
                adjustments(request, wish),
                true,
                group == null ? null : group.id());
    }

    private Optional<ProblemType> refusal(OfferRequest request, Wish wish) {
        var terms = wish.terms();
        if (!request.items().stream().allMatch(item -> covered(item, terms))) {
            return Optional.of(CampaignProblem.OFFER_NOT_FOR_GOODS);
        }
        if (request.items().stream().mapToInt(OfferRequest.Item::quantity).sum() > terms.quantityLimit()) {
            return Optional.of(CampaignProblem.QUANTITY_LIMIT);
        }
        if (wish.group() != null) {
            var closed = refusalOf(wish.group(), asker(request), wish.terms());
            if (closed.isPresent()) {
                return closed;
            }
        }
        var worst = Money.sum(wish.campaign().currency(), worst(request, wish).values());
        return intake.closed(wish.campaign(), request.personId(), worst, wish.group() != null)
                .map(closed -> closed);
    }

    private static boolean covered(OfferRequest.Item item, GroupBuySpec terms) {
        return item.productId().equals(terms.productId()) && terms.firstStep().price(item.skuId()) != null;
    }

    private Reader asker(OfferRequest request) {
        return new Reader(
                request.personId(), request.visitorId(), request.offer().shareCode(), Locale.ROOT);
    }

    /** Why the reader could not join the group; empty when nothing about the group hinders them. */
    Optional<ProblemType> whyNot(Group group, Reader reader) {
        return refusalOf(
                group,
                reader,
                campaigns.specification(group.campaignId(), group.version()).terms(GroupBuySpec.class));
    }

    /** Why the campaign takes nobody into its open groups now; empty when it does. */
    Optional<ProblemType> closed(UUID campaignId, Reader reader) {
        var campaign = campaigns.get(campaignId);
        return intake.closed(campaign, reader.personId(), Money.zero(campaign.currency()), true)
                .map(closed -> closed);
    }

    private Optional<ProblemType> refusalOf(Group group, Reader reader, GroupBuySpec terms) {
        if (!group.open() || !clock.instant().isBefore(group.expiresAt())) {
            return Optional.of(CampaignProblem.GROUP_CLOSED);
        }
        if (reader.personId() != null && group.holds(reader.personId())) {
            return Optional.of(CampaignProblem.ALREADY_IN_GROUP);
        }
        if (group.taken() >= group.size()) {
            return Optional.of(CampaignProblem.GROUP_FULL);
        }
        return switch (terms.audience()) {
            case ANYONE -> Optional.empty();
            case NEW_CUSTOMERS ->
                reader.personId() != null && boughtBefore(reader.personId())
                        ? Optional.of(CampaignProblem.NEW_CUSTOMERS_ONLY)
                        : Optional.empty();
            case INVITED -> invited(group, reader) ? Optional.empty() : Optional.of(CampaignProblem.INVITED_ONLY);
        };
    }

    private boolean boughtBefore(UUID personId) {
        var summary = orders.buyers(Set.of(personId)).get(personId);
        return summary != null && summary.orders() > 0;
    }

    /** Whether they came by a link that somebody in the group shared. */
    private boolean invited(Group group, Reader reader) {
        var act =
                new Act(reader.personId(), reader.visitorId(), group.campaignId(), reader.shareCode(), clock.instant());
        return attribution.credits(act).stream().anyMatch(credit -> group.holds(credit.sharerId()));
    }

    private List<Adjustment> adjustments(OfferRequest request, Wish wish) {
        var steps = new ArrayList<Adjustment>();
        for (var item : items(request, wish.terms())) {
            var less = item.discountTo(item.price());
            if (less.isPositive()) {
                steps.add(new Adjustment(item.skuId(), less, "GROUP_PRICE", "拼团价", "Group price"));
            }
        }
        var perk = wish.terms().leaderPerk();
        if (wish.group() == null && perk != null && perk.kind() == LeaderPerk.Kind.DISCOUNT && perk.amount() != null) {
            steps.add(new Adjustment(null, perk.amount(), "LEADER_DISCOUNT", "团长立减", "Leader's discount"));
        }
        return steps;
    }

    private static List<Member.Item> items(OfferRequest request, GroupBuySpec terms) {
        return request.items().stream()
                .map(item -> new Member.Item(
                        item.skuId(),
                        item.quantity(),
                        item.unitPrice(),
                        Objects.requireNonNull(terms.firstStep().price(item.skuId()))
                                .min(item.unitPrice())))
                .toList();
    }

    private static Map<String, Money> worst(OfferRequest request, Wish wish) {
        return worst(new UUID(0, 0), request, wish);
    }

    private static Map<String, Money> worst(UUID orderId, OfferRequest request, Wish wish) {
        var goods = items(request, wish.terms());
        var worst = new LinkedHashMap<String, Money>();
        worst.put(Member.discountReservation(orderId), GroupCost.discount(wish.terms(), goods));
        if (wish.group() == null) {
            worst.put(Member.perkReservation(orderId), GroupCost.perk(wish.terms(), goods));
        }
        return worst;
    }

    @Override
    public OfferClaim claim(
            Campaign campaign, UUID orderId, UUID personId, OfferRequest request, OfferQuote.Granted quote) {
        var offer = request.offer();
        var terms =
                campaigns.specification(campaign.id(), quote.campaignVersion()).terms(GroupBuySpec.class);
        var group =
                offer.groupId() == null ? null : groups.find(offer.groupId()).orElseThrow();
        var wish = new Wish(campaign, quote.campaignVersion(), terms, group);
        var refusal = intake.admit(new Intake.Applicant(
                orderId,
                campaign.id(),
                wish.version(),
                personId,
                worst(orderId, request, wish),
                Money.zero(campaign.currency()),
                group != null));
        if (refusal.isPresent()) {
            return new OfferClaim.Refused(refusal.get(), null);
        }
        members.save(new Member(
                orderId,
                campaign.id(),
                wish.version(),
                offer.groupId(),
                personId,
                State.PAYING,
                false,
                group == null && terms.leaderPerk() != null,
                items(request, terms),
                offer.shareCode(),
                null,
                null,
                null,
                clock.instant()));
        return new OfferClaim.Accepted();
    }
}
