package io.banyan.trade.pricing;

import io.banyan.trade.spi.Benefit;
import io.banyan.trade.spi.PriceOffer;
import java.util.List;
import java.util.stream.IntStream;

/** The second stage: what members pay. The price of each piece is lowered, so that it can be shown beside the goods. */
final class MemberStage {

    private MemberStage() {}

    /** Of several member prices the one that saves most. */
    static Tally apply(Tally before, List<PriceOffer> offers) {
        var tally = before;
        for (var offer : offers) {
            var after = apply(before, offer);
            if (after.left().total() < tally.left().total()) {
                tally = after;
            }
        }
        return tally;
    }

    private static Tally apply(Tally before, PriceOffer offer) {
        var goods = before.goods();
        var parts = IntStream.range(0, goods.size())
                .mapToLong(i -> Math.min(before.left().line(i), lower(goods.get(i), offer)))
                .toArray();
        return before.less(parts, "MEMBER_PRICE", offer.titleZh(), offer.titleEn(), offer, 0);
    }

    private static long lower(Goods goods, PriceOffer offer) {
        if (!offer.scope().covers(goods.sku().productId())) {
            return 0;
        }
        var piece = goods.sku().price().minor();
        var off = switch (offer.benefit()) {
            case Benefit.PercentOff(var basisPoints, var _) -> Worth.share(piece, basisPoints);
            case Benefit.PiecePrices(var prices, var basisPoints) -> {
                var fixed = prices.get(goods.sku().skuId());
                var share = Worth.share(piece, basisPoints);
                yield fixed == null ? share : Math.max(share, piece - fixed.minor());
            }
            case Benefit.AmountOff(var amount) -> Math.min(piece, amount.minor());
            case Benefit.LadderOff _,
                    Benefit.EveryOff _,
                    Benefit.ShippingOff _,
                    Benefit.PieceOff _,
                    Benefit.PointsOff _ -> 0L;
        };
        return Math.multiplyExact(off, goods.quantity());
    }
}
