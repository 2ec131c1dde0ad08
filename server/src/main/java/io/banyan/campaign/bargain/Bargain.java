package io.banyan.campaign.bargain;

import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bargain as it stands.
 *
 * @param version the version of the campaign under which it was opened
 * @param personId who bargains
 * @param listPrice what the piece cost when it was opened
 * @param cuts all its cuts, drawn when it was opened, in the order in which they are made
 * @param made how many of them were made
 * @param expiresAt until when friends may help, or, at the floor, until when it can be bought
 * @param orderId the order that buys it
 * @param discount how much that order was reduced by
 */
record Bargain(
        UUID id,
        UUID campaignId,
        int version,
        UUID personId,
        UUID productId,
        UUID skuId,
        Money listPrice,
        List<Money> cuts,
        int made,
        State state,
        Instant openedAt,
        Instant expiresAt,
        @Nullable UUID orderId,
        @Nullable Money discount) {

    /** Where a bargain is in its life. */
    enum State {
        /** friends may help */
        OPEN,
        /** at the floor, to be bought */
        REACHED,
        /** an unpaid order buys it */
        ORDERED,
        BOUGHT,
        /** its time was over before it was bought */
        EXPIRED,
        /** its order was refunded */
        UNDONE
    }

    Bargain {
        cuts = List.copyOf(cuts);
    }

    String currency() {
        return listPrice.currency();
    }

    /** What the cuts come to at most; set aside while it is open. */
    Money worth() {
        return Money.sum(currency(), cuts);
    }

    /** What the cuts made so far come to. */
    Money cutSoFar() {
        return Money.sum(currency(), cuts.subList(0, made));
    }

    /** The price now. */
    Money price() {
        return listPrice.minus(cutSoFar());
    }

    Money floor() {
        return listPrice.minus(worth());
    }

    int helpsLeft() {
        return cuts.size() - made;
    }

    /** The reservation of its worst case. */
    String reservation() {
        return "bargain:" + id;
    }

    /** The reservation of what an order costs beyond that, because the list price rose meanwhile. */
    static String riseReservation(UUID orderId) {
        return "bargain_rise:" + orderId;
    }

    /** What the order costs beyond the worst case at opening. */
    Money rise(Money orderDiscount) {
        return orderDiscount.minus(worth()).max(Money.zero(currency()));
    }

    Bargain with(State next) {
        return new Bargain(
                id,
                campaignId,
                version,
                personId,
                productId,
                skuId,
                listPrice,
                cuts,
                made,
                next,
                openedAt,
                expiresAt,
                orderId,
                discount);
    }

    Bargain cut(int times, State next, Instant until) {
        return new Bargain(
                id,
                campaignId,
                version,
                personId,
                productId,
                skuId,
                listPrice,
                cuts,
                made + times,
                next,
                openedAt,
                until,
                orderId,
                discount);
    }

    Bargain ordered(UUID order, Money reduced) {
        return new Bargain(
                id,
                campaignId,
                version,
                personId,
                productId,
                skuId,
                listPrice,
                cuts,
                made,
                State.ORDERED,
                openedAt,
                expiresAt,
                order,
                reduced);
    }

    Bargain withoutOrder(State next) {
        return new Bargain(
                id,
                campaignId,
                version,
                personId,
                productId,
                skuId,
                listPrice,
                cuts,
                made,
                next,
                openedAt,
                expiresAt,
                null,
                null);
    }
}
