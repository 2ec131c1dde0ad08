package io.banyan.catalog;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Wants units set aside.
 *
 * @param owner who they are for (an order, a group); an owner reserves once
 * @param takenFrom another owner whose reservation is used up first (the group of an order); what it lacks comes from
 *     free stock
 * @param lines at least one; the same SKU may appear more than once
 */
public record StockRequest(UUID owner, @Nullable UUID takenFrom, List<StockLine> lines) {

    public StockRequest {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("nothing to reserve for " + owner);
        }
    }

    public static StockRequest of(UUID owner, StockLine... lines) {
        return new StockRequest(owner, null, List.of(lines));
    }
}
