package io.banyan.trade.pricing;

import io.banyan.kernel.money.Money;
import io.banyan.trade.spi.OfferSource.Taken;
import io.banyan.trade.spi.PriceOffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A price on its way through the stages. Never changes: each stage makes another one.
 *
 * @param left what is left of every line
 * @param cost of every line before points paid a part: what delivery goes by
 * @param shipping what delivery costs
 * @param steps what was done so far, in order
 * @param taken the offers that applied
 */
record Tally(List<Goods> goods, Amounts left, Amounts cost, Money shipping, List<Price.Step> steps, List<Taken> taken) {

    String currency() {
        return shipping.currency();
    }

    Money money(long minor) {
        return Money.of(minor, currency());
    }

    /** Takes so much off the lines. */
    Tally less(long[] parts, String kind, String zh, String en, @Nullable PriceOffer offer, long points) {
        var saved = LongStream.of(parts).sum();
        var amounts = LongStream.of(parts).mapToObj(part -> money(-part)).toList();
        var step = new Price.Step(kind, zh, en, money(-saved), offer == null ? null : offer.key(), amounts);
        var after = left.less(parts);
        return new Tally(
                goods,
                after,
                points == 0 ? after : cost,
                shipping,
                plus(steps, step),
                offer == null ? taken : plus(taken, new Taken(offer, money(saved), points)));
    }

    /** Sets what delivery costs. */
    Tally delivered(Money fee, Price.Step step, @Nullable PriceOffer offer) {
        return new Tally(
                goods,
                left,
                cost,
                fee,
                plus(steps, step),
                offer == null
                        ? taken
                        : plus(taken, new Taken(offer, step.amount().negate(), 0)));
    }

    private static <T> List<T> plus(List<T> list, T one) {
        var longer = new ArrayList<T>(list.size() + 1);
        longer.addAll(list);
        longer.add(one);
        return List.copyOf(longer);
    }
}
