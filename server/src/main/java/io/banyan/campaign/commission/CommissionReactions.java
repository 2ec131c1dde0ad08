package io.banyan.campaign.commission;

import io.banyan.campaign.engine.Wakeups;
import io.banyan.kernel.journal.Subscription;
import io.banyan.kernel.timer.TimerHandler;
import io.banyan.trade.OrderCompleted;
import io.banyan.trade.OrderPaid;
import io.banyan.trade.OrderRefunded;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What makes commissions move: the orders that earned them, and time. */
@Configuration(proxyBeanMethods = false)
class CommissionReactions {

    @Bean
    Subscription commissionOrders(Commissions commissions) {
        return Subscription.named("campaign.commission")
                .on(OrderPaid.class, commissions::paid)
                .on(OrderCompleted.class, commissions::completed)
                .on(OrderRefunded.class, commissions::refunded)
                .alone()
                .build();
    }

    @Bean
    TimerHandler commissionDue(Commissions commissions) {
        return Wakeups.of(CommissionDecisions.DUE, commissions::due);
    }
}
