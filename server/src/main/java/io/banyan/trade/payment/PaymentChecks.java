package io.banyan.trade.payment;

import io.banyan.kernel.journal.Subscription;
import io.banyan.kernel.timer.RecurringTask;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.trade.OrderCancelled;
import io.banyan.trade.OrderPaid;
import io.banyan.trade.spi.PaymentProvider.PaymentOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Asks providers about payments of which nothing was heard, in case a callback was lost, and tells them which payments are
 * no longer wanted.
 */
@Component
class PaymentChecks implements RecurringTask {

    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final Duration GIVE_UP_AFTER = Duration.ofDays(3);
    private static final int AT_ONCE = 50;

    private final PaymentRows rows;
    private final Payments payments;
    private final Providers providers;
    private final Transactions transactions;

    PaymentChecks(PaymentRows rows, Payments payments, Providers providers, Transactions transactions) {
        this.rows = rows;
        this.payments = payments;
        this.providers = providers;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "trade.payment_checks";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public boolean run(Instant now) {
        var due = rows.takeDue(now, Payments.PATIENCE, GIVE_UP_AFTER, AT_ONCE);
        transactions.afterCommit(() ->
                due.forEach(payment -> providers.later("Checking payment " + payment.id(), () -> check(payment))));
        return due.size() == AT_ONCE;
    }

    private void check(PaymentRows.Due due) {
        var provider = providers.named(due.provider());
        var unwanted = due.state() == Payment.State.CLOSED;
        var report = unwanted ? provider.close(due.id()) : provider.query(due.id());
        payments.settle(report);
        var over = report.outcome() == PaymentOutcome.CLOSED || report.outcome() == PaymentOutcome.PAID;
        if (over || (unwanted && report.outcome() == PaymentOutcome.UNKNOWN)) {
            transactions.run(() -> rows.checked(due.id()));
        }
    }

    /** Closes what can still be paid for an order that is paid or called off. */
    @Configuration(proxyBeanMethods = false)
    static class Closing {

        @Bean
        Subscription closesPaymentsNoLongerWanted(PaymentRows rows, Clock clock) {
            return Subscription.named("trade.payment-closing")
                    .on(OrderPaid.class, paid -> close(rows, paid.orderId(), clock))
                    .on(OrderCancelled.class, cancelled -> close(rows, cancelled.orderId(), clock))
                    .build();
        }

        private static void close(PaymentRows rows, UUID orderId, Clock clock) {
            rows.closeOpen(orderId, clock.instant());
        }
    }
}
