package io.banyan.trade.spi;

import java.util.Set;
import java.util.UUID;

/** Which goods an offer is for. */
public sealed interface OfferScope {

    boolean covers(UUID productId);

    record Everything() implements OfferScope {

        @Override
        public boolean covers(UUID productId) {
            return true;
        }
    }

    /** Only these products. */
    record Only(Set<UUID> products) implements OfferScope {

        @Override
        public boolean covers(UUID productId) {
            return products.contains(productId);
        }
    }

    /** All products but these. */
    record AllBut(Set<UUID> products) implements OfferScope {

        @Override
        public boolean covers(UUID productId) {
            return !products.contains(productId);
        }
    }
}
