package io.banyan.sandbox.payment;

import io.banyan.kernel.id.Ids;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.timer.Timer;
import io.banyan.kernel.timer.TimerHandler;
import io.banyan.kernel.timer.Timers;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.sandbox.payment.NetworkRows.PaymentRow;
import io.banyan.sandbox.payment.NetworkRows.RefundRow;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * The network's own business: payments that are opened by the merchant and paid or declined by the shopper, refunds that
 * take a moment. The merchant's ids make every request repeatable.
 */
@Component
@ConditionalOnBooleanProperty("banyan.sandbox")
class Network implements TimerHandler {

    static final String REFUNDING = "sandbox.refund";

    private static final Duration REFUNDS_TAKE = Duration.ofMillis(300);

    private final NetworkRows rows;
    private final Callbacks callbacks;
    private final Timers timers;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    Network(NetworkRows rows, Callbacks callbacks, Timers timers, Transactions transactions, Ids ids, Clock clock) {
        this.rows = rows;
        this.callbacks = callbacks;
        this.timers = timers;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Opens a payment, or finds it open under the merchant's reference. */
    PaymentRow open(UUID reference, String subject, Money amount, String notifyUrl, String returnPath) {
        return transactions.call(() -> {
            rows.insertPayment(ids.next(), reference, subject, amount, notifyUrl, returnPath, clock.instant());
            return rows.paymentByReference(reference).orElseThrow();
        });
    }

    Optional<PaymentRow> byReference(UUID reference) {
        return rows.paymentByReference(reference);
    }

    Optional<PaymentRow> find(UUID paymentId) {
        return rows.payment(paymentId);
    }

    /**
     * The shopper pays.
     *
     * @param payer the token of their wallet or card
     */
    PaymentRow pay(UUID paymentId, String payer) {
        return end(paymentId, "PAID", payer);
    }

    /** The shopper's bank declines; they may try again. */
    PaymentRow decline(UUID paymentId) {
        return end(paymentId, "DECLINED", null);
    }

    private PaymentRow end(UUID paymentId, String state, @Nullable String payer) {
        return transactions.call(() -> {
            var payment = locked(paymentId);
            if (payment.state().equals("PAID") && state.equals("PAID")) {
                return payment;
            }
            if (payment.state().equals("PAID") || payment.state().equals("CLOSED")) {
                throw new ProblemException(NetworkProblem.NOT_PAYABLE);
            }
            rows.state(paymentId, state, payer, state.equals("PAID") ? clock.instant() : null);
            var after = rows.payment(paymentId).orElseThrow();
            callbacks.tell(after);
            return after;
        });
    }

    /** The merchant no longer wants the money. What was paid stays paid. */
    PaymentRow close(UUID reference) {
        return transactions.call(() -> {
            var payment = rows.paymentByReference(reference)
                    .orElseThrow(() -> new ProblemException(NetworkProblem.PAYMENT_UNKNOWN));
            var current = locked(payment.id());
            if (!current.state().equals("PAID")) {
                rows.state(current.id(), "CLOSED", null, null);
            }
            return rows.payment(payment.id()).orElseThrow();
        });
    }

    /** Gives money back, a moment later. Asked again it tells how far it is; after a failure it begins anew. */
    RefundRow refund(UUID reference, UUID paymentReference, Money amount, @Nullable String reason) {
        return transactions.call(() -> {
            var payment = rows.paymentByReference(paymentReference)
                    .orElseThrow(() -> new ProblemException(NetworkProblem.PAYMENT_UNKNOWN));
            var locked = locked(payment.id());
            var known = rows.refundByReference(reference);
            if (known.isPresent() && !known.get().state().equals("FAILED")) {
                return known.get();
            }
            if (!rows.countRefund(locked.id(), amount)) {
                throw new ProblemException(NetworkProblem.REFUND_TOO_MUCH);
            }
            var id = known.map(RefundRow::id).orElseGet(ids::next);
            rows.putRefund(id, reference, locked.id(), amount, reason, clock.instant());
            timers.schedule(REFUNDING, id.toString(), clock.instant().plus(REFUNDS_TAKE), null);
            return rows.refundByReference(reference).orElseThrow();
        });
    }

    @Override
    public String kind() {
        return REFUNDING;
    }

    @Override
    public void fire(Timer timer) {
        var refund = rows.settleRefund(UUID.fromString(timer.key()), clock.instant());
        refund.ifPresent(settled -> callbacks.tell(settled, locked(settled.paymentId())));
    }

    private PaymentRow locked(UUID paymentId) {
        return rows.lockPayment(paymentId).orElseThrow(() -> new ProblemException(NetworkProblem.PAYMENT_UNKNOWN));
    }
}
