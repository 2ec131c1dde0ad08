package io.banyan.campaign.lifecycle;

import io.banyan.campaign.engine.Wakeups;
import io.banyan.kernel.timer.TimerHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Campaigns start, end and are settled by time. */
@Configuration(proxyBeanMethods = false)
class LifecycleTimers {

    @Bean
    TimerHandler campaignStart(Lifecycle lifecycle) {
        return Wakeups.of(Lifecycle.START, lifecycle::startOnTime);
    }

    @Bean
    TimerHandler campaignEnd(Lifecycle lifecycle) {
        return Wakeups.of(Lifecycle.END, lifecycle::endOnTime);
    }

    @Bean
    TimerHandler campaignSettlement(Lifecycle lifecycle) {
        return Wakeups.of(Lifecycle.SETTLE, lifecycle::settleOnTime);
    }
}
