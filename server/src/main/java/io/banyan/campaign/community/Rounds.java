package io.banyan.campaign.community;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.CampaignProblem;
import io.banyan.campaign.CampaignState;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.RoundArrived;
import io.banyan.campaign.RoundOpened;
import io.banyan.campaign.community.Neighbour.State;
import io.banyan.campaign.community.RoundDecisions.Change;
import io.banyan.campaign.engine.Effect;
import io.banyan.campaign.engine.Engine;
import io.banyan.identity.Guesses;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.setting.Settings;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.trade.OrderCancelled;
import io.banyan.trade.OrderPaid;
import io.banyan.trade.OrderRefunded;
import io.banyan.trade.Orders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** What happens to rounds, under the round's row lock: loads, lets it be decided, stores, and has the effects carried out. */
@Component
class Rounds {

    /** A million codes, a few of which are right: with these tries, finding one takes months. */
    static final Guesses.Limit CODES = new Guesses.Limit("pickup.code", 10, Duration.ofMinutes(5));

    private final RoundRows rounds;
    private final NeighbourRows neighbours;
    private final PickupPoints points;
    private final Campaigns campaigns;
    private final Engine engine;
    private final Orders orders;
    private final Guesses guesses;
    private final Settings settings;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    Rounds(
            RoundRows rounds,
            NeighbourRows neighbours,
            PickupPoints points,
            Campaigns campaigns,
            Engine engine,
            Orders orders,
            Guesses guesses,
            Settings settings,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.rounds = rounds;
        this.neighbours = neighbours;
        this.points = points;
        this.campaigns = campaigns;
        this.engine = engine;
        this.orders = orders;
        this.guesses = guesses;
        this.settings = settings;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** A leader opens a round for a point of theirs. */
    Round open(Campaign campaign, UUID pointId, Instant cutOffAt, UUID leaderId) {
        return transactions.call(() -> {
            campaigns.lock(campaign.id());
            var point = points.find(pointId).orElseThrow(() -> new ProblemException(CommunityProblem.POINT_NOT_FOUND));
            if (!points.leads(leaderId, pointId)) {
                throw new ProblemException(CommunityProblem.NOT_LEADER);
            }
            if (!point.open()) {
                throw new ProblemException(CommunityProblem.POINT_CLOSED);
            }
            if (campaigns.get(campaign.id()).state() != CampaignState.RUNNING) {
                throw new ProblemException(CampaignProblem.CLOSED);
            }
            requireCutOff(campaign, cutOffAt);
            if (rounds.anyOpen(campaign.id(), pointId)) {
                throw new ProblemException(CommunityProblem.ROUND_OPEN);
            }
            var now = clock.instant();
            var round = new Round(
                    ids.next(),
                    campaign.id(),
                    campaign.version(),
                    pointId,
                    leaderId,
                    Round.State.OPEN,
                    0,
                    now,
                    cutOffAt,
                    null,
                    null);
            rounds.save(round);
            engine.carryOut(List.of(
                    new Effect.Announce(new RoundOpened(round.id(), campaign.id(), pointId, leaderId, cutOffAt, now)),
                    new Effect.Wake(RoundDecisions.CUT_OFF, round.id().toString(), cutOffAt)));
            return round;
        });
    }

    private void requireCutOff(Campaign campaign, Instant cutOffAt) {
        var terms = campaign.spec().terms(CommunitySpec.class);
        var now = clock.instant();
        if (!cutOffAt.isAfter(now) || cutOffAt.isAfter(now.plus(Duration.ofHours(terms.longestHours())))) {
            throw new ProblemException(CommunityProblem.CUT_OFF);
        }
    }

    void paid(OrderPaid fact) {
        change(
                fact.orderId(),
                (round, neighbour) -> RoundDecisions.paid(
                        round, neighbour, fact.visitorId(), fact.firstPaidOrder(), clock.instant()));
    }

    void cancelled(OrderCancelled fact) {
        change(fact.orderId(), (round, neighbour) -> RoundDecisions.abandoned(neighbour));
    }

    void refunded(OrderRefunded fact) {
        if (fact.full()) {
            change(fact.orderId(), RoundDecisions::refunded);
        }
    }

    private void change(UUID orderId, BiFunction<Round, Neighbour, Change> decision) {
        neighbours.find(orderId).ifPresent(seen -> {
            var round = rounds.lock(seen.roundId()).orElseThrow();
            save(decision.apply(round, neighbours.lock(orderId).orElseThrow()));
        });
    }

    void cutOff(UUID roundId) {
        rounds.lock(roundId)
                .ifPresent(round ->
                        save(RoundDecisions.cutOff(round, neighbours.ofRound(roundId), terms(round), clock.instant())));
    }

    /** Refunds one order. Each has a transaction of its own. */
    void refund(UUID orderId) {
        neighbours.find(orderId).ifPresent(neighbour -> engine.carryOut(RoundDecisions.refund(neighbour)));
    }

    /** The goods of a round came to its point. Said again changes nothing. */
    Round arrived(UUID roundId) {
        return transactions.call(() -> {
            var round = locked(roundId);
            if (round.state() != Round.State.CONFIRMED) {
                throw new ProblemException(CommunityProblem.NOT_CONFIRMED);
            }
            if (round.arrivedAt() == null) {
                var now = clock.instant();
                rounds.save(round.arrive(now));
                engine.carryOut(List.of(new Effect.Announce(new RoundArrived(roundId, round.campaignId(), now))));
            }
            return locked(roundId);
        });
    }

    /**
     * A neighbour shows the code of an order at the point. The same code again changes nothing. Tries are counted by
     * point; each order that is handed out lets the point begin anew, so that only a row of wrong codes is held up.
     */
    Neighbour pickUp(UUID roundId, String code, UUID leaderId) {
        var seen = rounds.find(roundId).orElseThrow(() -> new ProblemException(CommunityProblem.ROUND_NOT_FOUND));
        if (!points.leads(leaderId, seen.pointId())) {
            throw new ProblemException(CommunityProblem.NOT_LEADER);
        }
        guesses.count(CODES, seen.pointId().toString());
        return transactions.call(() -> {
            var round = locked(roundId);
            if (round.arrivedAt() == null) {
                throw new ProblemException(CommunityProblem.NOT_ARRIVED);
            }
            var neighbour = neighbours
                    .byCode(roundId, code)
                    .orElseThrow(() -> new ProblemException(CommunityProblem.CODE_UNKNOWN));
            return switch (neighbour.state()) {
                case PICKED_UP -> neighbour;
                case CONFIRMED -> handOut(round, neighbour);
                case PAYING, ABANDONED, JOINED, REFUND_DUE, REFUNDED ->
                    throw new ProblemException(CommunityProblem.NOT_TO_PICK_UP);
            };
        });
    }

    private Neighbour handOut(Round round, Neighbour neighbour) {
        guesses.forget(CODES, round.pointId().toString());
        var order = orders.handOver(neighbour.orderId());
        var commission =
                terms(round).commission(order.total().minus(order.refunded())).min(neighbour.commission());
        save(RoundDecisions.pickedUp(round, neighbour, commission, frozenFor(), clock.instant()));
        return neighbours.find(neighbour.orderId()).orElseThrow();
    }

    private Duration frozenFor() {
        return Duration.ofDays(settings.get("shop.return_window_days", Integer.class, 7));
    }

    private Round locked(UUID roundId) {
        return rounds.lock(roundId).orElseThrow(() -> new ProblemException(CommunityProblem.ROUND_NOT_FOUND));
    }

    private void save(Change change) {
        if (change.round() != null) {
            rounds.save(change.round());
        }
        change.neighbours().forEach(neighbours::save);
        engine.carryOut(change.effects());
    }

    CommunitySpec terms(Round round) {
        return campaigns.specification(round.campaignId(), round.version()).terms(CommunitySpec.class);
    }

    /** Whether somebody may see the code: only its owner, and only once it is good for something. */
    static boolean showsCode(Neighbour neighbour) {
        return neighbour.state() == State.CONFIRMED || neighbour.state() == State.PICKED_UP;
    }
}
