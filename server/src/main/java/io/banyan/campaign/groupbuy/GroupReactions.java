package io.banyan.campaign.groupbuy;

import io.banyan.kernel.journal.Subscription;
import io.banyan.kernel.timer.Timer;
import io.banyan.kernel.timer.TimerHandler;
import io.banyan.trade.OrderCancelled;
import io.banyan.trade.OrderPaid;
import io.banyan.trade.OrderRefunded;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What makes groups move: the facts of their orders, and time. */
@Configuration(proxyBeanMethods = false)
class GroupReactions {

    @Bean
    Subscription groupBuyOrders(Groups groups) {
        return Subscription.named("campaign.group_buy")
                .on(OrderPaid.class, groups::paid)
                .on(OrderCancelled.class, groups::cancelled)
                .on(OrderRefunded.class, groups::refunded)
                .build();
    }

    @Bean
    TimerHandler groupExpiry(Groups groups) {
        return handler(GroupTimers.EXPIRE, groups::expire);
    }

    @Bean
    TimerHandler groupReminder(Groups groups) {
        return handler(GroupTimers.REMIND, groups::remind);
    }

    @Bean
    TimerHandler memberSettlement(Groups groups) {
        return handler(GroupTimers.SETTLE, groups::settle);
    }

    @Bean
    TimerHandler memberRefund(Groups groups) {
        return handler(GroupTimers.REFUND, groups::refund);
    }

    private static TimerHandler handler(String kind, Consumer<UUID> work) {
        return new TimerHandler() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public void fire(Timer timer) {
                work.accept(UUID.fromString(timer.key()));
            }
        };
    }
}
