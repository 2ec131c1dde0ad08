package io.banyan.campaign.lottery;

import io.banyan.campaign.ChanceEarned;
import io.banyan.campaign.LotteryDrawn;
import io.banyan.campaign.PrizeWon;
import io.banyan.campaign.ShareOpened;
import io.banyan.campaign.engine.Funnel;
import io.banyan.campaign.engine.Funnel.Step;
import io.banyan.campaign.lifecycle.ApprovalListener;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.campaign.specification.Section;
import io.banyan.kernel.journal.Subscription;
import io.banyan.trade.OrderPaid;
import io.banyan.trade.OrderRefunded;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What earns chances beside signing in: shares that are opened, and orders. */
@Configuration(proxyBeanMethods = false)
class LotteryReactions {

    @Bean
    static Section lotterySection() {
        return new Section(Mechanic.LOTTERY, LotterySpec.class);
    }

    @Bean
    static Funnel lotteryFunnel() {
        return new Funnel(
                Mechanic.LOTTERY,
                List.of(
                        new Step<>("earned", "完成任务", "Tasks done", ChanceEarned.class, ChanceEarned::campaignId),
                        new Step<>("drawn", "抽奖次数", "Draws", LotteryDrawn.class, LotteryDrawn::campaignId),
                        new Step<>("won", "中奖次数", "Prizes won", PrizeWon.class, PrizeWon::campaignId)));
    }

    /** What is approved is published: seed and stock are fixed. */
    @Bean
    ApprovalListener lotteryApproval(Draws draws) {
        return (campaign, by) -> {
            if (campaign.mechanic() == Mechanic.LOTTERY) {
                draws.make(campaign);
            }
        };
    }

    @Bean
    Subscription lotteryTasks(Chances chances) {
        return Subscription.named("campaign.lottery")
                .on(ShareOpened.class, chances::opened)
                .on(OrderPaid.class, chances::paid)
                .on(OrderRefunded.class, chances::refunded)
                .fromNow()
                .alone()
                .build();
    }
}
