package io.banyan.trade.payment;

import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.timer.Timer;
import io.banyan.kernel.timer.TimerHandler;
import io.banyan.kernel.timer.Timers;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.trade.TradeProblem;
import io.banyan.trade.spi.PaymentProvider.RefundIntent;
import io.banyan.trade.spi.PaymentProvider.RefundOutcome;
import io.banyan.trade.spi.PaymentProvider.RefundReport;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Asks the provider for refunds until they are settled. The timer that asks is set again before it asks: whatever happens
 * to the server meanwhile, the refund is asked for again, and the provider does it once.
 */
@Component
class RefundDispatch implements TimerHandler {

    static final String KIND = "trade.refund";

    /** After so many refusals a person must look. */
    static final int MOST_ATTEMPTS = 6;

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    private final RefundRows rows;
    private final PaymentRows payments;
    private final Providers providers;
    private final Books books;
    private final Timers timers;
    private final Transactions transactions;
    private final Clock clock;

    RefundDispatch(
            RefundRows rows,
            PaymentRows payments,
            Providers providers,
            Books books,
            Timers timers,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.payments = payments;
        this.providers = providers;
        this.books = books;
        this.timers = timers;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Has the provider asked as soon as the running transaction is committed. */
    void request(UUID refundId) {
        timers.schedule(KIND, refundId.toString(), clock.instant(), null);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void fire(Timer timer) {
        var refund = rows.lock(UUID.fromString(timer.key())).orElseThrow();
        if (refund.state() != Refund.State.REQUESTED) {
            return;
        }
        var attempts = refund.attempts() + 1;
        rows.state(refund.id(), Refund.State.REQUESTED, null, attempts, refund.lastError());
        timers.schedule(KIND, timer.key(), clock.instant().plus(pause(attempts)), null);
        var payment = payments.find(Objects.requireNonNull(refund.paymentId())).orElseThrow();
        var intent = new RefundIntent(refund.id(), payment.id(), refund.amount(), refund.reason());
        transactions.afterCommit(() -> providers.later(
                "Refund " + refund.id(),
                () -> settle(providers.named(payment.provider()).refund(intent))));
    }

    private static Duration pause(int attempts) {
        var pause = Duration.ofSeconds(5L << Math.min(attempts, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** Takes in what the provider reports about a refund. */
    void settle(RefundReport report) {
        transactions.run(() -> {
            var refund =
                    rows.lock(report.refundId()).orElseThrow(() -> new ProblemException(TradeProblem.REFUND_NOT_FOUND));
            if (refund.state() == Refund.State.SETTLED || report.outcome() == RefundOutcome.PENDING) {
                return;
            }
            if (report.outcome() == RefundOutcome.SETTLED) {
                rows.state(refund.id(), Refund.State.SETTLED, clock.instant(), refund.attempts(), null);
                timers.cancel(KIND, refund.id().toString());
                var payment = payments.find(Objects.requireNonNull(refund.paymentId()))
                        .orElseThrow();
                books.settled(refund.id(), payment.provider(), refund.amount());
            } else if (refund.state() == Refund.State.REQUESTED) {
                var last = refund.attempts() >= MOST_ATTEMPTS;
                rows.state(
                        refund.id(),
                        last ? Refund.State.FAILED : Refund.State.REQUESTED,
                        null,
                        refund.attempts(),
                        report.reason());
                if (last) {
                    timers.cancel(KIND, refund.id().toString());
                }
            }
        });
    }
}
