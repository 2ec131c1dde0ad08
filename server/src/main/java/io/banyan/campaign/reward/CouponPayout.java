package io.banyan.campaign.reward;

import io.banyan.campaign.budget.Budget;
import io.banyan.campaign.specification.RewardTerm;
import io.banyan.kernel.journal.Entry;
import io.banyan.kernel.journal.Subscription;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.ledger.Account;
import io.banyan.ledger.AccountKind;
import io.banyan.promotion.CouponSettled;
import io.banyan.promotion.Coupons;
import io.banyan.promotion.Coupons.Issue;
import io.banyan.promotion.Coupons.Issued;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Coupons. What one may cost is put behind it when it is issued; what is not redeemed in the end goes back to the campaign's
 * budget.
 */
@Component
public class CouponPayout implements Payout {

    private static final String COVER = "campaign.coupons";

    private final Budget budget;
    private final Coupons coupons;

    CouponPayout(Budget budget, Coupons coupons) {
        this.budget = budget;
        this.coupons = coupons;
    }

    @Configuration(proxyBeanMethods = false)
    static class Books {

        @Bean
        AccountKind campaignCoupons() {
            return new AccountKind(COVER, true);
        }

        @Bean
        Subscription couponRests(CouponPayout payout) {
            return Subscription.named("campaign.coupons")
                    .on(CouponSettled.class, payout::settled)
                    .build();
        }
    }

    @Override
    public RewardTerm.Kind kind() {
        return RewardTerm.Kind.COUPON;
    }

    /** Fails while the kind of coupon is closed or used up; the reward waits and is tried again. */
    @Override
    public void pay(Reward reward) {
        var cover = cover(reward);
        budget.pay(reward.campaignId(), cover, reward.amount(), reward.cause());
        var template = Objects.requireNonNull(reward.term().itemId(), "a coupon has a template");
        switch (coupons.issue(new Issue(cause(reward), template, reward.personId(), cover))) {
            case Issued.Granted(var _, var worth, var _) ->
                budget.payBack(
                        reward.campaignId(),
                        cover,
                        reward.amount().minus(Objects.requireNonNull(worth)),
                        reward.cause() + ":less");
            case Issued.Refused(var problem) -> throw new ProblemException(problem);
        }
    }

    /** What comes back of it is told when it does: at once, or when the order that holds it is done with. */
    @Override
    public void takeBack(Reward reward, String reason) {
        coupons.revoke(cause(reward), reason);
    }

    private void settled(CouponSettled fact, Entry entry) {
        var source = fact.source();
        if (source.kind().equals(COVER) && fact.returned().isPositive()) {
            budget.payBack(
                    source.owner(), source, fact.returned(), "coupon:" + fact.couponId() + ":" + entry.position());
        }
    }

    /** Why a coupon cannot be promised: there is none of the kind, it is closed, or it may cost more than is said. */
    public Optional<Unfit> unfit(RewardTerm term) {
        var template =
                Optional.ofNullable(term.itemId()).flatMap(coupons::template).orElse(null);
        if (template == null || !template.issuable()) {
            return Optional.of(new Unfit("没有这种可作奖励发放的优惠券", "There is no such coupon that may be given as a reward"));
        }
        var worth = template.worth();
        if (worth == null || !worth.currency().equals(term.amount().currency())) {
            return Optional.of(new Unfit("该券没有封顶金额，不能作奖励", "Nothing bounds what this coupon can take off"));
        }
        return worth.compareTo(term.amount()) > 0
                ? Optional.of(new Unfit("金额应不低于每张券最多可减的金额", "The amount must be at least what one coupon can take off"))
                : Optional.empty();
    }

    /** Why not, in both languages. */
    public record Unfit(String zh, String en) {}

    private static Account cover(Reward reward) {
        return new Account(COVER, reward.campaignId(), reward.amount().currency());
    }

    private static String cause(Reward reward) {
        return "reward:" + reward.cause();
    }
}
