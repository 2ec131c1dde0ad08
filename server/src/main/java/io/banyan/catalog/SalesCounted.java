package io.banyan.catalog;

import io.banyan.kernel.journal.Fact;
import java.time.Instant;
import java.util.UUID;

/** More units of a product were sold, or came back. */
public record SalesCounted(UUID productId, Instant at) implements Fact {

    @Override
    public UUID key() {
        return productId;
    }
}
