package io.banyan.trade.pricing;

import io.banyan.kernel.money.Money;
import io.banyan.trade.spi.Benefit;
import io.banyan.trade.spi.PriceOffer;
import org.jspecify.annotations.Nullable;

/**
 * What offers are worth on goods that cost so much. Never more than the goods cost, and never more on cheaper goods: the
 * search for the best combination rests on that.
 */
final class Worth {

    private Worth() {}

    /** How much an offer on goods takes off of so many minor units. */
    static long of(PriceOffer offer, long base) {
        return base < offer.threshold().minor() ? 0 : Math.min(base, raw(offer.benefit(), base));
    }

    private static long raw(Benefit benefit, long base) {
        return switch (benefit) {
            case Benefit.AmountOff(var amount) -> amount.minor();
            case Benefit.PercentOff(var basisPoints, var most) -> atMost(share(base, basisPoints), most);
            case Benefit.LadderOff(var steps) ->
                steps.stream()
                        .filter(step -> base >= step.from().minor())
                        .mapToLong(step -> step.off().minor())
                        .max()
                        .orElse(0);
            case Benefit.EveryOff(var every, var off, var most) ->
                atMost(saturated(base / every.minor(), off.minor()), most);
            case Benefit.ShippingOff _, Benefit.PieceOff _, Benefit.PiecePrices _, Benefit.PointsOff _ -> 0;
        };
    }

    /** How much it takes off of a delivery that costs so many minor units. */
    static long ofDelivery(PriceOffer offer, long goods, long delivery) {
        return goods >= offer.threshold().minor() && offer.benefit() instanceof Benefit.ShippingOff(var most)
                ? atMost(delivery, most)
                : 0;
    }

    /** From how many minor units on it takes anything off. */
    static long from(PriceOffer offer) {
        var first = switch (offer.benefit()) {
            case Benefit.LadderOff(var steps) -> steps.getFirst().from().minor();
            case Benefit.EveryOff(var every, var _, var _) -> every.minor();
            case Benefit.AmountOff _,
                    Benefit.PercentOff _,
                    Benefit.ShippingOff _,
                    Benefit.PieceOff _,
                    Benefit.PiecePrices _,
                    Benefit.PointsOff _ -> 0;
        };
        return Math.max(first, offer.threshold().minor());
    }

    /** A share in basis points, rounded half up. */
    static long share(long base, int basisPoints) {
        return base / 10_000 * basisPoints + (base % 10_000 * basisPoints + 5_000) / 10_000;
    }

    private static long saturated(long times, long amount) {
        return Math.multiplyHigh(times, amount) == 0 && times * amount >= 0 ? times * amount : Long.MAX_VALUE;
    }

    private static long atMost(long amount, @Nullable Money most) {
        return most == null ? amount : Math.min(amount, most.minor());
    }
}
