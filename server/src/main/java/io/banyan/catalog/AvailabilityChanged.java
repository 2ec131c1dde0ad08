package io.banyan.catalog;

import io.banyan.kernel.journal.Fact;
import java.time.Instant;
import java.util.UUID;

/** A variant was sold out, or can be had again. */
public record AvailabilityChanged(UUID skuId, UUID productId, boolean available, Instant at) implements Fact {

    @Override
    public UUID key() {
        return skuId;
    }
}
