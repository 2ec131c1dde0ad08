package io.banyan.promotion.coupon;

import io.banyan.promotion.Checks;
import io.banyan.promotion.coupon.CouponTerms.Audience;
import io.banyan.promotion.coupon.CouponTerms.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether the terms of a coupon make sense: pure. */
final class CouponCheck {

    private CouponCheck() {}

    /**
     * What the terms are held against.
     *
     * @param known how many of the products named exist
     * @param levels how many member levels there are
     */
    record Context(String currency, int known, int levels, Instant now) {}

    static Checks of(CouponTerms terms, @Nullable Long quantity, Context context) {
        var checks = new Checks(context.currency());
        checks.title("terms.titleZh", terms.titleZh());
        checks.title("terms.titleEn", terms.titleEn());
        takesOff(terms, checks);
        checks.optional("terms.threshold", terms.threshold());
        checks.scope(terms.scope(), context.known());
        checks.that(!terms.ways().isEmpty(), "terms.ways", "请至少选择一种领取方式", "choose at least one way to come by it");
        checks.within("terms.perPerson", terms.perPerson(), 1, 1_000);
        if (terms.audience() == Audience.MEMBERS) {
            checks.that(context.levels() > 0, "terms.audience", "还没有设置会员等级", "there are no member levels yet");
            checks.within("terms.level", terms.level(), 1, Math.max(1, context.levels()));
        }
        checks.that(
                quantity == null || (quantity >= 1 && quantity <= 1_000_000_000L),
                "quantity",
                "须在 1 到 10 亿之间",
                "must be between 1 and 1,000,000,000");
        times(terms, context.now(), checks);
        return checks;
    }

    private static void takesOff(CouponTerms terms, Checks checks) {
        var kind = terms.kind();
        checks.that(kind != null, "terms.kind", "请选择优惠方式", "say what it takes off");
        checks.that(
                kind != Kind.EXCHANGE && terms.skuId() == null,
                "terms.kind",
                "兑换券由活动的礼品奖励发放，不能单独创建",
                "exchange coupons are made by campaigns that give gifts");
        if (kind == Kind.AMOUNT) {
            checks.amount("terms.amount", terms.amount());
        } else {
            checks.that(terms.amount() == null, "terms.amount", "只用于立减券", "is for coupons of a fixed amount only");
        }
        if (kind == Kind.PERCENT) {
            checks.within("terms.basisPoints", terms.basisPoints(), 1, 10_000);
        } else {
            checks.that(terms.basisPoints() == null, "terms.basisPoints", "只用于折扣券", "is for percentage coupons only");
        }
        checks.optional("terms.most", terms.most());
    }

    private static void times(CouponTerms terms, Instant now, Checks checks) {
        checks.inOrder("terms.claimUntil", terms.claimFrom(), terms.claimUntil());
        checks.inOrder("terms.validUntil", terms.validFrom(), terms.validUntil());
        checks.that(
                terms.validDays() != null || terms.validUntil() != null,
                "terms.validDays",
                "请填写有效天数或截止时间",
                "say for how many days or until when it can be used");
        if (terms.validDays() != null) {
            checks.within("terms.validDays", terms.validDays(), 1, 3_650);
        }
        checks.that(
                terms.validUntil() == null || terms.validUntil().isAfter(now),
                "terms.validUntil",
                "须晚于现在",
                "must be in the future");
        checks.that(
                terms.claimUntil() == null || terms.claimUntil().isAfter(now),
                "terms.claimUntil",
                "须晚于现在",
                "must be in the future");
    }
}
