package io.banyan.campaign.flash;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.CampaignEnded;
import io.banyan.campaign.CampaignStarted;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.FlashStockReturned;
import io.banyan.campaign.budget.Budget;
import io.banyan.campaign.engine.Effect;
import io.banyan.campaign.engine.Engine;
import io.banyan.campaign.engine.Intake;
import io.banyan.campaign.engine.Joining;
import io.banyan.campaign.flash.Claim.State;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.catalog.Catalog;
import io.banyan.catalog.SkuSnapshot;
import io.banyan.catalog.Stock;
import io.banyan.catalog.StockAnswer;
import io.banyan.catalog.StockLine;
import io.banyan.catalog.StockRequest;
import io.banyan.kernel.id.Ids;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The life of flash sales around the rush: setting up the shelves, what becomes of the orders, and the end. Locks are taken
 * in the order shelf, claim, campaign's gate.
 */
@Component
class FlashSales {

    private final ShelfRows shelves;
    private final ClaimRows claims;
    private final Campaigns campaigns;
    private final Catalog catalog;
    private final Stock stock;
    private final Budget budget;
    private final Engine engine;
    private final Intake intake;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    FlashSales(
            ShelfRows shelves,
            ClaimRows claims,
            Campaigns campaigns,
            Catalog catalog,
            Stock stock,
            Budget budget,
            Engine engine,
            Intake intake,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.shelves = shelves;
        this.claims = claims;
        this.campaigns = campaigns;
        this.catalog = catalog;
        this.stock = stock;
        this.budget = budget;
        this.engine = engine;
        this.intake = intake;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Sets the units and the whole discount aside, once. */
    void started(CampaignStarted fact) {
        if (fact.mechanic() != Mechanic.FLASH_SALE
                || !shelves.of(fact.campaignId()).isEmpty()) {
            return;
        }
        var campaign = campaigns.get(fact.campaignId());
        var terms = campaigns.specification(campaign.id(), fact.version()).terms(FlashSaleSpec.class);
        var goods = catalog.skus(
                terms.items().stream().map(FlashSaleSpec.FlashItem::skuId).toList());
        var filled = new ArrayList<Shelf>();
        for (var item : terms.items()) {
            filled.add(filled(campaign, fact.version(), terms, item, goods));
        }
        var covered = covered(campaign, filled);
        covered.forEach(shelves::insert);
        budget.reserve(campaign.id(), Shelf.reservation(campaign.id()), worst(campaign.currency(), covered));
    }

    private Shelf filled(
            Campaign campaign,
            int version,
            FlashSaleSpec terms,
            FlashSaleSpec.FlashItem item,
            Map<UUID, SkuSnapshot> goods) {
        var id = ids.next();
        var units = setAside(id, item.skuId(), item.stock());
        var sku = goods.get(item.skuId());
        var list = sku == null ? item.price() : sku.price();
        var discount = list.compareTo(item.price()) > 0 ? list.minus(item.price()) : Money.zero(list.currency());
        return new Shelf(
                id,
                campaign.id(),
                version,
                terms.productId(),
                item.skuId(),
                item.price(),
                list,
                discount,
                terms.perPerson(),
                terms.opensAt(),
                item.stock(),
                units,
                units,
                0,
                false);
    }

    /** As many units as there are, so many at most. */
    private int setAside(UUID owner, UUID skuId, int wanted) {
        for (int units = wanted; units > 0; ) {
            var request = StockRequest.of(owner, new StockLine(skuId, units));
            switch (stock.reserve(List.of(request)).getFirst()) {
                case StockAnswer.Reserved _ -> {
                    return units;
                }
                case StockAnswer.Insufficient(var _, var shortages) ->
                    units = Math.min(units - 1, shortages.getFirst().available());
            }
        }
        return 0;
    }

    /**
     * Charges the campaign with no more than it has: prices that were raised since the approval are the shop's own act, and
     * what they make the discount larger is not the budget's.
     */
    private List<Shelf> covered(Campaign campaign, List<Shelf> filled) {
        var free = budget.lockedFree(campaign.id(), campaign.currency());
        var worst = worst(campaign.currency(), filled);
        if (worst.compareTo(free) <= 0) {
            return filled;
        }
        var units = filled.stream().mapToLong(Shelf::units).sum();
        var each = Money.of(free.minor() / Math.max(units, 1), free.currency());
        return filled.stream()
                .map(shelf -> new Shelf(
                        shelf.id(),
                        shelf.campaignId(),
                        shelf.version(),
                        shelf.productId(),
                        shelf.skuId(),
                        shelf.price(),
                        shelf.listPrice(),
                        shelf.discount().min(each),
                        shelf.perPerson(),
                        shelf.opensAt(),
                        shelf.wanted(),
                        shelf.units(),
                        shelf.left(),
                        shelf.returns(),
                        shelf.closed()))
                .toList();
    }

    private static Money worst(String currency, List<Shelf> filled) {
        return Money.sum(
                currency,
                filled.stream()
                        .map(shelf -> shelf.discount().times(shelf.units()))
                        .toList());
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
