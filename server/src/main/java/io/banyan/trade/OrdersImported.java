package io.banyan.trade;

import io.banyan.kernel.journal.Fact;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A batch of another shop's past orders came in. Told once per batch with only what was new, so that nothing counts twice
 * when a file is imported again.
 *
 * @param batchId the batch; the key of the fact
 * @param source where they come from, such as {@code online-retail}
 */
public record OrdersImported(UUID batchId, Instant at, String source, List<OrderImported> orders) implements Fact {

    @Override
    public UUID key() {
        return batchId;
    }
}
