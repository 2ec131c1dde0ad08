package io.banyan.promotion.coupon;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.kernel.money.Money;
import io.banyan.promotion.ScopeTerms;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shopper's coupon.
 *
 * @param orderId the order that holds or used it
 * @param giftable whether its owner may give it away
 * @param gift whether somebody gave it to them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CouponView(
        UUID id,
        CouponWords terms,
        CouponStanding state,
        Instant validFrom,
        Instant expiresAt,
        @Nullable UUID orderId,
        @Nullable Instant usedAt,
        boolean giftable,
        boolean gift) {

    /** How a coupon stands, as its owner sees it. */
    public enum CouponStanding {
        USABLE,
        /** Held by an order that is not paid yet. */
        FROZEN,
        USED,
        EXPIRED,
        REVOKED
    }

    /**
     * What a coupon promises, as data for the picture of it.
     *
     * @param products those it is for or not for, by the kind of the scope
     * @param skuId the one piece that an exchange coupon pays for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CouponWords(
            UUID templateId,
            String title,
            CouponTerms.Kind kind,
            @Nullable Money amount,
            @Nullable Integer basisPoints,
            @Nullable Money most,
            @Nullable Money threshold,
            ScopeTerms.Kind scope,
            List<UUID> products,
            @Nullable UUID skuId,
            boolean exclusive,
            CouponTerms.ComesBack comesBack) {

        static CouponWords of(UUID templateId, CouponTerms terms, Locale reader) {
            return new CouponWords(
                    templateId,
                    "zh".equals(reader.getLanguage()) ? terms.titleZh() : terms.titleEn(),
                    terms.kind(),
                    terms.amount(),
                    terms.basisPoints(),
                    terms.most(),
                    terms.threshold(),
                    terms.scope().kind(),
                    terms.scope().products(),
                    terms.skuId(),
                    terms.exclusive(),
                    terms.comesBack());
        }
    }

    static CouponView of(Coupon coupon, CouponTerms terms, Instant now, Locale reader) {
        return new CouponView(
                coupon.id(),
                CouponWords.of(coupon.templateId(), terms, reader),
                standing(coupon, now),
                coupon.validFrom(),
                coupon.expiresAt(),
                coupon.orderId(),
                coupon.usedAt(),
                Gifts.giftable(coupon, terms, now),
                coupon.givenBy() != null);
    }

    private static CouponStanding standing(Coupon coupon, Instant now) {
        return switch (coupon.state()) {
            case USABLE -> now.isBefore(coupon.expiresAt()) ? CouponStanding.USABLE : CouponStanding.EXPIRED;
            case FROZEN -> CouponStanding.FROZEN;
            case USED -> CouponStanding.USED;
            case LAPSED -> CouponStanding.EXPIRED;
            case REVOKED -> CouponStanding.REVOKED;
        };
    }
}
