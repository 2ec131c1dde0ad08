package io.banyan.trade.pricing;

import io.banyan.trade.OfferChoice;
import io.banyan.trade.OfferReason;
import io.banyan.trade.pricing.Price.RefusedOffer;
import io.banyan.trade.spi.Benefit;
import io.banyan.trade.spi.PriceOffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The stage after campaign prices: every exchange coupon pays for one piece of its SKU, whatever that costs by then. What is
 * free counts towards no threshold of the stages after it, so whatever a coupon adds to an order, it never takes another away.
 *
 * @param tally the price with them
 * @param refused those that pay for nothing here, and why
 */
record ExchangeStage(Tally tally, List<RefusedOffer> refused) {

    private static final Comparator<PriceOffer> EXPIRES = Comparator.<PriceOffer, Instant>comparing(
                    offer -> Objects.requireNonNullElse(offer.expiresAt(), Instant.MAX))
            .thenComparing(PriceOffer::key);

    static ExchangeStage none(Tally before, List<PriceOffer> offers, OfferReason why) {
        return new ExchangeStage(
                before,
                offers.stream()
                        .map(offer -> new RefusedOffer(offer, why, null, null))
                        .toList());
    }

    /** Of several for one SKU those that expire first, as many as there are pieces. */
    static ExchangeStage of(Tally before, List<PriceOffer> offers, OfferChoice choice, Instant at) {
        var tally = before;
        var refused = new ArrayList<RefusedOffer>();
        var free = new int[before.goods().size()];
        for (var offer : offers.stream().sorted(EXPIRES).toList()) {
            var line = line(before.goods(), offer);
            var reason = reason(tally, offer, line, free, choice, at);
            if (reason == null) {
                var parts = new long[free.length];
                parts[line] = Math.ceilDiv(
                        tally.left().line(line), before.goods().get(line).quantity() - free[line]);
                free[line]++;
                tally = tally.less(parts, "EXCHANGE", offer.titleZh(), offer.titleEn(), offer, 0);
            } else {
                refused.add(new RefusedOffer(offer, reason, null, null));
            }
        }
        return new ExchangeStage(tally, refused);
    }

    private static int line(List<Goods> goods, PriceOffer offer) {
        for (int i = 0; i < goods.size(); i++) {
            if (offer.benefit() instanceof Benefit.PieceOff(var sku)
                    && goods.get(i).sku().skuId().equals(sku)) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable OfferReason reason(
            Tally tally, PriceOffer offer, int line, int[] free, OfferChoice choice, Instant at) {
        var untimely = Sifting.untimely(offer, at);
        if (untimely != null) {
            return untimely;
        }
        if (line < 0) {
            return OfferReason.NOT_FOR_GOODS;
        }
        if (!choice.allows(offer.key())) {
            return OfferReason.NOT_PICKED;
        }
        if (free[line] >= tally.goods().get(line).quantity()) {
            return OfferReason.ALIKE;
        }
        return tally.left().line(line) == 0 ? OfferReason.SAVES_LESS : null;
    }
}
