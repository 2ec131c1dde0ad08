package io.banyan.trade.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.Seeds;
import io.banyan.catalog.LocalText;
import io.banyan.kernel.money.Money;
import io.banyan.trade.Order;
import io.banyan.trade.OrderState;
import io.banyan.trade.RefundOrder;
import io.banyan.trade.TradeProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RefundDecisionTest {

    private static final UUID ORDER = new UUID(3, 3);
    private static final Instant THEN = Instant.parse("2026-03-01T10:00:00Z");

    private static Money cny(long minor) {
        return Money.of(minor, "CNY");
    }

    private static Order.Line line(int position, int quantity, long total, int returned, long refunded) {
        return new Order.Line(
                position,
                new UUID(4, position),
                new UUID(5, position),
                "C",
                new LocalText("Tea", null),
                new LocalText("", null),
                "",
                quantity,
                cny(total),
                cny(0),
                cny(total),
                returned,
                cny(refunded));
    }

    private static Order order(boolean paid, long shipping, List<Order.Line> lines) {
        var goods = lines.stream().map(Order.Line::total).reduce(cny(0), Money::plus);
        var refunded = lines.stream().map(Order.Line::refunded).reduce(cny(0), Money::plus);
        return order(paid, goods, cny(shipping), refunded, lines);
    }

    private static Order order(boolean paid, Money goods, Money shipping, Money refunded, List<Order.Line> lines) {
        return new Order(
                ORDER,
                "shop",
                "B1",
                paid ? OrderState.PAID : OrderState.AWAITING_PAYMENT,
                false,
                new UUID(1, 1),
                null,
                null,
                lines,
                goods,
                cny(0),
                shipping,
                goods.plus(shipping),
                refunded,
                false,
                null,
                new Order.Moments(THEN, THEN, paid ? THEN : null, null, null, null, null, null, null, null));
    }

    private static RefundOrder ask(@Nullable Long amount, RefundOrder.Line... lines) {
        return new RefundOrder("k", ORDER, amount == null ? null : cny(amount), List.of(lines), "why");
    }

    private static RefundDecision.Give give(Order order, RefundOrder asked) {
        return (RefundDecision.Give) RefundDecision.decide(order, asked);
    }

    private static Object refusal(Order order, RefundOrder asked) {
        return ((RefundDecision.Refuse) RefundDecision.decide(order, asked)).problem();
    }

    @Test
    void givesEverythingBackWithTheShipping() {
        var give = give(order(true, 500, List.of(line(1, 2, 1999, 0, 0), line(2, 1, 301, 0, 0))), ask(null));

        assertThat(give.amount()).isEqualTo(cny(2800));
        assertThat(give.full()).isTrue();
        assertThat(give.parts()).extracting(RefundDecision.Part::pieces).containsExactly(2, 1);
    }

    @Test
    void refusesWhatIsNotThere() {
        var order = order(true, 0, List.of(line(1, 2, 1000, 1, 500)));

        assertThat(refusal(order(false, 0, List.of(line(1, 1, 100, 0, 0))), ask(null)))
                .isEqualTo(TradeProblem.REFUND_NOT_PAID);
        assertThat(refusal(order, ask(501L))).isEqualTo(TradeProblem.REFUND_TOO_MUCH);
        assertThat(refusal(order, ask(0L))).isEqualTo(TradeProblem.REFUND_INVALID);
        assertThat(refusal(order, ask(-1L))).isEqualTo(TradeProblem.REFUND_INVALID);
        assertThat(refusal(order, ask(null, new RefundOrder.Line(1, 2)))).isEqualTo(TradeProblem.REFUND_INVALID);
        assertThat(refusal(order, ask(null, new RefundOrder.Line(9, 1)))).isEqualTo(TradeProblem.REFUND_INVALID);
        assertThat(refusal(order, ask(null, new RefundOrder.Line(1, 0)))).isEqualTo(TradeProblem.REFUND_INVALID);
        assertThat(refusal(order(true, 0, List.of(line(1, 1, 100, 1, 100))), ask(null)))
                .isEqualTo(TradeProblem.REFUND_NOTHING_LEFT);
    }

    @Test
    void compensationReturnsNoGoods() {
        var give = give(order(true, 0, List.of(line(1, 3, 1000, 0, 0), line(2, 1, 500, 0, 0))), ask(700L));

        assertThat(give.returnsGoods()).isFalse();
        assertThat(give.full()).isFalse();
        assertThat(give.parts().stream().map(RefundDecision.Part::amount).reduce(cny(0), Money::plus))
                .isEqualTo(cny(700));
    }

    @Test
    void piecesOfALineAddUpToItsTotal() {
        var one = give(order(true, 0, List.of(line(1, 3, 1000, 0, 0))), ask(null, new RefundOrder.Line(1, 1)));
        var two = give(order(true, 0, List.of(line(1, 3, 1000, 1, 334))), ask(null, new RefundOrder.Line(1, 2)));

        assertThat(one.amount()).isEqualTo(cny(334));
        assertThat(two.amount()).isEqualTo(cny(666));
        assertThat(two.full()).isTrue();
    }

    @Test
    void anyChainOfRefundsAddsUpToTheCentAndNeverBeyond() {
        Seeds.each(500, random -> {
            var lines = new ArrayList<Order.Line>();
            for (int i = 1; i <= random.nextInt(1, 6); i++) {
                lines.add(line(i, random.nextInt(1, 8), random.nextLong(0, 5_000), 0, 0));
            }
            var goods = lines.stream().map(Order.Line::total).reduce(cny(0), Money::plus);
            var order = order(true, goods, cny(random.nextLong(0, 300)), cny(0), lines);
            for (int i = 0; i < 30; i++) {
                if (RefundDecision.decide(order, randomAsk(random, order)) instanceof RefundDecision.Give give) {
                    order = after(order, give);
                    requireWithinBounds(order);
                }
            }
            if (RefundDecision.decide(order, ask(null)) instanceof RefundDecision.Give rest) {
                assertThat(rest.full()).isTrue();
                order = after(order, rest);
            }
            requireWithinBounds(order);
            assertThat(order.refunded()).isEqualTo(order.total());
            assertThat(order.lines()).allMatch(line -> line.refunded().equals(line.total()));
        });
    }

    private static RefundOrder randomAsk(SplittableRandom random, Order order) {
        var lines = new ArrayList<RefundOrder.Line>();
        for (int i = random.nextInt(0, 3); i > 0; i--) {
            lines.add(new RefundOrder.Line(random.nextInt(1, order.lines().size() + 1), random.nextInt(0, 4)));
        }
        var amount = random.nextInt(3) == 0 || lines.isEmpty() ? random.nextLong(0, 1_500) : null;
        return new RefundOrder("k", ORDER, amount == null ? null : cny(amount), lines, "why");
    }

    private static Order after(Order order, RefundDecision.Give give) {
        var lines = new ArrayList<Order.Line>();
        for (var line : order.lines()) {
            var pieces = line.returned();
            var refunded = line.refunded();
            for (var part : give.parts()) {
                if (part.line().line() == line.line()) {
                    pieces += part.pieces();
                    refunded = refunded.plus(part.amount());
                }
            }
            lines.add(line(line.line(), line.quantity(), line.total().minor(), pieces, refunded.minor()));
        }
        assertThat(give.full()).isEqualTo(order.refunded().plus(give.amount()).equals(order.total()));
        return order(true, order.goods(), order.shipping(), order.refunded().plus(give.amount()), lines);
    }

    private static void requireWithinBounds(Order order) {
        assertThat(order.refunded()).isLessThanOrEqualTo(order.total());
        var onLines = order.lines().stream().map(Order.Line::refunded).reduce(cny(0), Money::plus);
        assertThat(onLines).isLessThanOrEqualTo(order.refunded());
        assertThat(order.refunded().minus(onLines)).isLessThanOrEqualTo(order.shipping());
        for (var line : order.lines()) {
            assertThat(line.refunded()).isBetween(cny(0), line.total());
            assertThat(line.returned()).isBetween(0, line.quantity());
        }
    }
}
