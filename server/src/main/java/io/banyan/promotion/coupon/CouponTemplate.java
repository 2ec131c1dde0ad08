package io.banyan.promotion.coupon;

import io.banyan.promotion.PromotionState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kind of coupon.
 *
 * @param quantity how many there may be; no limit without it
 * @param issued how many there are
 */
public record CouponTemplate(
        UUID id,
        int version,
        PromotionState state,
        CouponTerms terms,
        @Nullable Long quantity,
        long issued,
        Instant createdAt,
        Instant changedAt) {

    boolean used() {
        return issued > 0;
    }

    @Nullable
    Long left() {
        return quantity == null ? null : quantity - issued;
    }
}
