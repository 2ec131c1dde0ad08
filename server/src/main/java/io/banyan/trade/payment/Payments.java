package io.banyan.trade.payment;

import io.banyan.kernel.id.Ids;
import io.banyan.kernel.idempotency.Idempotency;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.risk.Signals;
import io.banyan.trade.Order;
import io.banyan.trade.OrderState;
import io.banyan.trade.TradeProblem;
import io.banyan.trade.order.OrderLife;
import io.banyan.trade.order.OrderRows;
import io.banyan.trade.spi.PaymentProvider;
import io.banyan.trade.spi.PaymentProvider.PaymentIntent;
import io.banyan.trade.spi.PaymentProvider.PaymentReport;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Money coming in. */
@Component
class Payments {

    /** How long a callback may take before the provider is asked. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final PaymentRows rows;
    private final OrderLife life;
    private final OrderRows orders;
    private final Refunds refunds;
    private final Books books;
    private final Providers providers;
    private final Alarms alarms;
    private final Transactions transactions;
    private final Idempotency idempotency;
    private final Ids ids;
    private final Signals signals;
    private final Clock clock;

    Payments(
            PaymentRows rows,
            OrderLife life,
            OrderRows orders,
            Refunds refunds,
            Books books,
            Providers providers,
            Alarms alarms,
            Transactions transactions,
            Idempotency idempotency,
            Ids ids,
            Signals signals,
            Clock clock) {
        this.rows = rows;
        this.life = life;
        this.orders = orders;
        this.refunds = refunds;
        this.books = books;
        this.providers = providers;
        this.alarms = alarms;
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.ids = ids;
        this.signals = signals;
        this.clock = clock;
    }

    /**
     * Begins to pay an order, or goes on with a payment already begun. The payment is written down before the provider hears
     * of it, so that whatever the provider does is known here.
     */
    Payment start(UUID personId, UUID orderId, String providerName, @Nullable String key) {
        var provider = providers.named(providerName);
        var begun = idempotency.once(
                "person:" + personId,
                "order.pay:" + orderId,
                key,
                providerName,
                Begun.class,
                () -> begin(personId, orderId, provider));
        var payment = rows.find(begun.paymentId()).orElseThrow();
        return payment.payUrl() == null ? opened(payment, provider, begun.orderNumber()) : payment;
    }

    /** What is remembered under the key. */
    record Begun(UUID paymentId, String orderNumber) {}

    private Begun begin(UUID personId, UUID orderId, PaymentProvider provider) {
        var order = life.locked(orderId);
        if (!personId.equals(order.personId())) {
            throw new ProblemException(TradeProblem.ORDER_NOT_FOUND);
        }
        if (order.state() != OrderState.AWAITING_PAYMENT || order.total().isZero()) {
            throw new ProblemException(TradeProblem.ORDER_NOT_PAYABLE, null, Map.of("state", order.state()), List.of());
        }
        var pending = rows.ofOrder(orderId).stream()
                .filter(payment -> payment.state() == Payment.State.PENDING)
                .findFirst();
        if (pending.isPresent()) {
            return new Begun(pending.get().id(), order.number());
        }
        var now = clock.instant();
        var id = ids.next();
        rows.insert(id, orderId, provider.name(), order.total(), now, now.plus(PATIENCE));
        return new Begun(id, order.number());
    }

    private Payment opened(Payment payment, PaymentProvider provider, String orderNumber) {
        try {
            var page = provider.open(
                    new PaymentIntent(payment.id(), orderNumber, payment.amount(), "/orders/" + payment.orderId()));
            rows.opened(payment.id(), page.providerReference(), page.payUrl());
        } catch (PaymentProvider.Unavailable away) {
            throw new ProblemException(
                    TradeProblem.PAYMENT_PROVIDER_UNAVAILABLE, null, Map.of("orderId", payment.orderId()), List.of());
        }
        return rows.find(payment.id()).orElseThrow();
    }

    /** The payment that paid a person's order, or else the latest. */
    Optional<Payment> latest(UUID personId, UUID orderId) {
        var mine = orders.find(orderId).filter(order -> personId.equals(order.personId()));
        if (mine.isEmpty()) {
            throw new ProblemException(TradeProblem.ORDER_NOT_FOUND);
        }
        var all = rows.ofOrder(orderId);
        return all.stream()
                .filter(payment -> payment.state() == Payment.State.PAID)
                .findFirst()
                .or(() -> all.isEmpty() ? Optional.empty() : Optional.of(all.getLast()));
    }

    /** Takes in what the provider reports, under the lock of the order. */
    Settlement settle(PaymentReport report) {
        return transactions.call(() -> {
            var known = rows.find(report.paymentId());
            if (known.isEmpty()) {
                throw new ProblemException(TradeProblem.PAYMENT_NOT_FOUND);
            }
            var order = life.locked(known.get().orderId());
            var payment = rows.find(report.paymentId()).orElseThrow();
            var settlement = Settlement.decide(payment, order, report);
            apply(settlement, payment, order, report);
            return settlement;
        });
    }

    private void apply(Settlement settlement, Payment payment, Order order, PaymentReport report) {
        var now = clock.instant();
        switch (settlement) {
            case NOTHING -> {}
            case PAYS -> {
                arrived(payment);
                books.sold(payment);
                payer(payment, order, report);
                life.paid(order);
            }
            case LATE -> {
                arrived(payment);
                books.unwanted(payment);
                refunds.unwanted(payment, Refund.Kind.LATE);
            }
            case SURPLUS -> {
                arrived(payment);
                books.unwanted(payment);
                refunds.unwanted(payment, Refund.Kind.SURPLUS);
            }
            case MISMATCH ->
                alarms.raise(
                        "payment.amount_mismatch",
                        payment.id(),
                        "order " + order.number() + " costs " + payment.amount() + " but " + report.amount() + " came");
            case DECLINES -> rows.state(payment.id(), Payment.State.FAILED, null, now.plus(PATIENCE));
            case CLOSES -> rows.state(payment.id(), Payment.State.CLOSED, null, null);
        }
    }

    private void payer(Payment payment, Order order, PaymentReport report) {
        var person = order.personId();
        var payer = report.payer();
        if (person != null && payer != null) {
            signals.paidWith(person, payment.provider(), payer);
        }
    }

    private void arrived(Payment payment) {
        rows.state(payment.id(), Payment.State.PAID, clock.instant(), null);
    }
}
