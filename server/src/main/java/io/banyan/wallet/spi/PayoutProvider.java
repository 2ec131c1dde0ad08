package io.banyan.wallet.spi;

import io.banyan.kernel.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A way to pay cash out to people. One bean per provider. Calls are made outside of transactions and may be repeated: a provider
 * knows our withdrawals by the ids we give them and pays each once.
 */
public interface PayoutProvider {

    /** The name in settings and on the withdrawal, such as {@code sandbox}. */
    String name();

    /** Asks to pay, or, asked again, how far that is. */
    PayoutReport pay(PayoutIntent intent);

    /** What is to be paid to whom. Never written into a log. */
    record PayoutIntent(UUID withdrawalId, Money amount, String payeeName, String payeeAccount) {

        /** Leaves out who is paid. */
        @Override
        public String toString() {
            return "PayoutIntent[" + withdrawalId + ", " + amount + "]";
        }
    }

    /**
     * How far it is.
     *
     * @param reference what the provider calls it
     * @param reason why it was refused, for the person
     */
    record PayoutReport(
            PayoutOutcome outcome,
            @Nullable String reference,
            @Nullable String reason) {}

    /** What came of it. */
    enum PayoutOutcome {
        /** Not known yet: it has to be asked again. */
        PENDING,
        PAID,
        /** Was not paid, and will not be. */
        REFUSED
    }

    /** The provider did not answer, or not in a way that says what it did: the money may or may not be gone. */
    final class Unavailable extends RuntimeException {
        public Unavailable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
