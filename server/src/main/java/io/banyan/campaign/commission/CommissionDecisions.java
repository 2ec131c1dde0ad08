package io.banyan.campaign.commission;

import io.banyan.campaign.RewardPurpose;
import io.banyan.campaign.commission.Commission.Line;
import io.banyan.campaign.commission.Commission.State;
import io.banyan.campaign.engine.Effect;
import io.banyan.campaign.reward.RewardIntent;
import io.banyan.campaign.specification.RewardTerm;
import io.banyan.kernel.money.Money;
import io.banyan.trade.OrderedItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What becomes of a commission: pure functions of what is stored and what happens. */
final class CommissionDecisions {

    /** The goods of an order can no longer be returned; key: the order. */
    static final String DUE = "campaign.commission_due";

    private static final String REFUNDED = "order_refunded";

    private CommissionDecisions() {}

    /** What a decision changes. */
    record Change(Commission commission, List<Effect> effects) {

        static Change nothing(Commission commission) {
            return new Change(commission, List.of());
        }
    }

    /** The lines of an order that earn something. */
    static List<Line> lines(List<OrderedItem> items, CommissionTerms terms) {
        var lines = new ArrayList<Line>();
        for (var item : items) {
            var product = item.productId();
            if (product != null && terms.rate(product) > 0 && item.total().isPositive()) {
                lines.add(new Line(
                        item.line(),
                        product,
                        terms.rate(product),
                        item.total(),
                        Money.zero(item.total().currency())));
            }
        }
        return lines;
    }

    /** The order was received: from {@code over} on the goods can no longer be returned. */
    static Change received(Commission commission, Instant over) {
        return commission.state() == State.PENDING
                ? new Change(
                        commission,
                        List.of(new Effect.Wake(DUE, commission.orderId().toString(), over)))
                : Change.nothing(commission);
    }

    /** The return window is over: what is left is paid. */
    static Change due(Commission commission, Instant now) {
        if (commission.state() != State.PENDING) {
            return Change.nothing(commission);
        }
        var amount = commission.amount();
        var effects = new ArrayList<Effect>();
        var paid = pay(commission, amount, commission.reservation(), now, effects);
        effects.add(new Effect.GiveBack(commission.reservation()));
        return new Change(paid, effects);
    }

    /**
     * Money of the order went back. Before the payment the commission shrinks; after it, it is taken back and the rest is
     * paid anew, out of what just came back to the budget.
     *
     * @param returned the goods that came back, each with its part of the amount; what goes beyond is spread over all lines
     */
    static Change refunded(Commission commission, List<OrderedItem> returned, Money amount, boolean full, Instant now) {
        var less = commission.with(full ? nothingKept(commission) : kept(commission, returned, amount));
        var open = full || less.amount().isZero();
        return switch (commission.state()) {
            case UNDONE, REFUSED -> Change.nothing(commission);
            case PENDING ->
                open
                        ? new Change(
                                less.with(State.UNDONE, REFUNDED),
                                List.of(
                                        new Effect.Forget(
                                                DUE, commission.orderId().toString()),
                                        new Effect.GiveBack(commission.reservation())))
                        : new Change(less, List.of());
            case EARNED -> lowered(less, open, now);
        };
    }

    private static Change lowered(Commission less, boolean open, Instant now) {
        if (less.amount().equals(less.paid())) {
            return Change.nothing(less);
        }
        var effects = new ArrayList<Effect>();
        effects.add(new Effect.UndoReward(less.cause(), REFUNDED));
        if (open) {
            return new Change(less.paying(Money.zero(less.currency())).with(State.UNDONE, REFUNDED), effects);
        }
        var reservation = less.reservation() + ":" + less.payments();
        effects.add(new Effect.Reserve(less.campaignId(), reservation, less.amount()));
        return new Change(pay(less, less.amount(), reservation, now, effects), effects);
    }

    private static Commission pay(
            Commission commission, Money amount, String reservation, Instant now, List<Effect> effects) {
        var paid = commission.paying(amount);
        effects.add(new Effect.Reward(new RewardIntent(
                paid.cause(),
                paid.campaignId(),
                paid.version(),
                paid.earnerId(),
                paid.buyerId(),
                RewardPurpose.COMMISSION,
                RewardTerm.cash(amount),
                reservation,
                now)));
        return paid;
    }

    private static List<Line> nothingKept(Commission commission) {
        return commission.lines().stream()
                .map(line -> line.refunded(line.kept()))
                .toList();
    }

    private static List<Line> kept(Commission commission, List<OrderedItem> returned, Money amount) {
        var lines = new ArrayList<>(commission.lines());
        var rest = amount;
        for (var item : returned) {
            rest = rest.minus(item.total());
            lines.replaceAll(line -> line.line() == item.line() ? line.refunded(item.total()) : line);
        }
        return rest.isPositive() ? spread(lines, rest) : lines;
    }

    /** Takes an amount off the lines by what they still keep, to the last minor unit. */
    private static List<Line> spread(List<Line> lines, Money amount) {
        var weights = lines.stream().mapToLong(line -> line.kept().minor()).toArray();
        var kept = Money.sum(amount.currency(), lines.stream().map(Line::kept).toList());
        if (kept.isZero()) {
            return lines;
        }
        var parts = amount.min(kept).allocate(weights);
        var after = new ArrayList<Line>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            after.add(lines.get(i).refunded(parts.get(i)));
        }
        return after;
    }
}
