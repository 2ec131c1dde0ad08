package io.banyan.campaign.flash;

import io.banyan.campaign.CampaignEnded;
import io.banyan.campaign.FlashStockReturned;
import io.banyan.campaign.engine.Effect;
import io.banyan.campaign.engine.Engine;
import io.banyan.campaign.engine.Intake;
import io.banyan.campaign.engine.Joining;
import io.banyan.campaign.flash.Claim.State;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.trade.OfferReference;
import io.banyan.trade.OrderCancelled;
import io.banyan.trade.OrderPaid;
import io.banyan.trade.OrderRefunded;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The life of flash sales after the rush: what becomes of the orders, and the end. Locks are taken in the order shelf, claim,
 * campaign's gate.
 */
@Component
class FlashSales {

    private final ShelfRows shelves;
    private final ClaimRows claims;
    private final Engine engine;
    private final Intake intake;
    private final Transactions transactions;
    private final Clock clock;

    FlashSales(
            ShelfRows shelves, ClaimRows claims, Engine engine, Intake intake, Transactions transactions, Clock clock) {
        this.shelves = shelves;
        this.claims = claims;
        this.engine = engine;
        this.intake = intake;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The order of a claim was paid. */
    void paid(OrderPaid fact) {
        claimOf(fact.offer()).ifPresent(seen -> {
            var shelf = lockedShelf(seen);
            var claim = claims.lock(seen.id()).orElseThrow();
            if (claim.state() != State.ORDERED) {
                return;
            }
            claims.move(claim.id(), State.PAID, null);
            var discount = shelf.discount().times(claim.quantity()).min(fact.discount());
            claims.book(claim.id(), discount);
            intake.note(claim.id(), claim.campaignId(), shelf.version(), claim.personId());
            engine.carryOut(List.of(
                    new Effect.PayDiscount(Shelf.reservation(claim.campaignId()), discount, "flash_sale:" + claim.id()),
                    new Effect.Join(joining(claim, shelf, fact))));
            finish(claim.campaignId());
        });
    }

    private static Joining joining(Claim claim, Shelf shelf, OrderPaid fact) {
        var offer = fact.offer();
        return new Joining(
                claim.id(),
                claim.campaignId(),
                shelf.version(),
                claim.personId(),
                fact.visitorId(),
                null,
                fact.orderId(),
                offer == null ? null : offer.shareCode(),
                null,
                fact.firstPaidOrder(),
                fact.at());
    }

    /** The order of a claim was called off before it was sent: its units can be had again. */
    void cancelled(OrderCancelled fact) {
        claimOf(fact.offer()).ifPresent(seen -> {
            var shelf = lockedShelf(seen);
            var claim = claims.lock(seen.id()).orElseThrow();
            switch (claim.state()) {
                case ORDERED -> giveUp(claim, shelf, State.CANCELLED, null);
                case PAID -> {
                    giveUp(claim, shelf, State.CANCELLED, null);
                    engine.carryOut(List.of(new Effect.Leave(claim.id())));
                }
                case ACCEPTED, CANCELLED, FAILED -> {}
            }
        });
    }

    /** The order of a claim was refunded in full: its discount goes back to the budget. */
    void refunded(OrderRefunded fact) {
        if (!fact.full()) {
            return;
        }
        claimOf(fact.offer()).ifPresent(claim -> {
            var booked = claims.unbook(claim.id());
            if (booked > 0) {
                var amount = Money.of(booked, fact.amount().currency());
                engine.carryOut(List.of(
                        new Effect.ReturnDiscount(
                                claim.campaignId(), amount, claim.id().toString()),
                        new Effect.Leave(claim.id())));
            }
        });
    }

    /** A claim could not become an order. */
    void failed(UUID claimId, String problem) {
        transactions.run(() -> claims.find(claimId).ifPresent(seen -> {
            var shelf = lockedShelf(seen);
            var claim = claims.lock(claimId).orElseThrow();
            if (claim.state() == State.ACCEPTED) {
                giveUp(claim, shelf, State.FAILED, problem);
            }
        }));
    }

    private void giveUp(Claim claim, Shelf shelf, State state, @Nullable String problem) {
        claims.move(claim.id(), state, problem);
        shelves.giveUp(claim.campaignId(), claim.personId(), claim.quantity());
        var returns = shelves.putBack(shelf.id(), claim.quantity());
        engine.carryOut(List.of(
                new Effect.Announce(new FlashStockReturned(shelf.id(), claim.campaignId(), returns, clock.instant()))));
        finish(claim.campaignId());
    }

    /** Nobody can order any more. */
    void ended(CampaignEnded fact) {
        if (!shelves.lock(fact.campaignId()).isEmpty()) {
            shelves.close(fact.campaignId());
            finish(fact.campaignId());
        }
    }

    /**
     * Frees what a closed sale does not need any more: units once no order is to be placed, the budget once none is to be
     * paid.
     */
    private void finish(UUID campaignId) {
        if (shelves.anyOpen(campaignId) || claims.countOpen(campaignId, EnumSet.of(State.ACCEPTED)) > 0) {
            return;
        }
        var effects = new ArrayList<Effect>();
        shelves.of(campaignId).forEach(shelf -> effects.add(new Effect.PutBack(shelf.id())));
        if (claims.countOpen(campaignId, EnumSet.of(State.ORDERED)) == 0) {
            effects.add(new Effect.GiveBack(Shelf.reservation(campaignId)));
        }
        engine.carryOut(effects);
    }

    private Shelf lockedShelf(Claim claim) {
        return shelves.lock(claim.campaignId()).stream()
                .filter(shelf -> shelf.id().equals(claim.shelfId()))
                .findFirst()
                .orElseThrow();
    }

    /** In the offer of an order, a claim stands where a group stands in a group-buy. */
    private Optional<Claim> claimOf(@Nullable OfferReference offer) {
        return offer == null || offer.groupId() == null
                ? Optional.empty()
                : claims.find(offer.groupId())
                        .filter(claim -> claim.campaignId().equals(offer.campaignId()));
    }

    /** Whether nothing of the sale is open any more. */
    boolean finished(UUID campaignId) {
        return !shelves.anyOpen(campaignId)
                && claims.countOpen(campaignId, EnumSet.of(State.ACCEPTED, State.ORDERED)) == 0;
    }
}
