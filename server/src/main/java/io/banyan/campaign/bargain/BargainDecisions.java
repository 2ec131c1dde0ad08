package io.banyan.campaign.bargain;

import io.banyan.campaign.BargainBought;
import io.banyan.campaign.BargainExpired;
import io.banyan.campaign.BargainHelped;
import io.banyan.campaign.BargainOpened;
import io.banyan.campaign.BargainReached;
import io.banyan.campaign.bargain.Bargain.State;
import io.banyan.campaign.engine.Effect;
import io.banyan.campaign.engine.Joining;
import io.banyan.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a bargain: pure. */
final class BargainDecisions {

    /** A bargain's time is over; key: the bargain. */
    static final String EXPIRE = "campaign.bargain_expire";

    private BargainDecisions() {}

    /** How somebody came here. */
    record Way(@Nullable String visitorId, @Nullable String shareCode) {}

    static Change open(Bargain bargain, Way way) {
        return new Change(
                bargain,
                List.of(
                        new Effect.Join(
                                joining(bargain, bargain.id(), bargain.personId(), null, way, bargain.openedAt())),
                        new Effect.Wake(EXPIRE, bargain.id().toString(), bargain.expiresAt()),
                        new Effect.Announce(new BargainOpened(
                                bargain.id(),
                                bargain.campaignId(),
                                bargain.personId(),
                                bargain.skuId(),
                                bargain.cuts().size(),
                                bargain.expiresAt(),
                                bargain.openedAt()))));
    }

    private static Joining joining(
            Bargain bargain, UUID participation, UUID person, @Nullable UUID inviter, Way way, Instant at) {
        return new Joining(
                participation,
                bargain.campaignId(),
                bargain.version(),
                person,
                way.visitorId(),
                bargain.id(),
                null,
                way.shareCode(),
                inviter,
                false,
                at);
    }

    /**
     * Somebody who wants to help.
     *
     * @param participationId under which they would take part
     * @param helpedBefore whether they helped this bargain before
     * @param newCustomer whether they never bought anything
     */
    record Helper(UUID participationId, UUID personId, boolean helpedBefore, boolean newCustomer, Way way) {}

    /** What comes of it. */
    sealed interface Answer {

        record Helped(Change change, Help help) implements Answer {}

        record Refused(BargainProblem problem) implements Answer {}
    }

    static Answer help(Bargain bargain, Helper helper, BargainSpec terms, Instant now) {
        var refusal = refusal(bargain, helper.personId(), helper.helpedBefore(), now);
        if (refusal.isPresent()) {
            return new Answer.Refused(refusal.get());
        }
        var cuts = Math.min(counts(terms, helper.newCustomer()), bargain.helpsLeft());
        var amount = Money.sum(bargain.currency(), bargain.cuts().subList(bargain.made(), bargain.made() + cuts));
        var reached = cuts == bargain.helpsLeft();
        var until = reached ? now.plus(Duration.ofHours(terms.buyHours())) : bargain.expiresAt();
        var after = bargain.cut(cuts, reached ? State.REACHED : State.OPEN, until);
        var effects = new ArrayList<Effect>();
        effects.add(new Effect.Join(
                joining(bargain, helper.participationId(), helper.personId(), bargain.personId(), helper.way(), now)));
        effects.add(new Effect.Announce(new BargainHelped(
                bargain.id(),
                bargain.campaignId(),
                bargain.personId(),
                helper.personId(),
                amount,
                after.helpsLeft(),
                now)));
        if (reached) {
            effects.add(new Effect.Wake(EXPIRE, bargain.id().toString(), until));
            effects.add(new Effect.Announce(
                    new BargainReached(bargain.id(), bargain.campaignId(), bargain.personId(), until, now)));
        }
        return new Answer.Helped(
                new Change(after, effects), new Help(bargain.id(), helper.personId(), cuts, amount, now));
    }

    /** How many cuts somebody makes. */
    static int counts(BargainSpec terms, boolean newCustomer) {
        return newCustomer && terms.newCustomersCountDouble() ? 2 : 1;
    }

