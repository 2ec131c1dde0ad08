package io.banyan.campaign;

import io.banyan.kernel.journal.Fact;
import java.time.Instant;
import java.util.UUID;

/**
 * Units of a flash sale can be had again: an order was cancelled or could not be placed.
 *
 * @param shelfId the variant's stock within the sale
 * @param returns how often units of it came back so far, this time included
 */
public record FlashStockReturned(UUID shelfId, UUID campaignId, long returns, Instant at) implements Fact {

    @Override
    public UUID key() {
        return shelfId;
    }
}
