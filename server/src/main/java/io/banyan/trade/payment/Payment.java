package io.banyan.trade.payment;

import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to pay an order.
 *
 * @param payUrl where the shopper pays; none until the provider was reached
 */
public record Payment(
        UUID id,
        UUID orderId,
        String provider,
        @Nullable String payUrl,
        State state,
        Money amount,
        Money refunded,
        Instant createdAt,
        @Nullable Instant paidAt) {

    /** Where it stands. Money that arrives later than expected still makes a failed or closed payment a paid one. */
    public enum State {
        PENDING,
        PAID,
        FAILED,
        CLOSED
    }
}
