package io.banyan.trade.payment;

import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money going back.
 *
 * @param paymentId the payment it goes back to; none for credit notes of another system
 * @param cumulative refunds of the order up to and including this one
 * @param attempts how often the provider was asked
 */
public record Refund(
        UUID id,
        Kind kind,
        @Nullable UUID orderId,
        @Nullable UUID paymentId,
        Money amount,
        State state,
        String reason,
        Money cumulative,
        Instant requestedAt,
        @Nullable Instant settledAt,
        int attempts,
        @Nullable String lastError,
        @Nullable String fingerprint) {

    /** Why money goes back. */
    public enum Kind {
        /** An order, or a part of it. */
        ORDER,
        /** It came for an order already called off. */
        LATE,
        /** It came for an order already paid. */
        SURPLUS,
        /** The credit note of another system. */
        CREDIT
    }

    /** How far it is. */
    public enum State {
        REQUESTED,
        SETTLED,
        /** The provider refused it for good; a person must look. */
        FAILED
    }
}
