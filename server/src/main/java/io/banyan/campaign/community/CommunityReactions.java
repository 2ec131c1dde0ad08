package io.banyan.campaign.community;

import io.banyan.campaign.OrderPickedUp;
import io.banyan.campaign.RoundClosed;
import io.banyan.campaign.RoundOpened;
import io.banyan.campaign.engine.Funnel;
import io.banyan.campaign.engine.Funnel.Step;
import io.banyan.campaign.engine.Wakeups;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.campaign.specification.Section;
import io.banyan.kernel.journal.Subscription;
import io.banyan.kernel.timer.TimerHandler;
import io.banyan.trade.OrderCancelled;
import io.banyan.trade.OrderPaid;
import io.banyan.trade.OrderRefunded;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What makes rounds move beside people: the facts of their orders, and time. */
@Configuration(proxyBeanMethods = false)
class CommunityReactions {

    @Bean
    static Section communitySection() {
        return new Section(Mechanic.COMMUNITY_PURCHASE, CommunitySpec.class);
    }

    @Bean
    static Funnel communityFunnel() {
        return new Funnel(
                Mechanic.COMMUNITY_PURCHASE,
                List.of(
                        new Step<>("opened", "开团", "Rounds opened", RoundOpened.class, RoundOpened::campaignId),
                        new Step<>("closed", "截单", "Rounds past cut-off", RoundClosed.class, RoundClosed::campaignId),
                        new Step<>(
                                "pickedUp",
                                "已提货订单",
                                "Orders picked up",
                                OrderPickedUp.class,
                                OrderPickedUp::campaignId)));
    }

    @Bean
    Subscription communityOrders(Rounds rounds) {
        return Subscription.named("campaign.community")
                .on(OrderPaid.class, rounds::paid)
                .on(OrderCancelled.class, rounds::cancelled)
                .on(OrderRefunded.class, rounds::refunded)
                .alone()
                .build();
    }

    @Bean
    TimerHandler communityCutOff(Rounds rounds) {
        return Wakeups.of(RoundDecisions.CUT_OFF, rounds::cutOff);
    }

    @Bean
    TimerHandler communityRefund(Rounds rounds) {
        return Wakeups.of(RoundDecisions.REFUND, rounds::refund);
    }
}
