/**
 * Promotions: coupons, spend-and-save, member prices and paying with points.
 *
 * <p>The root holds the facade that issues coupons. What they do to a price is data that trade reckons with, see
 * {@link io.banyan.trade.spi.OfferSource}.
 */
@ApplicationModule(
        displayName = "Promotions",
        allowedDependencies = {"kernel :: *", "identity", "ledger", "catalog", "wallet", "trade", "trade :: spi"})
@NullMarked
package io.banyan.promotion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
