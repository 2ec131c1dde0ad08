package io.banyan.catalog;

import io.banyan.kernel.journal.Fact;
import java.time.Instant;
import java.util.UUID;

/** A product, one of its variants or its state was changed. */
public record ProductChanged(UUID productId, Instant at) implements Fact {

    @Override
    public UUID key() {
        return productId;
    }
}
