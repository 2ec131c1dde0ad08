package io.banyan.promotion.coupon;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.kernel.money.Money;
import io.banyan.promotion.ScopeTerms;
import io.banyan.trade.spi.Benefit;
import io.banyan.trade.spi.PriceStage;
import io.banyan.trade.spi.StackingGroup;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of coupon promises. Never changes once one of it was issued, except how many there are.
 *
 * @param kind what it takes off
 * @param amount of {@code AMOUNT}; of {@code EXCHANGE} what its piece is worth to whoever pays for the coupon
 * @param basisPoints of {@code PERCENT}: 1,000 is a tenth
 * @param most the most that {@code PERCENT} or {@code DELIVERY} takes off
 * @param threshold what the goods it is for must cost
 * @param skuId of {@code EXCHANGE}: the one piece that is free
 * @param group at most one offer of each group applies to an order
 * @param exclusive whether it combines with no other offer
 * @param ways how people come by it
 * @param audience who may come by it
 * @param level the lowest member level of {@code MEMBERS}, counted from 1
 * @param perPerson how many one person may have in all
 * @param claimFrom since when it is given out
 * @param claimUntil until when
 * @param validDays for how many days it can be used once it was issued; without it, until {@code validUntil}
 * @param validFrom since when it can be used
 * @param comesBack when a refund returns it
 * @param transferable whether its owner may give it to somebody, once
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CouponTerms(
        String titleZh,
        String titleEn,
        Kind kind,
        @Nullable Money amount,
        @Nullable Integer basisPoints,
        @Nullable Money most,
        @Nullable Money threshold,
        ScopeTerms scope,
        @Nullable UUID skuId,
        StackingGroup group,
        boolean exclusive,
        Set<Way> ways,
        Audience audience,
        @Nullable Integer level,
        int perPerson,
        @Nullable Instant claimFrom,
        @Nullable Instant claimUntil,
        @Nullable Integer validDays,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        ComesBack comesBack,
        boolean transferable) {

    /** What it takes off. */
    public enum Kind {
        AMOUNT,
        PERCENT,
        DELIVERY,
        /** One piece of a SKU for nothing, as the reward of a campaign. */
        EXCHANGE
    }

    /** How people come by it. */
    public enum Way {
        /** Everybody takes it in the coupon centre or beside the goods. */
        CENTRE,
        /** By a code. */
        CODE,
        /** As the reward of a campaign. */
        REWARD
    }

    /** Who may take it. */
    public enum Audience {
        ANYONE,
        NEW_CUSTOMERS,
        MEMBERS
    }

    /** When a refund returns it. */
    public enum ComesBack {
        NEVER,
        /** When the order is refunded in full before it was sent. */
        UNSENT,
        /** When the order is refunded in full. */
        FULL_REFUND
    }

    public CouponTerms {
        titleZh = titleZh == null ? "" : titleZh.strip();
        titleEn = titleEn == null ? "" : titleEn.strip();
        scope = scope == null ? ScopeTerms.ALL : scope;
        ways = ways == null ? Set.of() : Set.copyOf(ways);
        group = group == null ? usual(kind, scope) : group;
        audience = audience == null ? Audience.ANYONE : audience;
        comesBack = comesBack == null ? ComesBack.FULL_REFUND : comesBack;
    }

    private static StackingGroup usual(@Nullable Kind kind, ScopeTerms scope) {
        if (kind == Kind.DELIVERY) {
            return StackingGroup.SHIPPING;
        }
        return scope.kind() == ScopeTerms.Kind.ALL ? StackingGroup.ORDER : StackingGroup.ITEM;
    }

    /** The same promise to those who have one: how people come by it left aside. */
    boolean promisesTheSame(CouponTerms other) {
        return given(Set.of(), Audience.ANYONE, null, 0, null, null)
                .equals(other.given(Set.of(), Audience.ANYONE, null, 0, null, null));
    }

    private CouponTerms given(
            Set<Way> ways,
            Audience audience,
            @Nullable Integer level,
            int perPerson,
            @Nullable Instant claimFrom,
            @Nullable Instant claimUntil) {
        return new CouponTerms(
                titleZh,
                titleEn,
                kind,
                amount,
                basisPoints,
                most,
                threshold,
                scope,
                skuId,
                group,
                exclusive,
                ways,
                audience,
                level,
                perPerson,
                claimFrom,
                claimUntil,
                validDays,
                validFrom,
                validUntil,
                comesBack,
                transferable);
    }

    PriceStage stage() {
        if (kind == Kind.DELIVERY || kind == Kind.EXCHANGE) {
            return kind == Kind.DELIVERY ? PriceStage.SHIPPING : PriceStage.EXCHANGE;
        }
        return scope.kind() == ScopeTerms.Kind.ALL ? PriceStage.ORDER_COUPON : PriceStage.ITEM_COUPON;
    }

    Benefit benefit() {
        return switch (kind) {
            case AMOUNT -> new Benefit.AmountOff(Objects.requireNonNull(amount));
            case PERCENT -> new Benefit.PercentOff(Objects.requireNonNull(basisPoints), most);
            case DELIVERY -> new Benefit.ShippingOff(most);
            case EXCHANGE -> new Benefit.PieceOff(Objects.requireNonNull(skuId));
        };
    }

    /** The most that one can take off; nothing when nothing bounds it. */
    @Nullable
    Money worth() {
        return kind == Kind.AMOUNT || kind == Kind.EXCHANGE ? amount : most;
    }

    /** Since when one issued now can be used. */
    Instant usableFrom(Instant issued) {
        return validFrom == null || validFrom.isBefore(issued) ? issued : validFrom;
    }

    /** Until when one issued now can be used. */
    Instant usableUntil(Instant issued) {
        var byDays = validDays == null ? null : usableFrom(issued).plus(Duration.ofDays(validDays));
        if (byDays == null) {
            return Objects.requireNonNull(validUntil);
        }
        return validUntil != null && validUntil.isBefore(byDays) ? validUntil : byDays;
    }

    boolean givenOutAt(Instant at) {
        return (claimFrom == null || !at.isBefore(claimFrom))
                && (claimUntil == null || at.isBefore(claimUntil))
                && (validUntil == null || at.isBefore(validUntil));
    }
}
