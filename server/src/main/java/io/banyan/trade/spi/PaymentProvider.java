package io.banyan.trade.spi;

import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A way to pay. One bean per provider. All calls are made outside of transactions and may be repeated: a provider knows our
 * payments and refunds by the ids we give them and does each once.
 */
public interface PaymentProvider {

    /** The name in the API and in the callback's path, such as {@code sandbox}. */
    String name();

    /** Asks for a page on which the shopper pays. Asked again it answers the same page. */
    PaymentPage open(PaymentIntent intent);

    /** What the provider knows about a payment. */
    PaymentReport query(UUID paymentId);

    /** Asks that the payment can no longer be made. One made already is reported as paid. */
    PaymentReport close(UUID paymentId);

    /** Asks to give money back, or, asked again, how far that is. After a failure asking again is a new try. */
    RefundReport refund(RefundIntent intent);

    /**
     * Reads a callback.
     *
     * @throws io.banyan.kernel.problem.ProblemException when it is not signed by the provider, too old, or not understood
     */
    ProviderReport read(Callback callback);

    /**
     * What is to be paid.
     *
     * @param returnPath where the shopper goes afterwards, on this server
     */
    record PaymentIntent(UUID paymentId, String orderNumber, Money amount, String returnPath) {}

    /** Where to pay. {@code payUrl} may be a path on this server. */
    record PaymentPage(String providerReference, String payUrl) {}

    record RefundIntent(UUID refundId, UUID paymentId, Money amount, String reason) {}

    /**
     * A request of the provider to us.
     *
     * @param headers by lower-case name
     */
    record Callback(Map<String, String> headers, String body) {}

    /** What a provider tells, asked or unasked; may come twice, late, and out of order. */
    sealed interface ProviderReport {}

    /**
     * How a payment stands.
     *
     * @param payer the account, card or wallet that paid, as a token that is the same for the same payer; absent when the
     *     provider does not tell
     */
    record PaymentReport(
            UUID paymentId,
            PaymentOutcome outcome,
            @Nullable Money amount,
            @Nullable String payer,
            Instant at) implements ProviderReport {}

    record RefundReport(
            UUID refundId, RefundOutcome outcome, @Nullable String reason, Instant at) implements ProviderReport {}

    enum PaymentOutcome {
        /** Can still be made. */
        OPEN,
        PAID,
        /** An attempt was declined; another may follow. */
        FAILED,
        /** Can no longer be made, and was not. */
        CLOSED,
        /** The provider never heard of it. */
        UNKNOWN
    }

    enum RefundOutcome {
        PENDING,
        SETTLED,
        FAILED
    }

    /** The provider did not answer, or not in a way that says what it did. */
    final class Unavailable extends RuntimeException {
        public Unavailable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
