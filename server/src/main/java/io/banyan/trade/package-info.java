/**
 * Trade: cart, price, order, payment, refund and the import of a shop's past.
 *
 * <p>{@link io.banyan.trade.Orders} is the door of the module. What happened is told by the facts {@code OrderPlaced},
 * {@code OrderPaid}, {@code OrderCancelled}, {@code OrderFulfilled}, {@code OrderCompleted}, {@code OrderRefunded} and
 * {@code OrdersImported}, all keyed by the order. Who changes a price implements {@link io.banyan.trade.spi.OfferTerms};
 * trade never learns who that is.
 */
@ApplicationModule(
        displayName = "Trade",
        allowedDependencies = {"kernel :: *", "identity", "ledger", "catalog", "risk"})
@NullMarked
package io.banyan.trade;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
