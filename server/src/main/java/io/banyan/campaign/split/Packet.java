package io.banyan.campaign.split;

import io.banyan.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A packet as it stands.
 *
 * @param orderId the order that gave the right to it
 * @param parts all its parts, drawn when it was opened, in the order in which they are taken; of coupons what each costs
 * @param taken how many of them were taken
 */
record Packet(
        UUID id,
        UUID campaignId,
        int version,
        UUID personId,
        @Nullable UUID orderId,
        List<Money> parts,
        int taken,
        State state,
        Instant openedAt,
        Instant expiresAt) {

    /** Where a packet is in its life. */
    enum State {
        OPEN,
        /** all parts are taken */
        EMPTIED,
        /** its time was over first */
        EXPIRED,
        /** its order was refunded, and all parts were taken back */
        UNDONE
    }

    Packet {
        parts = List.copyOf(parts);
    }

    String currency() {
        return parts.getFirst().currency();
    }

    Money amount() {
        return Money.sum(currency(), parts);
    }

    int left() {
        return parts.size() - taken;
    }

    /** What nobody took. */
    Money untaken() {
        return Money.sum(currency(), parts.subList(taken, parts.size()));
    }

    /** The reservation of what it holds. */
    String reservation() {
        return "packet:" + id;
    }

    /** What earns a person their part. */
    String cause(UUID person) {
        return "packet:" + id + ":" + person;
    }

    Packet with(State next) {
        return new Packet(id, campaignId, version, personId, orderId, parts, taken, next, openedAt, expiresAt);
    }

    Packet taken(State next) {
        return new Packet(id, campaignId, version, personId, orderId, parts, taken + 1, next, openedAt, expiresAt);
    }
}
