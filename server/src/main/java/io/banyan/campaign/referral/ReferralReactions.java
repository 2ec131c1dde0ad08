package io.banyan.campaign.referral;

import io.banyan.campaign.InviteAccepted;
import io.banyan.campaign.engine.Wakeups;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.campaign.specification.Section;
import io.banyan.kernel.journal.Subscription;
import io.banyan.kernel.timer.TimerHandler;
import io.banyan.trade.OrderCompleted;
import io.banyan.trade.OrderPaid;
import io.banyan.trade.OrderRefunded;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What makes referrals move: invitations, the orders of those invited, and time. */
@Configuration(proxyBeanMethods = false)
class ReferralReactions {

    @Bean
    static Section referralSection() {
        return new Section(Mechanic.REFERRAL, ReferralSpec.class);
    }

    @Bean
    Subscription referralFacts(Referrals referrals) {
        return Subscription.named("campaign.referral")
                .on(InviteAccepted.class, referrals::invited)
                .on(OrderPaid.class, referrals::paid)
                .on(OrderCompleted.class, referrals::completed)
                .on(OrderRefunded.class, referrals::refunded)
                .alone()
                .build();
    }

    @Bean
    TimerHandler referralLapse(Referrals referrals) {
        return Wakeups.of(ReferralDecisions.LAPSE, referrals::lapse);
    }

    @Bean
    TimerHandler referralWindow(Referrals referrals) {
        return Wakeups.of(ReferralDecisions.QUALIFY, referrals::windowOver);
    }
}
