package io.banyan.trade.pricing;

import io.banyan.trade.spi.PriceStage;
import java.util.List;

/**
 * The stages in which coupons and promotions take something off the goods: item coupons, spend-and-save, order coupons, in
 * this order. They differ only in when they come.
 */
final class DiscountStage {

    private DiscountStage() {}

    /** @param chosen in the order in which they apply */
    static Tally apply(Tally before, Situation situation, List<Candidate> chosen, PriceStage stage) {
        var tally = before;
        for (var one : chosen) {
            if (one.offer().stage() == stage) {
                var offer = one.offer();
                var worth = Worth.of(offer, tally.left().total(one.coverage()));
                var parts = tally.left().spread(worth, one.coverage());
                tally = tally.less(parts, stage.name(), offer.titleZh(), offer.titleEn(), offer, 0);
            }
        }
        return tally;
    }
}
