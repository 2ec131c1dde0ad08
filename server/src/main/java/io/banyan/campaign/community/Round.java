package io.banyan.campaign.community;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A round: orders for one pick-up point until a cut-off.
 *
 * @param paidPieces pieces of orders that are paid and not undone
 * @param arrivedAt when the goods came to the point
 */
record Round(
        UUID id,
        UUID campaignId,
        int version,
        UUID pointId,
        UUID leaderId,
        State state,
        int paidPieces,
        Instant openedAt,
        Instant cutOffAt,
        @Nullable Instant closedAt,
        @Nullable Instant arrivedAt) {

    enum State {
        OPEN,
        CONFIRMED,
        FAILED
    }

    boolean takes(Instant now) {
        return state == State.OPEN && now.isBefore(cutOffAt);
    }

    Round withPieces(int pieces) {
        return new Round(
                id, campaignId, version, pointId, leaderId, state, pieces, openedAt, cutOffAt, closedAt, arrivedAt);
    }

    Round close(State to, Instant at) {
        return new Round(id, campaignId, version, pointId, leaderId, to, paidPieces, openedAt, cutOffAt, at, arrivedAt);
    }

    Round arrive(Instant at) {
        return new Round(
                id, campaignId, version, pointId, leaderId, state, paidPieces, openedAt, cutOffAt, closedAt, at);
    }
}
