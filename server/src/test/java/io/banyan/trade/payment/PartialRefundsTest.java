package io.banyan.trade.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.Seeds;
import io.banyan.kernel.money.Money;
import io.banyan.trade.Order;
import io.banyan.trade.OrderState;
import io.banyan.trade.RefundOrder;
import io.banyan.trade.pricing.Price;
import io.banyan.trade.pricing.RandomPrices;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Orders priced with every kind of discount, given back piece by piece. */
class PartialRefundsTest {

    private static final UUID ORDER = new UUID(3, 3);
    private static final Instant THEN = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void anySequenceEndsAtZeroToTheCent() {
        Seeds.each(1_500, random -> {
            var order = order(RandomPrices.price(random));
            var paid = order.total();
            var back = Money.zero("CNY");
            for (int i = 0; i < 40; i++) {
                if (RefundDecision.decide(order, random(random, order)) instanceof RefundDecision.Give give) {
                    back = back.plus(give.amount());
                    order = after(order, give);
                    assertThat(back).isLessThanOrEqualTo(paid);
                }
            }
            // Whatever is left: piece by piece, and then delivery.
            for (var line : order.lines()) {
                for (int piece = line.returned(); piece < line.quantity(); piece++) {
                    var asked = new RefundOrder("k", ORDER, null, List.of(new RefundOrder.Line(line.line(), 1)), "why");
                    if (RefundDecision.decide(order, asked) instanceof RefundDecision.Give give) {
                        back = back.plus(give.amount());
                        order = after(order, give);
                    }
                }
            }
            if (RefundDecision.decide(order, RefundOrder.everything("k", ORDER, "why"))
                    instanceof RefundDecision.Give rest) {
                back = back.plus(rest.amount());
                order = after(order, rest);
            }
            assertThat(back).isEqualTo(paid);
            assertThat(order.refunded()).isEqualTo(paid);
            assertThat(order.lines()).allMatch(line -> line.refunded().equals(line.total()));
        });
    }

    private static RefundOrder random(SplittableRandom random, Order order) {
        var lines = new ArrayList<RefundOrder.Line>();
        for (int i = random.nextInt(0, 3); i > 0; i--) {
            lines.add(new RefundOrder.Line(random.nextInt(1, order.lines().size() + 1), random.nextInt(0, 3)));
        }
        var amount = random.nextInt(3) == 0 || lines.isEmpty()
                ? Money.of(random.nextLong(0, Math.max(1, order.total().minor() / 8) + 1), "CNY")
                : null;
        return new RefundOrder("k", ORDER, amount, lines, "why");
    }

    private static Order order(Price.Reckoned price) {
        var lines = IntStream.range(0, price.lines().size())
                .mapToObj(i -> {
                    var line = price.lines().get(i);
                    var sku = line.sku();
                    return new Order.Line(
                            i + 1,
                            sku.skuId(),
                            sku.productId(),
                            sku.code(),
                            sku.title(),
                            sku.optionsText(),
                            "",
                            line.quantity(),
                            sku.price(),
                            line.discount(),
                            line.total(),
                            0,
                            Money.zero("CNY"));
                })
                .toList();
        return order(price.goods(), price.discount(), price.shipping(), price.total(), Money.zero("CNY"), lines);
    }

    private static Order order(
            Money goods, Money discount, Money shipping, Money total, Money refunded, List<Order.Line> lines) {
        return new Order(
                ORDER,
                "shop",
                "B1",
                OrderState.PAID,
                false,
                new UUID(1, 1),
                null,
                null,
                lines,
                goods,
                discount,
                shipping,
                total,
                refunded,
                false,
                null,
                new Order.Moments(THEN, THEN, THEN, null, null, null, null, null, null, null));
    }

    private static Order after(Order order, RefundDecision.Give give) {
        var lines = order.lines().stream().map(line -> after(line, give)).toList();
        assertThat(give.full()).isEqualTo(order.refunded().plus(give.amount()).equals(order.total()));
        return order(
                order.goods(),
                order.discount(),
                order.shipping(),
                order.total(),
                order.refunded().plus(give.amount()),
                lines);
    }

    private static Order.Line after(Order.Line line, RefundDecision.Give give) {
        var pieces = line.returned();
        var refunded = line.refunded();
        for (var part : give.parts()) {
            if (part.line().line() == line.line()) {
                pieces += part.pieces();
                refunded = refunded.plus(part.amount());
            }
        }
        assertThat(refunded).isBetween(Money.zero("CNY"), line.total());
        return new Order.Line(
                line.line(),
                line.skuId(),
                line.productId(),
                line.code(),
                line.title(),
                line.optionsText(),
                "",
                line.quantity(),
                line.unitPrice(),
                line.discount(),
                line.total(),
                pieces,
                refunded);
    }
}
