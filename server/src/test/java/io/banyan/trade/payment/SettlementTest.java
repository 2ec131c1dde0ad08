package io.banyan.trade.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.kernel.money.Money;
import io.banyan.trade.Order;
import io.banyan.trade.OrderState;
import io.banyan.trade.spi.PaymentProvider.PaymentOutcome;
import io.banyan.trade.spi.PaymentProvider.PaymentReport;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SettlementTest {

    private static final Instant THEN = Instant.parse("2026-03-01T10:00:00Z");
    private static final Money PRICE = Money.of(1990, "CNY");

    private static Payment payment(Payment.State state) {
        return new Payment(
                new UUID(1, 1), new UUID(2, 2), "sandbox", null, state, PRICE, Money.zero("CNY"), THEN, null);
    }

    private static Order order(OrderState state, @Nullable Instant paidAt) {
        var none = Money.zero("CNY");
        return new Order(
                new UUID(2, 2),
                "shop",
                "B1",
                state,
                false,
                new UUID(1, 1),
                null,
                null,
                List.of(),
                PRICE,
                none,
                none,
                PRICE,
                none,
                false,
                null,
                new Order.Moments(THEN, THEN, paidAt, null, null, null, null, null, null, null));
    }

    private static Settlement decide(
            Payment.State payment, OrderState order, @Nullable Instant paidAt, PaymentOutcome outcome) {
        return Settlement.decide(
                payment(payment), order(order, paidAt), new PaymentReport(new UUID(1, 1), outcome, PRICE, null, THEN));
    }

    @Test
    void paysAWaitingOrderWhateverThePaymentLookedLike() {
        for (var state : List.of(Payment.State.PENDING, Payment.State.FAILED, Payment.State.CLOSED)) {
            assertThat(decide(state, OrderState.AWAITING_PAYMENT, null, PaymentOutcome.PAID))
                    .isEqualTo(Settlement.PAYS);
        }
    }

    @Test
    void ignoresWhatItKnowsAlready() {
        for (var outcome : PaymentOutcome.values()) {
            assertThat(decide(Payment.State.PAID, OrderState.PAID, THEN, outcome))
                    .isEqualTo(Settlement.NOTHING);
        }
    }

    @Test
    void ignoresADeclineThatComesAfterTheMoney() {
        assertThat(decide(Payment.State.PAID, OrderState.FULFILLED, THEN, PaymentOutcome.FAILED))
                .isEqualTo(Settlement.NOTHING);
    }

    @Test
    void sendsBackMoneyForACancelledOrder() {
        assertThat(decide(Payment.State.CLOSED, OrderState.CANCELLED, null, PaymentOutcome.PAID))
                .isEqualTo(Settlement.LATE);
    }

    @Test
    void sendsBackMoneyThatComesTwice() {
        for (var state : List.of(OrderState.PAID, OrderState.FULFILLED, OrderState.COMPLETED, OrderState.CANCELLED)) {
            assertThat(decide(Payment.State.PENDING, state, THEN, PaymentOutcome.PAID))
                    .isEqualTo(Settlement.SURPLUS);
        }
    }

    @Test
    void stopsAtAnotherAmountOrCurrency() {
        for (var amount : List.of(Money.of(1989, "CNY"), Money.of(1991, "CNY"), Money.of(1990, "GBP"))) {
            var report = new PaymentReport(new UUID(1, 1), PaymentOutcome.PAID, amount, null, THEN);
            assertThat(Settlement.decide(
                            payment(Payment.State.PENDING), order(OrderState.AWAITING_PAYMENT, null), report))
                    .isEqualTo(Settlement.MISMATCH);
        }
        var nothing = new PaymentReport(new UUID(1, 1), PaymentOutcome.PAID, null, null, THEN);
        assertThat(Settlement.decide(payment(Payment.State.PENDING), order(OrderState.AWAITING_PAYMENT, null), nothing))
                .isEqualTo(Settlement.MISMATCH);
    }
}
