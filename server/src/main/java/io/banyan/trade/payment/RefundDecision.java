package io.banyan.trade.payment;

import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemType;
import io.banyan.trade.Order;
import io.banyan.trade.RefundOrder;
import io.banyan.trade.TradeProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How much of an order goes back, and what falls on which line. A pure function of the order and of what was asked. Over
 * all refunds of an order the parts add up exactly to the lines' totals, to the last minor unit, and never beyond.
 */
sealed interface RefundDecision {

    /**
     * Give it back.
     *
     * @param parts what falls on which line; what is left over fell on the shipping
     * @param full whether nothing of the order's total is left afterwards
     */
    record Give(Money amount, List<Part> parts, boolean full) implements RefundDecision {

        /** Whether goods come back with it. */
        boolean returnsGoods() {
            return parts.stream().anyMatch(part -> part.pieces() > 0);
        }
    }

    /** Give nothing back. */
    record Refuse(ProblemType problem, @Nullable String detail) implements RefundDecision {}

    /** The money and the pieces of one line. */
    record Part(Order.Line line, int pieces, Money amount) {}

    static RefundDecision decide(Order order, RefundOrder asked) {
        if (order.moments().paidAt() == null || !order.source().equals("shop")) {
            return new Refuse(TradeProblem.REFUND_NOT_PAID, null);
        }
        var left = order.total().minus(order.refunded());
        if (!left.isPositive()) {
            return new Refuse(TradeProblem.REFUND_NOTHING_LEFT, null);
        }
        var amount = asked.amount();
        if (amount != null && (!amount.isPositive() || !amount.currency().equals(left.currency()))) {
            return new Refuse(TradeProblem.REFUND_INVALID, "The amount must be positive and in " + left.currency());
        }
        if (!asked.lines().isEmpty()) {
            return lines(order, asked.lines(), amount, left);
        }
        return amount == null ? everything(order, left) : compensation(order, amount, left);
    }

    private static RefundDecision everything(Order order, Money left) {
        var parts = order.lines().stream()
                .map(line -> new Part(
                        line, line.quantity() - line.returned(), line.total().minus(line.refunded())))
                .toList();
        return new Give(left, parts, true);
    }

    /** Spread over lines and shipping by what is left of each. */
    private static RefundDecision compensation(Order order, Money amount, Money left) {
        if (amount.compareTo(left) > 0) {
            return new Refuse(TradeProblem.REFUND_TOO_MUCH, left + " is left");
        }
        var weights = new long[order.lines().size() + 1];
        var onLines = Money.zero(left.currency());
        for (int i = 0; i < order.lines().size(); i++) {
            var line = order.lines().get(i);
            var leftOfLine = line.total().minus(line.refunded());
            weights[i] = leftOfLine.minor();
            onLines = onLines.plus(leftOfLine);
        }
        weights[order.lines().size()] = left.minus(onLines).minor();
        var shares = amount.allocate(weights);
        var parts = new ArrayList<Part>();
        for (int i = 0; i < order.lines().size(); i++) {
            if (shares.get(i).isPositive()) {
                parts.add(new Part(order.lines().get(i), 0, shares.get(i)));
            }
        }
        return new Give(amount, List.copyOf(parts), amount.equals(left));
    }

    private static RefundDecision lines(Order order, List<RefundOrder.Line> asked, @Nullable Money amount, Money left) {
        var pieces = new LinkedHashMap<Integer, Long>();
        asked.forEach(line -> pieces.merge(line.line(), (long) line.quantity(), Long::sum));
        var parts = new ArrayList<Part>();
        for (var entry : pieces.entrySet()) {
            var line = line(order, entry.getKey());
            if (line == null || entry.getValue() < 1 || entry.getValue() > line.quantity() - line.returned()) {
                return new Refuse(
                        TradeProblem.REFUND_INVALID, "Line " + entry.getKey() + " has not so many pieces left");
            }
            var count = entry.getValue().intValue();
            parts.add(new Part(line, count, worth(line, count)));
        }
        var worth = parts.stream().map(Part::amount).reduce(Money.zero(left.currency()), Money::plus);
        var given = amount == null ? worth : amount;
        if (!given.isPositive()) {
            return new Refuse(TradeProblem.REFUND_NOTHING_LEFT, null);
        }
        if (amount != null) {
            var most = parts.stream()
                    .map(part -> part.line().total().minus(part.line().refunded()))
                    .toList();
            if (amount.compareTo(Money.sum(left.currency(), most)) > 0) {
                return new Refuse(
                        TradeProblem.REFUND_TOO_MUCH, Money.sum(left.currency(), most) + " is left of these lines");
            }
            var shares = amount.allocate(most.stream().mapToLong(Money::minor).toArray());
            for (int i = 0; i < parts.size(); i++) {
                parts.set(i, new Part(parts.get(i).line(), parts.get(i).pieces(), shares.get(i)));
            }
        }
        return new Give(given, List.copyOf(parts), given.equals(left));
    }

    private static Order.@Nullable Line line(Order order, int position) {
        return order.lines().stream()
                .filter(line -> line.line() == position)
                .findFirst()
                .orElse(null);
    }

    /**
     * What so many more pieces of a line are worth: each piece has its part of the line's total, the parts add up to it, and
     * the last pieces take whatever is left.
     */
    private static Money worth(Order.Line line, int pieces) {
        var left = line.total().minus(line.refunded());
        if (line.returned() + pieces == line.quantity()) {
            return left;
        }
        var each = new long[line.quantity()];
        Arrays.fill(each, 1);
        var values = line.total().allocate(each).subList(line.returned(), line.returned() + pieces);
        return Money.sum(left.currency(), values).min(left);
    }

    /** The pieces an order still holds in stock after this decision, by SKU. */
    static Map<UUID, Integer> remaining(Order order, Give give) {
        var remaining = new LinkedHashMap<UUID, Integer>();
        for (var line : order.lines()) {
            var back = give.parts().stream()
                    .filter(part -> part.line().line() == line.line())
                    .mapToInt(Part::pieces)
                    .sum();
            var skuId = line.skuId();
            var kept = line.quantity() - line.returned() - back;
            if (skuId != null && kept > 0) {
                remaining.merge(skuId, kept, Integer::sum);
            }
        }
        return remaining;
    }
}
