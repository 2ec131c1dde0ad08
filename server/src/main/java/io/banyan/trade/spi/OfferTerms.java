package io.banyan.trade.spi;

import java.util.Collection;
import java.util.UUID;

/**
 * Terms under which an offer changes the price and the life of an order. Implemented by the module that makes offers; at
 * most one bean.
 */
public interface OfferTerms {

    /**
     * What the offer would do to these goods now. A pure read: it may be asked at any time, for any shopper, as often as the
     * page is shown, and inside the placing transaction.
     */
    OfferQuote quote(OfferRequest request);

    /**
     * Told before any claim of a placing transaction, after its stock is locked: the campaigns that claims will be about. Who
     * locks something for each of them locks it here, in an order that is always the same.
     */
    void prepare(Collection<UUID> campaignIds);

    /**
     * Takes up the offer for an order about to be stored. Runs in the placing transaction, in which other people's orders
     * are decided too: it must not have written anything when it refuses. An exception counts as a refusal of this order
     * alone; what it wrote is undone.
     */
    OfferClaim claim(UUID orderId, OfferRequest request, OfferQuote.Granted quote);
}
