package io.banyan.promotion;

import io.banyan.kernel.journal.Fact;
import java.time.Instant;
import java.util.UUID;

/**
 * Coupons of a person are about to expire unused. Told once for each coupon, those of a person together.
 *
 * @param couponId the one that expires first
 * @param titleZh its title
 * @param count how many there are
 * @param expiresAt when the first expires
 */
public record CouponsExpiring(
        UUID personId, UUID couponId, String titleZh, String titleEn, int count, Instant expiresAt, Instant at)
        implements Fact {

    @Override
    public UUID key() {
        return personId;
    }
}
