package io.banyan.campaign.reward;

import io.banyan.campaign.specification.RewardTerm;
import io.banyan.promotion.Coupons;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Coupons of a kind that the shop's operators wrote. */
@Component
class CouponPayout implements Payout {

    private final FundedCoupons funded;
    private final Coupons coupons;

    CouponPayout(FundedCoupons funded, Coupons coupons) {
        this.funded = funded;
        this.coupons = coupons;
    }

    @Override
    public RewardTerm.Kind kind() {
        return RewardTerm.Kind.COUPON;
    }

    @Override
    public RewardShown shown(RewardTerm term) {
        return Optional.ofNullable(term.itemId())
                .flatMap(coupons::template)
                .map(one -> RewardShown.of("优惠券「" + one.titleZh() + "」", "the coupon “" + one.titleEn() + "”"))
                .orElseGet(() -> RewardShown.of("优惠券一张", "a coupon"));
    }

    @Override
    public void pay(Reward reward) {
        funded.issue(reward, Objects.requireNonNull(reward.term().itemId(), "a coupon has a template"));
    }

    @Override
    public void takeBack(Reward reward, String reason) {
        funded.revoke(reward, reason);
    }

    @Override
    public Optional<Unfit> unfit(RewardTerm term) {
        var template =
                Optional.ofNullable(term.itemId()).flatMap(coupons::template).orElse(null);
        if (template == null || !template.issuable()) {
            return Optional.of(
                    new Unfit("itemId", "没有这种可作奖励发放的优惠券", "There is no such coupon that may be given as a reward"));
        }
        var worth = template.worth();
        if (worth == null || !worth.currency().equals(term.amount().currency())) {
            return Optional.of(new Unfit("itemId", "该券没有封顶金额，不能作奖励", "Nothing bounds what this coupon can take off"));
        }
        return worth.compareTo(term.amount()) > 0
                ? Optional.of(new Unfit(
                        "amount", "金额应不低于每张券最多可减的金额", "The amount must be at least what one coupon can take off"))
                : Optional.empty();
    }
}
