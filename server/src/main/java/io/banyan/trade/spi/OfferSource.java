package io.banyan.trade.spi;

import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where offers come from: coupons, promotions, member prices, points. Any number of beans.
 *
 * <p>What becomes of an order later is told by the facts {@code OrderPaid}, {@code OrderCancelled} and
 * {@code OrderRefunded}: a source gives back what it claimed when it hears of them.
 */
public interface OfferSource {

    /** A stable word; sources claim in its order, so that locks are always taken in the same one. */
    String name();

    /**
     * What may apply to each of these baskets, asked for all of them at once. A pure read: asked whenever a price is shown,
     * and inside the placing transaction.
     *
     * @return a list for each basket, in their order
     */
    List<List<PriceOffer>> offers(List<Basket> baskets);

    /**
     * Takes up offers for orders about to be stored, in the placing transaction. Rows are locked in an order that does not
     * depend on the orders. Of an order that is refused nothing is written.
     *
     * @return why, for the orders that cannot have what they want; the others have it
     */
    Map<UUID, ProblemType> claim(List<Claim> claims, Instant at);

    /** Undoes the claims of orders that are not stored after all, in the transaction that claimed. */
    void unclaim(List<UUID> orderIds);

    /**
     * Goods that somebody may buy.
     *
     * @param personId none for a visitor
     * @param usePoints whether the person wants to pay with points
     */
    record Basket(
            @Nullable UUID personId, String currency, List<OfferRequest.Item> items, boolean usePoints, Instant at) {}

    /** What an order takes of this source. */
    record Claim(UUID orderId, UUID personId, List<Taken> taken) {}

    /**
     * One offer taken.
     *
     * @param saved how much it took off
     * @param points how many points it used up; zero for all but points
     */
    record Taken(PriceOffer offer, Money saved, long points) {}
}
