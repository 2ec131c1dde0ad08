package io.banyan.campaign.commission;

import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one order earns the person whose link brought it.
 *
 * @param version the version of the campaign whose rates hold
 * @param paid what was paid out and not taken back
 * @param payments how often it was paid out; a refund after the payment takes it back and pays the rest anew
 * @param reason why nothing is earned
 */
record Commission(
        UUID orderId,
        UUID campaignId,
        int version,
        UUID earnerId,
        UUID shareId,
        @Nullable UUID buyerId,
        State state,
        String currency,
        List<Line> lines,
        Money paid,
        int payments,
        @Nullable String reason,
        Instant orderedAt) {

    /** How far it is. */
    enum State {
        /** the goods can still be returned */
        PENDING,
        EARNED,
        /** all of the order went back */
        UNDONE,
        /** the campaign could not pay it */
        REFUSED
    }

    Commission {
        lines = List.copyOf(lines);
    }

    /**
     * One line of the order.
     *
     * @param paid what it cost
     * @param refunded what of that went back
     */
    record Line(int line, UUID productId, int basisPoints, Money paid, Money refunded) {

        Money kept() {
            return paid.minus(refunded);
        }

        Money earns() {
            return kept().percent(basisPoints);
        }

        Line refunded(Money more) {
            return new Line(line, productId, basisPoints, paid, refunded.plus(more.min(kept())));
        }
    }

    /** What it comes to, with all refunds so far. */
    Money amount() {
        return Money.sum(currency, lines.stream().map(Line::earns).toList());
    }

    String reservation() {
        return "commission:" + orderId;
    }

    /** What the latest payment is for. */
    String cause() {
        return "commission:" + orderId + ":" + payments;
    }

    Commission with(State next, @Nullable String why) {
        return new Commission(
                orderId,
                campaignId,
                version,
                earnerId,
                shareId,
                buyerId,
                next,
                currency,
                lines,
                paid,
                payments,
                why,
                orderedAt);
    }

    Commission with(List<Line> changed) {
        return new Commission(
                orderId,
                campaignId,
                version,
                earnerId,
                shareId,
                buyerId,
                state,
                currency,
                changed,
                paid,
                payments,
                reason,
                orderedAt);
    }

    /** Paid out once more. */
    Commission paying(Money amount) {
        return new Commission(
                orderId,
                campaignId,
                version,
                earnerId,
                shareId,
                buyerId,
                State.EARNED,
                currency,
                lines,
                amount,
                payments + 1,
                reason,
                orderedAt);
    }
}
