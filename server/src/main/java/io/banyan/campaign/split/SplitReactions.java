package io.banyan.campaign.split;

import io.banyan.campaign.PacketEmptied;
import io.banyan.campaign.PacketExpired;
import io.banyan.campaign.PacketOpened;
import io.banyan.campaign.PartTaken;
import io.banyan.campaign.engine.Funnel;
import io.banyan.campaign.engine.Funnel.Step;
import io.banyan.campaign.engine.Wakeups;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.campaign.specification.Section;
import io.banyan.kernel.journal.Subscription;
import io.banyan.kernel.timer.TimerHandler;
import io.banyan.trade.OrderRefunded;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What makes packets move beside people: refunds of the orders that gave the right to them, and time. */
@Configuration(proxyBeanMethods = false)
class SplitReactions {

    @Bean
    static Section splitSection() {
        return new Section(Mechanic.SPLIT, SplitSpec.class);
    }

    @Bean
    static Funnel splitFunnel() {
        return new Funnel(
                Mechanic.SPLIT,
                List.of(
                        new Step<>("opened", "开红包", "Packets opened", PacketOpened.class, PacketOpened::campaignId),
                        new Step<>("taken", "领取份数", "Parts taken", PartTaken.class, PartTaken::campaignId),
                        new Step<>("emptied", "领完", "Emptied", PacketEmptied.class, PacketEmptied::campaignId),
                        new Step<>("expired", "到期退回", "Expired", PacketExpired.class, PacketExpired::campaignId)));
    }

    @Bean
    Subscription splitRefunds(Packets packets) {
        return Subscription.named("campaign.split")
                .on(OrderRefunded.class, packets::refunded)
                .alone()
                .build();
    }

    @Bean
    TimerHandler packetExpiry(Packets packets) {
        return Wakeups.of(SplitDecisions.EXPIRE, packets::expire);
    }
}
