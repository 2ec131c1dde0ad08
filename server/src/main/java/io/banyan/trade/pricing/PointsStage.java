package io.banyan.trade.pricing;

import io.banyan.trade.spi.Benefit;
import io.banyan.trade.spi.PriceOffer;

/** Points pay a part of the goods: whole blocks of them, up to a share of what the goods cost by then. */
final class PointsStage {

    private PointsStage() {}

    /**
     * How many points could pay how much.
     *
     * @param points in whole blocks
     * @param worth in minor units
     */
    record Use(long points, long worth) {}

    static Use use(Amounts left, PriceOffer offer) {
        if (!(offer.benefit() instanceof Benefit.PointsOff(var available, var block, var worth, var basisPoints))) {
            return new Use(0, 0);
        }
        var total = left.total();
        // Never more than the share, not even by a part of a minor unit.
        var most = total / 10_000 * basisPoints + total % 10_000 * basisPoints / 10_000;
        var blocks = Math.max(0, Math.min(available / block, most / worth.minor()));
        return new Use(blocks * block, blocks * worth.minor());
    }

    static Tally apply(Tally before, PriceOffer offer) {
        var use = use(before.left(), offer);
        if (use.points() == 0) {
            return before;
        }
        var parts = before.left().spread(use.worth(), Coverage.all(before.left().size()));
        return before.less(parts, "POINTS", offer.titleZh(), offer.titleEn(), offer, use.points());
    }
}
