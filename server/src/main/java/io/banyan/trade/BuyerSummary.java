package io.banyan.trade;

import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person bought in all, imported orders included.
 *
 * @param orders paid orders
 * @param spent paid less refunded
 */
public record BuyerSummary(
        UUID personId,
        int orders,
        Money spent,
        @Nullable Instant firstOrderAt,
        @Nullable Instant lastOrderAt) {}
