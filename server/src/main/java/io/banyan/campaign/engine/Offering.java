package io.banyan.campaign.engine;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.trade.spi.OfferClaim;
import io.banyan.trade.spi.OfferQuote;
import io.banyan.trade.spi.OfferRequest;
import java.util.UUID;

/**
 * How a mechanic changes the price and the life of orders. One bean for each mechanic under which something is bought; the
 * rules of {@link io.banyan.trade.spi.OfferTerms} hold.
 */
public interface Offering {

    Mechanic mechanic();

    /** What the campaign, which shoppers may see, would do to these goods now: a pure read. */
    OfferQuote quote(Campaign campaign, OfferRequest request);

    /**
     * Takes up the offer for an order about to be stored; has written nothing when it refuses.
     *
     * @param personId who buys
     */
    OfferClaim claim(Campaign campaign, UUID orderId, UUID personId, OfferRequest request, OfferQuote.Granted quote);
}
