package io.banyan.campaign.challenge;

import io.banyan.campaign.CampaignEnded;
import io.banyan.campaign.ChallengeTierReached;
import io.banyan.campaign.CheckedIn;
import io.banyan.campaign.GroupCompleted;
import io.banyan.campaign.InviteAccepted;
import io.banyan.campaign.ShareOpened;
import io.banyan.campaign.engine.Funnel;
import io.banyan.campaign.engine.Funnel.Step;
import io.banyan.campaign.engine.Wakeups;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.campaign.specification.Section;
import io.banyan.kernel.journal.Subscription;
import io.banyan.kernel.timer.TimerHandler;
import io.banyan.trade.OrderPaid;
import io.banyan.trade.OrderRefunded;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What makes challenges move: facts of the shop, and time. */
@Configuration(proxyBeanMethods = false)
class ChallengeReactions {

    @Bean
    static Section challengeSection() {
        return new Section(Mechanic.CHALLENGE, ChallengeSpec.class);
    }

    @Bean
    static Funnel challengeFunnel() {
        return new Funnel(
                Mechanic.CHALLENGE,
                List.of(
                        new Step<>("checkedIn", "签到次数", "Check-ins", CheckedIn.class, CheckedIn::campaignId),
                        new Step<>(
                                "tierReached",
                                "达成目标次数",
                                "Goals reached",
                                ChallengeTierReached.class,
                                ChallengeTierReached::campaignId)));
    }

    @Bean
    Subscription challengeSubscription(ChallengeFacts facts, Challenges challenges) {
        return Subscription.named("campaign.challenge")
                .on(OrderPaid.class, facts::paid)
                .on(OrderRefunded.class, facts::refunded)
                .on(ShareOpened.class, facts::opened)
                .on(InviteAccepted.class, facts::invited)
                .on(GroupCompleted.class, facts::completed)
                .on(CampaignEnded.class, challenges::ended)
                .alone()
                .build();
    }

    @Bean
    TimerHandler challengeClose(Challenges challenges) {
        return Wakeups.of(Challenges.CLOSE, challenges::close);
    }
}
