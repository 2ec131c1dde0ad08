package io.banyan.trade.pricing;

import io.banyan.kernel.money.Money;
import io.banyan.trade.OfferChoice;
import io.banyan.trade.OfferReason;
import io.banyan.trade.pricing.Price.RefusedOffer;
import io.banyan.trade.spi.Benefit;
import io.banyan.trade.spi.OfferQuote;
import io.banyan.trade.spi.PriceOffer;
import io.banyan.trade.spi.PriceStage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one reckoning of prices: the goods as they are now go through the stages of {@link PriceStage}. A pure function; the
 * same goods and offers always cost the same.
 *
 * @param goods what is bought
 * @param activity what a campaign answered, if one was asked
 * @param offers what else may apply
 * @param choice what the shopper wants of it
 * @param shipping what delivery costs
 */
record Pricing(
        List<Goods> goods,
        OfferQuote.@Nullable Granted activity,
        List<PriceOffer> offers,
        OfferChoice choice,
        ShippingTerms shipping,
        Instant at) {

    Price.Reckoned price() {
        var listed = ListStage.of(goods);
        var exchange = exchange(ActivityStage.apply(member(listed), activity));
        var priced = exchange.tally();
        var situation = new Situation(goods, priced.currency(), priced.left(), shipping);
        var sifting = Sifting.of(situation, discounts(), activity, choice, at);
        var best = BestCombination.of(situation, sifting.candidates()).chosen();
        var tally = DiscountStage.apply(priced, situation, best, PriceStage.ITEM_COUPON);
        tally = DiscountStage.apply(tally, situation, best, PriceStage.SPEND_AND_SAVE);
        tally = DiscountStage.apply(tally, situation, best, PriceStage.ORDER_COUPON);
        var points = points(tally);
        if (choice.usePoints() && points != null) {
            tally = PointsStage.apply(tally, points);
        }
        tally = ShippingStage.apply(tally, situation, best);
        var refused = new ArrayList<RefusedOffer>();
        refused.addAll(exchange.refused());
        refused.addAll(Explanation.of(situation, sifting.candidates(), best));
        refused.addAll(sifting.refused());
        refused.addAll(refusedMembers(tally));
        return reckoned(listed, tally, refused, points);
    }

    /** A campaign's price is taken off the price of the catalogue, so a member's price comes first only where both go. */
    private Tally member(Tally listed) {
        return combines(PriceStage.MEMBER) ? MemberStage.apply(listed, of(PriceStage.MEMBER)) : listed;
    }

    private ExchangeStage exchange(Tally priced) {
        var wanted = of(PriceStage.EXCHANGE);
        return combines(PriceStage.EXCHANGE)
                ? ExchangeStage.of(priced, wanted, choice, at)
                : ExchangeStage.none(priced, wanted, OfferReason.NOT_WITH_ACTIVITY);
    }

    private List<RefusedOffer> refusedMembers(Tally tally) {
        var reason = combines(PriceStage.MEMBER) ? OfferReason.SAVES_LESS : OfferReason.NOT_WITH_ACTIVITY;
        return of(PriceStage.MEMBER).stream()
                .filter(offer -> tally.taken().stream()
                        .noneMatch(taken -> taken.offer().key().equals(offer.key())))
                .map(offer -> new RefusedOffer(offer, reason, null, null))
                .toList();
    }

    private @Nullable PriceOffer points(Tally tally) {
        return combines(PriceStage.POINTS)
                ? of(PriceStage.POINTS).stream()
                        .filter(offer -> Sifting.speaks(offer, tally.currency()))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private boolean combines(PriceStage stage) {
        return activity == null || activity.combinesWith().contains(stage);
    }

    private List<PriceOffer> of(PriceStage stage) {
        return offers.stream().filter(offer -> offer.stage() == stage).toList();
    }

    private List<PriceOffer> discounts() {
        return offers.stream()
                .filter(offer -> switch (offer.stage()) {
                    case ITEM_COUPON, SPEND_AND_SAVE, ORDER_COUPON, SHIPPING -> true;
                    case LIST, MEMBER, ACTIVITY, EXCHANGE, POINTS -> false;
                })
                .toList();
    }

    private Price.Reckoned reckoned(
            Tally listed, Tally tally, List<RefusedOffer> refused, @Nullable PriceOffer points) {
        var lines = new ArrayList<Price.Line>(goods.size());
        for (int i = 0; i < goods.size(); i++) {
            var one = goods.get(i);
            var total = tally.money(tally.left().line(i));
            lines.add(new Price.Line(one.sku(), one.quantity(), one.listPrice().minus(total), total));
        }
        var gross = listed.money(listed.left().total());
        var net = tally.money(tally.left().total());
        return new Price.Reckoned(
                List.copyOf(lines),
                gross,
                gross.minus(net),
                tally.shipping(),
                net.plus(tally.shipping()),
                tally.steps(),
                activity,
                tally.taken(),
                List.copyOf(refused),
                points == null ? null : shown(tally, points));
    }

    private Price.Points shown(Tally tally, PriceOffer points) {
        var available = points.benefit() instanceof Benefit.PointsOff(var all, var _, var _, var _) ? all : 0;
        var use = PointsStage.use(tally.cost(), points);
        return new Price.Points(
                available,
                use.points(),
                Money.of(use.worth(), tally.currency()),
                choice.usePoints() && use.points() > 0);
    }
}
