package io.banyan.trade.pricing;

import io.banyan.kernel.money.Money;
import java.util.Collections;
import java.util.List;

/** The last stage: what delivery costs, and offers that lower it. */
final class ShippingStage {

    private ShippingStage() {}

    static Tally apply(Tally before, Situation situation, List<Candidate> chosen) {
        var fee = before.money(situation.delivery(before.cost()));
        var none = Collections.nCopies(before.left().size(), before.money(0));
        var tally = before.delivered(
                fee,
                fee.isZero()
                        ? new Price.Step("SHIPPING", "包邮", "Free shipping", fee, null, none)
                        : new Price.Step("SHIPPING", "运费", "Shipping", fee, null, none),
                null);
        for (var one : chosen) {
            if (one.delivery()) {
                tally = lower(tally, one, none);
            }
        }
        return tally;
    }

    private static Tally lower(Tally tally, Candidate one, List<Money> none) {
        var covered = tally.cost().total(one.coverage());
        var offer = one.offer();
        var worth =
                tally.money(Worth.ofDelivery(offer, covered, tally.shipping().minor()));
        if (worth.isZero()) {
            return tally;
        }
        var step =
                new Price.Step("SHIPPING_OFFER", offer.titleZh(), offer.titleEn(), worth.negate(), offer.key(), none);
        return tally.delivered(tally.shipping().minus(worth), step, offer);
    }
}
