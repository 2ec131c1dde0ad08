package io.banyan.trade.pricing;

import io.banyan.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What delivery costs: the same for every order, and nothing from an amount on.
 *
 * @param fee for orders in its currency; others are delivered free
 * @param freeFrom what the goods must cost after discounts, points not counted, to be delivered free
 */
record ShippingTerms(Money fee, @Nullable Money freeFrom) {

    /** In minor units, for goods that cost so much. */
    long cost(long goods, String currency) {
        var free = freeFrom != null && goods >= freeFrom.minor();
        return free || !fee.currency().equals(currency) ? 0 : fee.minor();
    }

    /** The most that delivery can cost, in minor units. */
    long highest(String currency) {
        return fee.currency().equals(currency) ? fee.minor() : 0;
    }
}
