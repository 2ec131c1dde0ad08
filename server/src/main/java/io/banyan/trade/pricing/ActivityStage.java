package io.banyan.trade.pricing;

import io.banyan.trade.spi.OfferQuote;
import org.jspecify.annotations.Nullable;

/** The third stage: the price of a campaign. */
final class ActivityStage {

    private ActivityStage() {}

    static Tally apply(Tally before, OfferQuote.@Nullable Granted activity) {
        var tally = before;
        if (activity != null) {
            for (var adjustment : activity.adjustments()) {
                tally = apply(tally, adjustment);
            }
        }
        return tally;
    }

    /** Never takes more off than a line still costs; one for the whole order is spread by what the lines still cost. */
    private static Tally apply(Tally before, OfferQuote.Adjustment adjustment) {
        var left = before.left();
        var parts = new long[left.size()];
        var skuId = adjustment.skuId();
        if (adjustment.amount().isPositive() && skuId == null) {
            parts = left.spread(adjustment.amount().minor(), Coverage.all(left.size()));
        } else if (adjustment.amount().isPositive()) {
            for (int i = 0; i < parts.length; i++) {
                if (before.goods().get(i).sku().skuId().equals(skuId)) {
                    parts[i] = Math.min(adjustment.amount().minor(), left.line(i));
                }
            }
        }
        return before.less(parts, adjustment.kind(), adjustment.labelZh(), adjustment.labelEn(), null, 0);
    }
}
