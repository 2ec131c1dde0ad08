package io.banyan.campaign.reward;

import io.banyan.campaign.budget.Budget;
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
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Coupons that a campaign pays for. What one may cost is put behind it when it is issued; what is not redeemed in the end goes
 * back to the campaign's budget.
 */
@Component
class FundedCoupons {

    private static final String COVER = "campaign.coupons";

    private final Budget budget;
    private final Coupons coupons;

    FundedCoupons(Budget budget, Coupons coupons) {
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
        Subscription couponRests(FundedCoupons funded) {
            return Subscription.named("campaign.coupons")
                    .on(CouponSettled.class, funded::settled)
                    .build();
        }
    }

    /** Fails while the kind of coupon is closed or used up; the reward waits and is tried again. */
    void issue(Reward reward, UUID templateId) {
        var cover = cover(reward);
        budget.pay(reward.campaignId(), cover, reward.amount(), reward.cause());
        switch (coupons.issue(new Issue(cause(reward), templateId, reward.personId(), cover))) {
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
    void revoke(Reward reward, String reason) {
        coupons.revoke(cause(reward), reason);
    }

    private void settled(CouponSettled fact, Entry entry) {
        var source = fact.source();
        if (source.kind().equals(COVER) && fact.returned().isPositive()) {
            budget.payBack(
                    source.owner(), source, fact.returned(), "coupon:" + fact.couponId() + ":" + entry.position());
        }
    }

    private static Account cover(Reward reward) {
        return new Account(COVER, reward.campaignId(), reward.amount().currency());
    }

    private static String cause(Reward reward) {
        return "reward:" + reward.cause();
    }
}
