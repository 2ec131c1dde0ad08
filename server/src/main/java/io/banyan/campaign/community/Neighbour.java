package io.banyan.campaign.community;

import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The part that an order has in a round.
 *
 * @param discount what it costs the campaign that they pay less
 * @param commission what the leader gets for it
 * @param code what they show to get their goods
 */
record Neighbour(
        UUID orderId,
        UUID roundId,
        UUID campaignId,
        UUID personId,
        State state,
        int pieces,
        Money discount,
        Money commission,
        String code,
        @Nullable String shareCode,
        Instant placedAt,
        @Nullable Instant pickedUpAt) {

    /** Where it is in its life. */
    enum State {
        /** waits for the money */
        PAYING,
        /** never paid */
        ABANDONED,
        /** paid; the round is open */
        JOINED,
        /** the round failed, or the money came too late; it is about to be refunded */
        REFUND_DUE,
        REFUNDED,
        /** to be picked up */
        CONFIRMED,
        PICKED_UP
    }

    String discountReservation() {
        return "community:" + orderId + ":discount";
    }

    String commissionReservation() {
        return "community:" + orderId + ":commission";
    }

    Neighbour become(State to) {
        return new Neighbour(
                orderId,
                roundId,
                campaignId,
                personId,
                to,
                pieces,
                discount,
                commission,
                code,
                shareCode,
                placedAt,
                pickedUpAt);
    }

    Neighbour pickUp(Instant at) {
        return new Neighbour(
                orderId,
                roundId,
                campaignId,
                personId,
                State.PICKED_UP,
                pieces,
                discount,
                commission,
                code,
                shareCode,
                placedAt,
                at);
    }
}
