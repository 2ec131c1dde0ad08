package io.banyan.promotion;

import io.banyan.kernel.problem.ProblemType;
import io.banyan.kernel.problem.Wording;
import org.springframework.http.HttpStatus;

/** What can be wrong with coupons and promotions. */
public enum PromotionProblem implements ProblemType {
    TEMPLATE_UNKNOWN("coupon.template_unknown", HttpStatus.NOT_FOUND, "没有这种优惠券", "There is no such coupon"),
    COUPON_UNKNOWN("coupon.unknown", HttpStatus.NOT_FOUND, "您没有这张优惠券", "You have no such coupon"),
    NOT_OFFERED("coupon.not_offered", HttpStatus.CONFLICT, "这种优惠券现在不发放", "This coupon is not given out now"),
    NONE_LEFT("coupon.none_left", HttpStatus.CONFLICT, "已领完", "None is left"),
    PERSON_LIMIT("coupon.person_limit", HttpStatus.CONFLICT, "已达到每人可领的张数", "You have as many as one person may have"),
    NEW_CUSTOMERS_ONLY(
            "coupon.new_customers_only", HttpStatus.CONFLICT, "仅限新客领取", "Only for those who have not bought here yet"),
    MEMBERS_ONLY("coupon.members_only", HttpStatus.CONFLICT, "会员等级还不够", "Your member level is not high enough yet"),
    UNBOUNDED(
            "coupon.unbounded",
            HttpStatus.CONFLICT,
            "这种优惠券没有封顶金额，不能由活动预算承担",
            "Nothing bounds what this coupon takes off, so no budget can pay for it"),
    NOT_USABLE(
            "coupon.not_usable",
            HttpStatus.CONFLICT,
            "优惠券已不能使用，未下单",
            "A coupon can no longer be used; no order was placed"),
    CODE_UNKNOWN("coupon.code_unknown", HttpStatus.NOT_FOUND, "兑换码不正确", "There is no such code"),
    CODE_USED("coupon.code_used", HttpStatus.CONFLICT, "兑换码已被使用", "The code was used already"),
    NOT_TRANSFERABLE("coupon.not_transferable", HttpStatus.CONFLICT, "这张优惠券不能转赠", "This coupon cannot be given away"),
    GIFT_UNKNOWN("coupon.gift_unknown", HttpStatus.NOT_FOUND, "赠送已失效或已被领取", "The gift is gone or was taken already"),
    GIFT_OWN("coupon.gift_own", HttpStatus.CONFLICT, "不能领取自己赠送的优惠券", "You cannot take your own gift"),
    TERMS_FIXED(
            "coupon.terms_fixed",
            HttpStatus.CONFLICT,
            "已有人领取，优惠内容不能再改；可以暂停后另建一种",
            "Some were issued, so their terms cannot change; pause it and make another one"),
    BATCH_NOT_READY("coupon.batch_not_ready", HttpStatus.CONFLICT, "兑换码还在生成", "The codes are still being made"),
    RULE_UNKNOWN("promotion.rule_unknown", HttpStatus.NOT_FOUND, "没有这个促销", "There is no such promotion");

    private final Wording wording;

    PromotionProblem(String code, HttpStatus status, String zh, String en) {
        this.wording = new Wording(code, status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
