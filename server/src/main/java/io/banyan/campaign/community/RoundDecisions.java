package io.banyan.campaign.community;

import io.banyan.campaign.OrderPickedUp;
import io.banyan.campaign.RewardPurpose;
import io.banyan.campaign.RoundClosed;
import io.banyan.campaign.community.Neighbour.State;
import io.banyan.campaign.engine.Effect;
import io.banyan.campaign.engine.Joining;
import io.banyan.campaign.reward.RewardIntent;
import io.banyan.campaign.specification.RewardTerm;
import io.banyan.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows from payments, the cut-off, pick-ups and refunds: pure. */
final class RoundDecisions {

    static final String CUT_OFF = "campaign.community_cut_off";
    static final String REFUND = "campaign.community_refund";

    /** A round and a neighbour as they are afterwards, and what follows; null where nothing changes. */
    record Change(@Nullable Round round, List<Neighbour> neighbours, List<Effect> effects) {

        static final Change NONE = new Change(null, List.of(), List.of());
    }

    private RoundDecisions() {}

    /** The money for an order came. */
    static Change paid(Round round, Neighbour neighbour, @Nullable String visitorId, boolean newCustomer, Instant now) {
        if (neighbour.state() != State.PAYING) {
            return Change.NONE;
        }
        if (!round.takes(now)) {
            return new Change(
                    null,
                    List.of(neighbour.become(State.REFUND_DUE)),
                    List.of(payDiscount(neighbour), refundAt(neighbour, now)));
        }
        var effects = new ArrayList<Effect>();
        effects.add(payDiscount(neighbour));
        effects.add(new Effect.Join(new Joining(
                neighbour.orderId(),
                round.campaignId(),
                round.version(),
                neighbour.personId(),
                visitorId,
                round.id(),
                neighbour.orderId(),
                neighbour.shareCode(),
                neighbour.personId().equals(round.leaderId()) ? null : round.leaderId(),
                newCustomer,
                now)));
        return new Change(
                round.withPieces(round.paidPieces() + neighbour.pieces()),
                List.of(neighbour.become(State.JOINED)),
                effects);
    }

    private static Effect payDiscount(Neighbour neighbour) {
        return new Effect.PayDiscount(neighbour.discountReservation(), neighbour.discount());
    }

    private static Effect refundAt(Neighbour neighbour, Instant now) {
        return new Effect.Wake(REFUND, neighbour.orderId().toString(), now);
    }

    /** An order was called off before it was paid. */
    static Change abandoned(Neighbour neighbour) {
        return neighbour.state() == State.PAYING
                ? new Change(null, List.of(neighbour.become(State.ABANDONED)), released(neighbour))
                : Change.NONE;
    }

    private static List<Effect> released(Neighbour neighbour) {
        return List.of(
                new Effect.GiveBack(neighbour.discountReservation()),
                new Effect.GiveBack(neighbour.commissionReservation()),
                new Effect.Leave(neighbour.orderId()));
    }

    /** The cut-off has come. Each refund has a timer of its own, so that one bad order holds up nobody else. */
    static Change cutOff(Round round, List<Neighbour> neighbours, CommunitySpec terms, Instant now) {
        if (round.state() != Round.State.OPEN) {
            return Change.NONE;
        }
        var enough = round.paidPieces() >= terms.threshold();
        var changed = new ArrayList<Neighbour>();
        var effects = new ArrayList<Effect>();
        effects.add(
                new Effect.Announce(new RoundClosed(round.id(), round.campaignId(), round.paidPieces(), enough, now)));
        for (var neighbour : neighbours) {
            if (neighbour.state() == State.JOINED) {
                changed.add(neighbour.become(enough ? State.CONFIRMED : State.REFUND_DUE));
                effects.add(enough ? new Effect.ReleaseHold(neighbour.orderId()) : refundAt(neighbour, now));
            }
        }
        return new Change(round.close(enough ? Round.State.CONFIRMED : Round.State.FAILED, now), changed, effects);
    }

    /** Gives the money of an order back; what that does to its part follows from the refund. */
    static List<Effect> refund(Neighbour neighbour) {
        return neighbour.state() == State.REFUND_DUE
                ? List.of(new Effect.Refund(
                        neighbour.orderId(), null, "community:" + neighbour.orderId(), "round_failed"))
                : List.of();
    }

    /** An order was refunded in full, by whomever: discount and commission go back. */
    static Change refunded(Round round, Neighbour neighbour) {
        return switch (neighbour.state()) {
            case PAYING, ABANDONED, REFUNDED -> Change.NONE;
            case REFUND_DUE, JOINED, CONFIRMED, PICKED_UP -> {
                var effects = new ArrayList<Effect>();
                effects.add(new Effect.ReturnDiscount(
                        neighbour.campaignId(), neighbour.discount(), "community:" + neighbour.orderId()));
                if (neighbour.state() == State.PICKED_UP) {
                    effects.add(new Effect.UndoReward(neighbour.commissionReservation(), "order refunded"));
                }
                effects.addAll(released(neighbour));
                var stays = round.state() == Round.State.FAILED || neighbour.state() == State.REFUND_DUE;
                yield new Change(
                        stays ? null : round.withPieces(round.paidPieces() - neighbour.pieces()),
                        List.of(neighbour.become(State.REFUNDED)),
                        effects);
            }
        };
    }

    /**
     * A neighbour got their goods: the leader has earned the commission.
     *
     * @param commission for what was not refunded of the order; never more than was set aside
     */
    static Change pickedUp(Round round, Neighbour neighbour, Money commission, Duration frozenFor, Instant now) {
        var effects = new ArrayList<Effect>();
        effects.add(new Effect.Announce(
                new OrderPickedUp(neighbour.orderId(), round.id(), round.campaignId(), neighbour.personId(), now)));
        if (commission.isPositive()) {
            effects.add(new Effect.Reward(new RewardIntent(
                    neighbour.commissionReservation(),
                    round.campaignId(),
                    round.version(),
                    round.leaderId(),
                    neighbour.personId(),
                    RewardPurpose.ROUND_LEADER,
                    RewardTerm.cash(commission),
                    neighbour.commissionReservation(),
                    now.plus(frozenFor))));
        }
        effects.add(new Effect.GiveBack(neighbour.commissionReservation()));
        return new Change(null, List.of(neighbour.pickUp(now)), effects);
    }
}
