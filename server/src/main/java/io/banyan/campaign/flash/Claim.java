package io.banyan.campaign.flash;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Units promised to a person.
 *
 * @param key chosen by the sender; the same one again is the same claim
 * @param fingerprint of the request, to tell a repetition from another request under its key
 * @param orderId the order, once it stands
 * @param problem why it could not become one
 */
record Claim(
        UUID id,
        UUID shelfId,
        UUID campaignId,
        UUID personId,
        String key,
        byte[] fingerprint,
        int quantity,
        State state,
        @Nullable UUID orderId,
        @Nullable String problem,
        Instant acceptedAt) {

    /** Where a claim is in its life. */
    enum State {
        /** promised; the order is being placed */
        ACCEPTED,
        /** ordered, to be paid */
        ORDERED,
        PAID,
        /** not paid in time, called off or refunded before it was sent */
        CANCELLED,
        /** could not be ordered, such as goods taken off sale meanwhile */
        FAILED
    }
}
