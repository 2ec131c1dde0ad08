package io.banyan.trade.pricing;

import io.banyan.catalog.SkuSnapshot;
import io.banyan.kernel.money.Money;
import io.banyan.trade.PlaceOrder;
import io.banyan.trade.TradeProblem;
import io.banyan.trade.spi.OfferQuote;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one reckoning of prices: list price, then the offer's adjustments, then shipping. A pure function of the goods as
 * they are now and of the offer's answer.
 */
final class Pricing {

    /** Most different goods in one order. */
    static final int MOST_LINES = 100;

    /** Most pieces of one SKU in one order. */
    static final int MOST_PIECES = 999;

    private Pricing() {}

    /**
     * The goods asked for, pieces of the same SKU put together, in the order asked; or why they cannot be bought.
     *
     * @param skus those that exist, by id
     */
    static Selection select(List<PlaceOrder.Line> asked, Map<UUID, SkuSnapshot> skus) {
        if (asked.isEmpty()) {
            return Selection.refused(new Price.Refused(TradeProblem.ORDER_EMPTY, null, Map.of()));
        }
        var pieces = new LinkedHashMap<UUID, Long>();
        for (var line : asked) {
            if (line.quantity() < 1) {
                return Selection.refused(new Price.Refused(TradeProblem.ORDER_EMPTY, "A quantity is below 1"));
            }
            pieces.merge(line.skuId(), (long) line.quantity(), Long::sum);
        }
        if (pieces.size() > MOST_LINES || pieces.values().stream().anyMatch(quantity -> quantity > MOST_PIECES)) {
            return Selection.refused(new Price.Refused(
                    TradeProblem.ORDER_TOO_LARGE, "At most " + MOST_LINES + " goods, " + MOST_PIECES + " of each"));
        }
        var goods = new ArrayList<Goods>(pieces.size());
        for (var entry : pieces.entrySet()) {
            var sku = skus.get(entry.getKey());
            if (sku == null) {
                return Selection.refused(
                        new Price.Refused(TradeProblem.GOODS_UNKNOWN, null, Map.of("skuId", entry.getKey())));
            }
            if (!sku.sellable()) {
                return Selection.refused(new Price.Refused(
                        TradeProblem.GOODS_NOT_SELLABLE, sku.title().text(), Map.of("skuId", sku.skuId())));
            }
            goods.add(new Goods(sku, entry.getValue().intValue()));
        }
        var currency = goods.getFirst().sku().price().currency();
        if (goods.stream().anyMatch(one -> !one.sku().price().currency().equals(currency))) {
            return Selection.refused(new Price.Refused(TradeProblem.CURRENCY_MIXED, null, Map.of()));
        }
        return new Selection(List.copyOf(goods), null);
    }

    /** The price of selected goods under what an offer answered, if one was asked. */
    static Price price(List<Goods> goods, @Nullable OfferQuote offer) {
        return switch (offer) {
            case null -> reckon(goods, null);
            case OfferQuote.Granted granted -> reckon(goods, granted);
            case OfferQuote.Refused refused -> new Price.Refused(refused.problem(), refused.detail(), Map.of());
        };
    }

    private static Price.Reckoned reckon(List<Goods> goods, OfferQuote.@Nullable Granted offer) {
        var currency = goods.getFirst().sku().price().currency();
        var left = new Money[goods.size()];
        for (int i = 0; i < left.length; i++) {
            left[i] = goods.get(i).listPrice();
        }
        var gross = Money.sum(currency, List.of(left));
        var steps = new ArrayList<Price.Step>();
        steps.add(new Price.Step("GOODS", "商品金额", "Goods", gross));
        if (offer != null) {
            for (var adjustment : offer.adjustments()) {
                var taken = take(adjustment, goods, left);
                steps.add(
                        new Price.Step(adjustment.kind(), adjustment.labelZh(), adjustment.labelEn(), taken.negate()));
            }
        }
        var shipping = Money.zero(currency);
        steps.add(new Price.Step("SHIPPING", "包邮", "Free shipping", shipping));
        var lines = new ArrayList<Price.Line>(goods.size());
        for (int i = 0; i < left.length; i++) {
            var one = goods.get(i);
            lines.add(new Price.Line(one.sku(), one.quantity(), one.listPrice().minus(left[i]), left[i]));
        }
        var net = Money.sum(currency, List.of(left));
        return new Price.Reckoned(
                List.copyOf(lines), gross, gross.minus(net), shipping, net.plus(shipping), List.copyOf(steps), offer);
    }

    /**
     * Takes an adjustment off what is left of the lines and tells how much it was: never more than a line still costs. One
     * for the whole order is spread over the lines by what they still cost, to the last minor unit.
     */
    private static Money take(OfferQuote.Adjustment adjustment, List<Goods> goods, Money[] left) {
        var currency = left[0].currency();
        var taken = Money.zero(currency);
        if (!adjustment.amount().isPositive()) {
            return taken;
        }
        var skuId = adjustment.skuId();
        if (skuId == null) {
            var amount = adjustment.amount().min(Money.sum(currency, List.of(left)));
            var weights = new long[left.length];
            for (int i = 0; i < left.length; i++) {
                weights[i] = left[i].minor();
            }
            var parts = amount.allocate(weights);
            for (int i = 0; i < left.length; i++) {
                left[i] = left[i].minus(parts.get(i));
            }
            return amount;
        }
        for (int i = 0; i < left.length; i++) {
            if (goods.get(i).sku().skuId().equals(skuId)) {
                taken = adjustment.amount().min(left[i]);
                left[i] = left[i].minus(taken);
            }
        }
        return taken;
    }

    /** So many pieces of one SKU as it is now. */
    record Goods(SkuSnapshot sku, int quantity) {

        Money listPrice() {
            return sku.price().times(quantity);
        }
    }

    /** The goods, or the refusal. */
    record Selection(List<Goods> goods, Price.@Nullable Refused refusal) {

        static Selection refused(Price.Refused refusal) {
            return new Selection(List.of(), refusal);
        }
    }
}
