package io.banyan.trade.order;

import io.banyan.catalog.Stock;
import io.banyan.kernel.journal.Journal;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.setting.Settings;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.trade.Order;
import io.banyan.trade.OrderCancelled;
import io.banyan.trade.OrderCompleted;
import io.banyan.trade.OrderFulfilled;
import io.banyan.trade.OrderPaid;
import io.banyan.trade.OrderState;
import io.banyan.trade.RefundState;
import io.banyan.trade.TradeProblem;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Moves orders through their life. Each step locks the order, looks at how it stands, and either does the step with its
 * stock and its fact, or refuses; a step already done is not done again.
 */
@Component
public class OrderLife {

    private final OrderRows rows;
    private final OrderChanges changes;
    private final Stock stock;
    private final Journal journal;
    private final Transactions transactions;
    private final Settings settings;
    private final Clock clock;

    OrderLife(
            OrderRows rows,
            OrderChanges changes,
            Stock stock,
            Journal journal,
            Transactions transactions,
            Settings settings,
            Clock clock) {
        this.rows = rows;
        this.changes = changes;
        this.stock = stock;
        this.journal = journal;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /** Locks an order that must exist. */
    public Order locked(UUID orderId) {
        return rows.lock(orderId).orElseThrow(() -> new ProblemException(TradeProblem.ORDER_NOT_FOUND));
    }

    /** The money arrived. The caller holds the lock and has seen that the order awaits it. */
    public void paid(Order order) {
        var now = clock.instant();
        var person = order.personId();
        var first = person != null && changes.countBuyer(order, person, now);
        changes.paid(order.id(), first, now);
        journal.append(new OrderPaid(
                order.id(),
                now,
                person,
                order.visitorId(),
                order.items(),
                order.discount(),
                order.total(),
                order.offer(),
                order.moments().placedAt(),
                first));
    }

    /** An order that costs nothing counts as paid. */
    public Order payNothing(UUID orderId) {
        return transactions.call(() -> {
            var order = locked(orderId);
            if (order.state() == OrderState.AWAITING_PAYMENT && order.total().isZero()) {
                paid(order);
            }
            return again(orderId);
        });
    }

    /** Calls an unpaid order off and frees its stock; one that cost nothing too, until it is sent. */
    public Order cancel(UUID orderId, String reason) {
        return transactions.call(() -> {
            var order = locked(orderId);
            return switch (order.state()) {
                case CANCELLED -> order;
                case AWAITING_PAYMENT -> {
                    cancelled(order, reason);
                    yield again(orderId);
                }
                case PAID -> {
                    if (!order.total().isZero() || order.offer() != null) {
                        throw refused(TradeProblem.ORDER_NOT_CANCELLABLE, order);
                    }
                    cancelled(order, reason);
                    yield again(orderId);
                }
                case FULFILLED, COMPLETED -> throw refused(TradeProblem.ORDER_NOT_CANCELLABLE, order);
            };
        });
    }

    /** Ends an order not yet fulfilled, and gives its stock back. The caller holds the lock. */
    public void cancelled(Order order, String reason) {
        var now = clock.instant();
        stock.release(order.id());
        changes.cancelled(order.id(), reason, now);
        journal.append(new OrderCancelled(
                order.id(),
                now,
                order.personId(),
                order.visitorId(),
                order.items(),
                order.total(),
                order.offer(),
                reason,
                order.moments().paidAt() != null));
    }

    /** Lets a held order be fulfilled. */
    public void releaseHold(UUID orderId) {
        transactions.run(() -> {
            var order = locked(orderId);
            if (order.held()) {
                changes.released(orderId, clock.instant());
            }
        });
    }

    /** Hands the order to a carrier. Its stock is sold with it, less the pieces refunded before. */
    public Order fulfil(UUID orderId, @Nullable String carrier, @Nullable String trackingNumber) {
        return transactions.call(() -> {
            var order = locked(orderId);
            if (order.state() != OrderState.PAID || order.held() || order.refundState() == RefundState.FULL) {
                throw refused(TradeProblem.ORDER_NOT_FULFILLABLE, order);
            }
            var now = clock.instant();
            stock.confirm(orderId);
            var days = settings.get("shop.auto_complete_days", Integer.class, 10);
            changes.fulfilled(orderId, carrier, trackingNumber, now, now.plus(Duration.ofDays(days)));
            journal.append(new OrderFulfilled(
                    orderId, now, order.personId(), order.visitorId(), order.items(), order.total(), order.offer()));
            return again(orderId);
        });
    }

    /** Hands an order out in person: fulfilled and received at once. */
    public Order handOver(UUID orderId) {
        return transactions.call(() -> {
            if (locked(orderId).state() == OrderState.PAID) {
                fulfil(orderId, null, null);
            }
            return complete(orderId);
        });
    }

    /** The goods were received, or count as received. */
    public Order complete(UUID orderId) {
        return transactions.call(() -> {
            var order = locked(orderId);
            if (order.state() == OrderState.COMPLETED) {
                return order;
            }
            if (order.state() != OrderState.FULFILLED) {
                throw refused(TradeProblem.ORDER_NOT_COMPLETABLE, order);
            }
            var now = clock.instant();
            changes.completed(orderId, now);
            journal.append(new OrderCompleted(
                    orderId, now, order.personId(), order.visitorId(), order.items(), order.total(), order.offer()));
            return again(orderId);
        });
    }

    private Order again(UUID orderId) {
        return rows.find(orderId).orElseThrow();
    }

    private static ProblemException refused(TradeProblem problem, Order order) {
        return new ProblemException(
                problem,
                null,
                Map.of("state", order.state(), "held", order.held(), "refund", order.refundState()),
                List.of());
    }
}
