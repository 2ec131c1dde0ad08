package io.banyan.campaign.community;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.community.Neighbour.State;
import io.banyan.campaign.community.RoundView.HandOutView;
import io.banyan.campaign.community.RoundView.PickupView;
import io.banyan.campaign.community.RoundView.RoundItem;
import io.banyan.catalog.Catalog;
import io.banyan.identity.People;
import io.banyan.identity.PersonSummary;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows community purchases. Who ordered what is for the leader alone; others see how many there are. */
@Component
class CommunityViews {

    private static final int FACES = 12;

    private final RoundRows rounds;
    private final NeighbourRows neighbours;
    private final PickupPoints points;
    private final Campaigns campaigns;
    private final Catalog catalog;
    private final People people;
    private final Clock clock;

    CommunityViews(
            RoundRows rounds,
            NeighbourRows neighbours,
            PickupPoints points,
            Campaigns campaigns,
            Catalog catalog,
            People people,
            Clock clock) {
        this.rounds = rounds;
        this.neighbours = neighbours;
        this.points = points;
        this.campaigns = campaigns;
        this.catalog = catalog;
        this.people = people;
        this.clock = clock;
    }

    CommunityView of(Campaign campaign, @Nullable UUID personId, Locale reader) {
        var terms = campaign.spec().terms(CommunitySpec.class);
        return new CommunityView(
                campaign.id(),
                terms.productId(),
                terms.threshold(),
                terms.longestHours(),
                terms.commissionBasisPoints(),
                items(terms, reader),
                rounds.open(campaign.id(), clock.instant()).stream()
                        .map(round -> of(round, personId, reader))
                        .toList(),
                personId == null
                        ? List.of()
                        : points.ledBy(personId).stream()
                                .filter(PickupPoint::open)
                                .toList(),
                personId == null
                        ? List.of()
                        : rounds.of(campaign.id(), personId).stream()
                                .map(round -> of(round, personId, reader))
                                .toList());
    }

    RoundView of(Round round, @Nullable UUID personId, Locale reader) {
        var terms = campaigns.specification(round.campaignId(), round.version()).terms(CommunitySpec.class);
        var all = neighbours.ofRound(round.id()).stream()
                .filter(one -> one.state() != State.ABANDONED)
                .toList();
        var in = all.stream().filter(CommunityViews::counts).toList();
        var point = points.find(round.pointId()).orElseThrow();
        var ids = new HashSet<UUID>();
        ids.add(round.leaderId());
        in.forEach(one -> ids.add(one.personId()));
        var known = people.summaries(ids);
        var leads = personId != null && points.leads(personId, round.pointId());
        return new RoundView(
                round.id(),
                round.campaignId(),
                round.state(),
                terms.productId(),
                items(terms, reader),
                point,
                nickname(known, round.leaderId()),
                People.avatarUrl(round.leaderId()),
                terms.threshold(),
                round.paidPieces(),
                in.size(),
                in.stream()
                        .map(Neighbour::personId)
                        .distinct()
                        .limit(FACES)
                        .map(People::avatarUrl)
                        .toList(),
                terms.quantityLimit(),
                round.cutOffAt(),
                clock.instant(),
                round.takes(clock.instant()),
                round.arrivedAt(),
                all.stream()
                        .filter(one -> one.personId().equals(personId))
                        .map(one -> pickup(one, round, point))
                        .toList(),
                leads ? handOut(in, known) : null);
    }

    private static boolean counts(Neighbour one) {
        return switch (one.state()) {
            case JOINED, CONFIRMED, PICKED_UP -> true;
            case PAYING, ABANDONED, REFUND_DUE, REFUNDED -> false;
        };
    }

    PickupView pickup(Neighbour one) {
        var round = rounds.find(one.roundId()).orElseThrow();
        return pickup(one, round, points.find(round.pointId()).orElseThrow());
    }

    private static PickupView pickup(Neighbour one, Round round, PickupPoint point) {
        return new PickupView(
                one.orderId(),
                round.id(),
                one.state(),
                one.pieces(),
                point,
                round.cutOffAt(),
                round.arrivedAt(),
                Rounds.showsCode(one) ? one.code() : null,
                one.pickedUpAt());
    }

    private static List<HandOutView> handOut(List<Neighbour> in, Map<UUID, PersonSummary> known) {
        return in.stream()
                .map(one -> new HandOutView(
                        nickname(known, one.personId()), one.pieces(), one.state(), one.commission(), one.pickedUpAt()))
                .toList();
    }

    private List<RoundItem> items(CommunitySpec terms, Locale reader) {
        var skus = catalog.skus(
                terms.items().stream().map(CommunitySpec.CommunityItem::skuId).toList());
        return terms.items().stream()
                .filter(item -> skus.containsKey(item.skuId()))
                .map(item -> {
                    var sku = Objects.requireNonNull(skus.get(item.skuId()));
                    return new RoundItem(
                            sku.skuId(),
                            sku.title().in(reader),
                            sku.optionsText().in(reader),
                            sku.imageUrl(),
                            item.price().min(sku.price()),
                            sku.price());
                })
                .toList();
    }

    private static String nickname(Map<UUID, PersonSummary> known, UUID person) {
        var summary = known.get(person);
        return summary == null ? "" : summary.nickname();
    }
}
