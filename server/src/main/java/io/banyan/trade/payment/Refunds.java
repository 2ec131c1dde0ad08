package io.banyan.trade.payment;

import io.banyan.catalog.Stock;
import io.banyan.catalog.StockLine;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.journal.Journal;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.trade.Order;
import io.banyan.trade.OrderRefunded;
import io.banyan.trade.OrderState;
import io.banyan.trade.OrderedItem;
import io.banyan.trade.RefundOrder;
import io.banyan.trade.RefundResult;
import io.banyan.trade.TradeProblem;
import io.banyan.trade.order.OrderLife;
import io.banyan.trade.order.OrderRows;
import io.banyan.trade.payment.RefundDecision.Give;
import io.banyan.trade.payment.RefundDecision.Refuse;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives money back. A refund is decided under the lock of its order, so that any number at once never give back more than
 * was paid; from then on it only waits for the provider, see {@link RefundDispatch}.
 */
@Component
public class Refunds {

    private final OrderRows orders;
    private final OrderLife life;
    private final PaymentRows payments;
    private final RefundRows rows;
    private final RefundDispatch dispatch;
    private final Books books;
    private final Stock stock;
    private final Journal journal;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    Refunds(
            OrderRows orders,
            OrderLife life,
            PaymentRows payments,
            RefundRows rows,
            RefundDispatch dispatch,
            Books books,
            Stock stock,
            Journal journal,
            Transactions transactions,
            Ids ids,
            Clock clock) {
        this.orders = orders;
        this.life = life;
        this.payments = payments;
        this.rows = rows;
        this.dispatch = dispatch;
        this.books = books;
        this.stock = stock;
        this.journal = journal;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Gives back what was asked for, or says why not. */
    public RefundResult refund(RefundOrder asked) {
        return transactions.call(() -> {
            var order = orders.lock(asked.orderId());
            if (order.isEmpty()) {
                return new RefundResult.Refused(TradeProblem.ORDER_NOT_FOUND, null);
            }
            var earlier = rows.byKey(asked.orderId(), asked.idempotencyKey());
            if (earlier.isPresent()) {
                return repeated(earlier.get(), order.get(), asked);
            }
            return switch (RefundDecision.decide(order.get(), asked)) {
                case Refuse(var problem, var detail) -> new RefundResult.Refused(problem, detail);
                case Give give -> give(order.get(), asked, give);
            };
        });
    }

    /** Gives back what was asked for, provided that nothing was sent yet. */
    public RefundResult refundUnsent(RefundOrder asked) {
        return transactions.call(() -> {
            var order = life.locked(asked.orderId());
            return order.state() == OrderState.PAID || order.state() == OrderState.CANCELLED
                    ? refund(asked)
                    : new RefundResult.Refused(TradeProblem.ORDER_NOT_CANCELLABLE, null);
        });
    }

    private RefundResult give(Order order, RefundOrder asked, Give give) {
        var cumulative = order.refunded().plus(give.amount());
        var payment = payments.ofOrder(order.id()).stream()
                .filter(one -> one.state() == Payment.State.PAID)
                .filter(one -> one.amount().minus(one.refunded()).compareTo(give.amount()) >= 0)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("order " + order.id() + " is paid but has no payment"));
        var refund =
                requested(Refund.Kind.ORDER, payment, give.amount(), cumulative, asked.reason(), fingerprint(asked));
        rows.insert(refund, order.personId(), asked.idempotencyKey());
        rows.insertParts(refund.id(), order, give);
        payments.countRefund(payment.id(), give.amount());
        books.owed(refund.id(), give.amount());
        journal.append(fact(order, refund, give));
        returnGoods(order, refund, give);
        dispatch.request(refund.id());
        return new RefundResult.Accepted(refund.id(), give.amount(), cumulative, give.full());
    }

    /** Goods not yet sent stay here; goods sent come back. An order not yet sent and refunded in full is over. */
    private void returnGoods(Order order, Refund refund, Give give) {
        if (order.state() == OrderState.PAID && give.full()) {
            life.cancelled(order, "refunded");
        } else if (order.state() == OrderState.PAID && give.returnsGoods()) {
            var remaining = RefundDecision.remaining(order, give).entrySet().stream()
                    .map(entry -> new StockLine(entry.getKey(), entry.getValue()))
                    .toList();
            stock.shrinkTo(order.id(), remaining);
        } else if (order.state() != OrderState.PAID && give.returnsGoods()) {
            stock.giveBack(
                    refund.id(),
                    give.parts().stream()
                            .filter(part -> part.pieces() > 0 && part.line().skuId() != null)
                            .map(part -> new StockLine(
                                    Objects.requireNonNull(part.line().skuId()), part.pieces()))
                            .toList());
        }
    }

    private OrderRefunded fact(Order order, Refund refund, Give give) {
        var returned = give.parts().stream()
                .filter(part -> part.pieces() > 0)
                .map(part -> new OrderedItem(
                        part.line().line(), part.line().productId(), part.line().skuId(), part.pieces(), part.amount()))
                .toList();
        return new OrderRefunded(
                order.id(),
                refund.requestedAt(),
                refund.id(),
                order.personId(),
                order.visitorId(),
                give.amount(),
                refund.cumulative(),
                order.total(),
                give.full(),
                returned,
                order.offer(),
                refund.reason(),
                order.firstPaidOrder());
    }

    private static RefundResult repeated(Refund earlier, Order order, RefundOrder asked) {
        if (!fingerprint(asked).equals(earlier.fingerprint())) {
            return new RefundResult.Refused(CommonProblem.IDEMPOTENCY_KEY_REUSED, null);
        }
        return new RefundResult.Accepted(
                earlier.id(),
                earlier.amount(),
                earlier.cumulative(),
                earlier.cumulative().equals(order.total()));
    }

    private static String fingerprint(RefundOrder asked) {
        return asked.amount() + "|" + asked.lines();
    }

    /** Sends money back that came for an order already called off, or already paid. The caller holds the order's lock. */
    void unwanted(Payment payment, Refund.Kind kind) {
        var reason = kind == Refund.Kind.LATE ? "paid_after_cancellation" : "paid_twice";
        var refund = requested(kind, payment, payment.amount(), payment.amount(), reason, null);
        rows.insert(refund, null, null);
        payments.countRefund(payment.id(), payment.amount());
        dispatch.request(refund.id());
    }

    /** Has a failed refund of an order tried again. */
    public void retry(UUID orderId, UUID refundId) {
        transactions.run(() -> {
            var refund = rows.lock(refundId)
                    .filter(one -> orderId.equals(one.orderId()))
                    .orElseThrow(() -> new ProblemException(TradeProblem.REFUND_NOT_FOUND));
            if (refund.state() != Refund.State.FAILED) {
                throw new ProblemException(TradeProblem.REFUND_NOT_FAILED);
            }
            rows.state(refundId, Refund.State.REQUESTED, null, 0, null);
            dispatch.request(refundId);
        });
    }

    private Refund requested(
            Refund.Kind kind,
            Payment payment,
            Money amount,
            Money cumulative,
            String reason,
            @Nullable String fingerprint) {
        return new Refund(
                ids.next(),
                kind,
                payment.orderId(),
                payment.id(),
                amount,
                Refund.State.REQUESTED,
                reason,
                cumulative,
                clock.instant(),
                null,
                0,
                null,
                fingerprint);
    }
}