    /** Why somebody cannot help now; empty when they can. */
    static Optional<BargainProblem> refusal(
            Bargain bargain, @Nullable UUID personId, boolean helpedBefore, Instant now) {
        if (bargain.personId().equals(personId)) {
            return Optional.of(BargainProblem.OWN);
        }
        if (helpedBefore) {
            return Optional.of(BargainProblem.HELPED_BEFORE);
        }
        return switch (bargain.state()) {
            case OPEN -> now.isBefore(bargain.expiresAt()) ? Optional.empty() : Optional.of(BargainProblem.OVER);
            case REACHED -> Optional.of(BargainProblem.AT_FLOOR);
            case ORDERED -> Optional.of(BargainProblem.BEING_BOUGHT);
            case BOUGHT, EXPIRED, UNDONE -> Optional.of(BargainProblem.OVER);
        };
    }

    /** Why this person cannot buy now; empty when they can. */
    static Optional<BargainProblem> whyNotBuy(Bargain bargain, UUID personId, BargainSpec terms, Instant now) {
        if (!bargain.personId().equals(personId)) {
            return Optional.of(BargainProblem.NOT_YOURS);
        }
        var over = !now.isBefore(bargain.expiresAt());
        return switch (bargain.state()) {
            case OPEN -> {
                if (over) {
                    yield Optional.of(BargainProblem.OVER);
                }
                yield terms.buyBeforeFloor() ? Optional.empty() : Optional.of(BargainProblem.NOT_AT_FLOOR);
            }
            case REACHED -> over ? Optional.of(BargainProblem.OVER) : Optional.empty();
            case ORDERED -> Optional.of(BargainProblem.BEING_BOUGHT);
            case BOUGHT, EXPIRED, UNDONE -> Optional.of(BargainProblem.OVER);
        };
    }

    /** Its order was paid. */
    static Change paid(Bargain bargain, UUID orderId, Instant now) {
        if (bargain.state() != State.ORDERED || !orderId.equals(bargain.orderId())) {
            return Change.none(bargain);
        }
        var discount = Objects.requireNonNull(bargain.discount());
        var rise = bargain.rise(discount);
        return new Change(
                bargain.with(State.BOUGHT),
                List.of(
                        new Effect.PayDiscount(bargain.reservation(), discount.minus(rise)),
                        new Effect.PayDiscount(Bargain.riseReservation(orderId), rise),
                        new Effect.GiveBack(bargain.reservation()),
                        new Effect.Forget(EXPIRE, bargain.id().toString()),
                        new Effect.Announce(new BargainBought(
                                bargain.id(),
                                bargain.campaignId(),
                                bargain.personId(),
                                orderId,
                                bargain.listPrice().minus(discount.minus(rise)),
                                now))));
    }

    /** Its order was called off: it goes on where it was, if there is time left. */
    static Change cancelled(Bargain bargain, UUID orderId, Instant now) {
        if (bargain.state() != State.ORDERED || !orderId.equals(bargain.orderId())) {
            return Change.none(bargain);
        }
        var back = bargain.withoutOrder(bargain.helpsLeft() == 0 ? State.REACHED : State.OPEN);
        var expiry = expire(back, now);
        var effects = new ArrayList<Effect>();
        effects.add(new Effect.GiveBack(Bargain.riseReservation(orderId)));
        effects.addAll(expiry.effects());
        return new Change(expiry.bargain(), effects);
    }

    /** Its order was refunded in full: what it cost comes back to the budget. */
    static Change refunded(Bargain bargain, UUID orderId) {
        if (bargain.state() != State.BOUGHT || !orderId.equals(bargain.orderId())) {
            return Change.none(bargain);
        }
        return new Change(
                bargain.with(State.UNDONE),
                List.of(
                        new Effect.ReturnDiscount(
                                bargain.campaignId(), Objects.requireNonNull(bargain.discount()), "bargain:" + orderId),
                        new Effect.Leave(bargain.id())));
    }

    /** Its time is over. What an unpaid order holds waits for that order. */
    static Change expire(Bargain bargain, Instant now) {
        var waiting = bargain.state() == State.OPEN || bargain.state() == State.REACHED;
        if (!waiting || now.isBefore(bargain.expiresAt())) {
            return Change.none(bargain);
        }
        return new Change(
                bargain.with(State.EXPIRED),
                List.of(
                        new Effect.GiveBack(bargain.reservation()),
                        new Effect.Announce(new BargainExpired(
                                bargain.id(), bargain.campaignId(), bargain.personId(), bargain.helpsLeft(), now))));
    }
}
