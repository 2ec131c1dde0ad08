package io.banyan.promotion.coupon;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.promotion.coupon.CouponView.CouponWords;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A coupon that may be taken.
 *
 * @param left how many there are still; no limit without it
 * @param has how many the reader has or had
 * @param perPerson how many one person may have
 * @param usableId one of it that the reader could use now
 * @param refusal why the reader cannot take one: the stable code of a problem, and words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OfferedCoupon(
        CouponWords terms,
        @Nullable Instant claimUntil,
        @Nullable Integer validDays,
        @Nullable Instant validUntil,
        @Nullable Long left,
        int has,
        int perPerson,
        @Nullable UUID usableId,
        @Nullable CouponRefusal refusal) {

    public record CouponRefusal(String code, String text) {}
}
