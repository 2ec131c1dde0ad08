package io.banyan.trade.spi;

import io.banyan.kernel.money.Money;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an offer takes off. Amounts are positive and in the currency of the goods. */
public sealed interface Benefit {

    /** A fixed amount, never more than the goods cost. */
    record AmountOff(Money amount) implements Benefit {}

    /**
     * A share of what the goods cost, rounded half up to a minor unit.
     *
     * @param basisPoints 1,000 is a tenth
     * @param most the most it takes off
     */
    record PercentOff(int basisPoints, @Nullable Money most) implements Benefit {}

    /**
     * The highest step reached.
     *
     * @param steps ascending by threshold
     */
    record LadderOff(List<Step> steps) implements Benefit {

        /** From so much on, so much less. */
        public record Step(Money from, Money off) {}

        public LadderOff {
            steps = List.copyOf(steps);
        }
    }

    /**
     * So much less for every full amount.
     *
     * @param most the most it takes off
     */
    record EveryOff(Money every, Money off, @Nullable Money most) implements Benefit {}

    /**
     * Delivery costs less, or nothing.
     *
     * @param most the most it takes off; all without it
     */
    record ShippingOff(@Nullable Money most) implements Benefit {}

    /**
     * Some variants cost a fixed price a piece, or a share less where that is lower; all others a share less.
     *
     * @param prices by SKU
     * @param basisPoints 1,000 is a tenth; zero for nothing
     */
    record PiecePrices(Map<UUID, Money> prices, int basisPoints) implements Benefit {

        public PiecePrices {
            prices = Map.copyOf(prices);
        }
    }

    /** One piece of a SKU, at what it costs by then. */
    record PieceOff(UUID skuId) implements Benefit {}

    /**
     * Points pay, in whole blocks, so that nothing is rounded.
     *
     * @param available how many the person has
     * @param block so many points
     * @param worth are worth this much
     * @param basisPoints the largest share of what the goods cost that points may pay
     */
    record PointsOff(long available, long block, Money worth, int basisPoints) implements Benefit {}
}
