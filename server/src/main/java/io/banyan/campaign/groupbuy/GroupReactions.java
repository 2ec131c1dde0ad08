package io.banyan.campaign.groupbuy;

import io.banyan.campaign.engine.Wakeups;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.campaign.specification.Section;
import io.banyan.kernel.journal.Subscription;
import io.banyan.kernel.timer.TimerHandler;
import io.banyan.trade.OrderCancelled;
import io.banyan.trade.OrderPaid;
import io.banyan.trade.OrderRefunded;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What makes groups move: the facts of their orders, and time. */
@Configuration(proxyBeanMethods = false)
class GroupReactions {

    @Bean
    static Section groupBuySection() {
        return new Section(Mechanic.GROUP_BUY, GroupBuySpec.class);
    }

    @Bean
    Subscription groupBuyOrders(Groups groups) {
        return Subscription.named("campaign.group_buy")
                .on(OrderPaid.class, groups::paid)
                .on(OrderCancelled.class, groups::cancelled)
                .on(OrderRefunded.class, groups::refunded)
                .alone()
                .build();
    }

    @Bean
    TimerHandler groupExpiry(Groups groups) {
        return Wakeups.of(GroupTimers.EXPIRE, groups::expire);
    }

    @Bean
    TimerHandler groupReminder(Groups groups) {
        return Wakeups.of(GroupTimers.REMIND, groups::remind);
    }

    @Bean
    TimerHandler memberSettlement(Groups groups) {
        return Wakeups.of(GroupTimers.SETTLE, groups::settle);
    }

    @Bean
    TimerHandler memberRefund(Groups groups) {
        return Wakeups.of(GroupTimers.REFUND, groups::refund);
    }
}
