package io.banyan.campaign.notice;

import io.banyan.campaign.RewardClawedBack;
import io.banyan.campaign.RewardGranted;
import io.banyan.campaign.RewardPurpose;
import io.banyan.campaign.reward.RewardNews;
import io.banyan.campaign.specification.RewardTerm.Kind;
import io.banyan.kernel.journal.Subscription;
import io.banyan.promotion.CouponsExpiring;
import io.banyan.wallet.WithdrawalEnded;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Tells people of what is theirs now, or no longer: rewards, coupons, withdrawals. */
@Component
class TellingOfMoney {

    static final String NAME = "campaign.notice_money";

    private static final Set<RewardPurpose> KNOWN =
            EnumSet.of(RewardPurpose.PRIZE, RewardPurpose.CHALLENGE, RewardPurpose.CHANCE, RewardPurpose.PACKET_PART);

    private final NoticeRows rows;
    private final RewardNews rewards;

    TellingOfMoney(NoticeRows rows, RewardNews rewards) {
        this.rows = rows;
        this.rewards = rewards;
    }

    @Configuration(proxyBeanMethods = false)
    static class Subscribing {

        /** Begins at the end of the journal, as nobody wants to be told of what was over before. */
        @Bean
        Subscription moneyNotices(TellingOfMoney telling) {
            return Subscription.named(NAME)
                    .on(RewardGranted.class, telling::granted)
                    .on(RewardClawedBack.class, telling::takenBack)
                    .on(CouponsExpiring.class, telling::expiring)
                    .on(WithdrawalEnded.class, telling::withdrawn)
                    .fromNow()
                    .alone()
                    .build();
        }
    }

    /** What somebody did or won themselves they know of; that it is theirs is news only if it was frozen. */
    private void granted(RewardGranted fact) {
        var news = rewards.of(fact.rewardId()).orElseThrow();
        if (KNOWN.contains(fact.purpose()) && !news.frozen()) {
            return;
        }
        var coupon = news.kind() == Kind.COUPON || news.kind() == Kind.GIFT;
        var kind = coupon ? NoticeKind.COUPON_RECEIVED : NoticeKind.REWARD_GRANTED;
        rows.add(with(Notice.of(fact.personId(), kind, fact.rewardId(), fact.campaignId(), fact.at()), news)
                .worth(fact.amount()));
    }

    private void takenBack(RewardClawedBack fact) {
        var news = rewards.of(fact.rewardId()).orElseThrow();
        rows.add(with(
                        Notice.of(
                                fact.personId(),
                                NoticeKind.REWARD_TAKEN_BACK,
                                fact.rewardId(),
                                fact.campaignId(),
                                fact.at()),
                        news)
                .worth(fact.amount()));
    }

    private static Notice with(Notice notice, RewardNews.News news) {
        return notice.named(news.shown().zh(), news.shown().en());
    }

    /** Once a day at most. */
    private void expiring(CouponsExpiring fact) {
        var day = LocalDate.ofInstant(fact.at(), ZoneOffset.UTC);
        var cause = UUID.nameUUIDFromBytes(("expiring/" + day).getBytes(StandardCharsets.UTF_8));
        rows.add(Notice.of(fact.personId(), NoticeKind.COUPON_EXPIRING, cause, null, fact.at())
                .leadingTo(fact.couponId())
                .lacking(fact.count(), fact.expiresAt())
                .named(fact.titleZh(), fact.titleEn()));
    }

    private void withdrawn(WithdrawalEnded fact) {
        var kind = fact.paid() ? NoticeKind.WITHDRAWAL_PAID : NoticeKind.WITHDRAWAL_DECLINED;
        var reason = fact.reason();
        var notice = Notice.of(fact.personId(), kind, fact.withdrawalId(), null, fact.at())
                .leadingTo(fact.withdrawalId())
                .worth(fact.paid() ? fact.net() : fact.amount());
        rows.add(reason == null || fact.paid() ? notice : notice.named(reason, reason));
    }
}
