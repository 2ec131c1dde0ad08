package io.banyan.trade.pricing;

import io.banyan.trade.spi.PriceOffer;
import io.banyan.trade.spi.PriceStage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order before its offers apply: what is left of its lines after member and campaign prices, and what delivery costs.
 */
record Situation(List<Goods> goods, String currency, Amounts left, ShippingTerms shipping) {

    long delivery(Amounts amounts) {
        return shipping.cost(amounts.total(), currency);
    }

    Candidate candidate(PriceOffer offer) {
        var coverage = Coverage.of(offer.scope(), goods);
        var base = left.total(coverage);
        // Cheaper goods may lose free delivery, so an offer for delivery is worth as much as delivery can ever cost.
        var most = offer.stage() == PriceStage.SHIPPING
                ? Worth.ofDelivery(offer, base, shipping.highest(currency))
                : Worth.of(offer, base);
        return new Candidate(offer, coverage, most);
    }

    /** What is left with one more offer on goods applied; nothing when it would take nothing off. */
    @Nullable
    Amounts with(Candidate candidate, Amounts amounts) {
        var worth = Worth.of(candidate.offer(), amounts.total(candidate.coverage()));
        return worth == 0 ? null : amounts.less(amounts.spread(worth, candidate.coverage()));
    }
}
