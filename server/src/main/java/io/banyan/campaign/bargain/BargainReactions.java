package io.banyan.campaign.bargain;

import io.banyan.campaign.BargainBought;
import io.banyan.campaign.BargainExpired;
import io.banyan.campaign.BargainHelped;
import io.banyan.campaign.BargainOpened;
import io.banyan.campaign.BargainReached;
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

/** What makes bargains move beside people: the facts of their orders, and time. */
@Configuration(proxyBeanMethods = false)
class BargainReactions {

    @Bean
    static Section bargainSection() {
        return new Section(Mechanic.BARGAIN, BargainSpec.class);
    }

    @Bean
    static Funnel bargainFunnel() {
        return new Funnel(
                Mechanic.BARGAIN,
                List.of(
                        new Step<>("opened", "发起砍价", "Bargains begun", BargainOpened.class, BargainOpened::campaignId),
                        new Step<>(
                                "helped", "好友助力", "Helps by friends", BargainHelped.class, BargainHelped::campaignId),
                        new Step<>("reached", "砍到底价", "At the floor", BargainReached.class, BargainReached::campaignId),
                        new Step<>("bought", "完成购买", "Bought", BargainBought.class, BargainBought::campaignId),
                        new Step<>("expired", "到期未买", "Lapsed", BargainExpired.class, BargainExpired::campaignId)));
    }

    @Bean
    Subscription bargainOrders(Bargains bargains) {
        return Subscription.named("campaign.bargain")
                .on(OrderPaid.class, bargains::paid)
                .on(OrderCancelled.class, bargains::cancelled)
                .on(OrderRefunded.class, bargains::refunded)
                .alone()
                .build();
    }

    @Bean
    TimerHandler bargainExpiry(Bargains bargains) {
        return Wakeups.of(BargainDecisions.EXPIRE, bargains::expire);
    }
}
