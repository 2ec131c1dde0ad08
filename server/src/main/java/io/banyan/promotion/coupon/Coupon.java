package io.banyan.promotion.coupon;

import io.banyan.kernel.money.Money;
import io.banyan.ledger.Account;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A coupon that somebody has.
 *
 * @param orderId the order that holds or used it
 * @param saved how much it takes off that order
 * @param source the account that paid for it
 * @param worth what that account paid
 * @param settled whether nothing of the worth is owed any more
 * @param revokeAsked why it is to be taken back as soon as its order lets it go
 * @param givenBy who gave it to its owner
 */
public record Coupon(
        UUID id,
        UUID templateId,
        UUID personId,
        String cause,
        State state,
        Instant validFrom,
        Instant expiresAt,
        Instant issuedAt,
        @Nullable UUID orderId,
        @Nullable Instant usedAt,
        @Nullable Money saved,
        @Nullable Account source,
        @Nullable Money worth,
        boolean settled,
        @Nullable String revokeAsked,
        @Nullable UUID givenBy) {

    /** How it stands. */
    public enum State {
        USABLE,
        /** An order that is not paid yet holds it. */
        FROZEN,
        USED,
        /** It expired, and what was paid for it went back. */
        LAPSED,
        REVOKED
    }

    boolean funded() {
        return source != null;
    }
}
