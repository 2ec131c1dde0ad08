package io.banyan.campaign.notice;

import io.banyan.campaign.BargainHelped;
import io.banyan.campaign.BargainReached;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.ChallengeTierReached;
import io.banyan.campaign.PacketEmptied;
import io.banyan.campaign.PacketExpired;
import io.banyan.campaign.PrizeWon;
import io.banyan.campaign.RoundArrived;
import io.banyan.campaign.RoundClosed;
import io.banyan.campaign.challenge.Contenders;
import io.banyan.campaign.community.Neighbours;
import io.banyan.campaign.lottery.LotterySpec;
import io.banyan.kernel.journal.Subscription;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Tells people what became of their bargains, packets, draws, challenges and community purchases. */
@Component
class TellingOfPlay {

    static final String NAME = "campaign.notice_play";

    private final NoticeRows rows;
    private final Campaigns campaigns;
    private final Contenders contenders;
    private final Neighbours neighbours;

    TellingOfPlay(NoticeRows rows, Campaigns campaigns, Contenders contenders, Neighbours neighbours) {
        this.rows = rows;
        this.campaigns = campaigns;
        this.contenders = contenders;
        this.neighbours = neighbours;
    }

    @Configuration(proxyBeanMethods = false)
    static class Subscribing {

        /** Begins at the end of the journal, as nobody wants to be told of what was over before. */
        @Bean
        Subscription playNotices(TellingOfPlay telling) {
            return Subscription.named(NAME)
                    .on(BargainHelped.class, telling::helped)
                    .on(BargainReached.class, telling::reached)
                    .on(PacketEmptied.class, telling::emptied)
                    .on(PacketExpired.class, telling::expired)
                    .on(PrizeWon.class, telling::won)
                    .on(ChallengeTierReached.class, telling::tier)
                    .on(RoundArrived.class, telling::arrived)
                    .on(RoundClosed.class, telling::closed)
                    .fromNow()
                    .alone()
                    .build();
        }
    }

    private void helped(BargainHelped fact) {
        rows.add(Notice.of(
                        fact.ownerId(),
                        NoticeKind.BARGAIN_HELPED,
                        cause(fact.bargainId(), fact.helperId()),
                        fact.campaignId(),
                        fact.at())
                .leadingTo(fact.bargainId())
                .about(fact.helperId())
                .lacking(fact.helpsLeft(), null)
                .worth(fact.cut()));
    }

    private void reached(BargainReached fact) {
        rows.add(Notice.of(fact.ownerId(), NoticeKind.BARGAIN_REACHED, fact.bargainId(), fact.campaignId(), fact.at())
                .leadingTo(fact.bargainId())
                .lacking(0, fact.expiresAt()));
    }

    private void emptied(PacketEmptied fact) {
        rows.add(Notice.of(fact.ownerId(), NoticeKind.PACKET_EMPTIED, fact.packetId(), fact.campaignId(), fact.at())
                .leadingTo(fact.packetId()));
    }

    private void expired(PacketExpired fact) {
        rows.add(Notice.of(fact.ownerId(), NoticeKind.PACKET_EXPIRED, fact.packetId(), fact.campaignId(), fact.at())
                .leadingTo(fact.packetId())
                .worth(fact.left()));
    }

    private void won(PrizeWon fact) {
        var prize = campaigns
                .get(fact.campaignId())
                .spec()
                .terms(LotterySpec.class)
                .prizes()
                .get(fact.prize());
        rows.add(Notice.of(
                        fact.personId(),
                        NoticeKind.PRIZE_WON,
                        cause(fact.campaignId(), fact.number()),
                        fact.campaignId(),
                        fact.at())
                .leadingTo(fact.campaignId())
                .named(prize.nameZh(), prize.nameEn()));
    }

    private void tier(ChallengeTierReached fact) {
        for (var person : contenders.of(fact.entryId())) {
            rows.add(Notice.of(
                            person,
                            NoticeKind.CHALLENGE_REACHED,
                            cause(fact.entryId(), fact.tier()),
                            fact.campaignId(),
                            fact.at())
                    .leadingTo(fact.campaignId())
                    .named(Integer.toString(fact.tier()), Integer.toString(fact.tier())));
        }
    }

    private void arrived(RoundArrived fact) {
        neighbours
                .toPickUp(fact.roundId())
                .forEach(one -> round(one, NoticeKind.ROUND_READY, fact.campaignId(), fact.at()));
    }

    private void closed(RoundClosed fact) {
        if (!fact.confirmed()) {
            neighbours
                    .refunded(fact.roundId())
                    .forEach(one -> round(one, NoticeKind.ROUND_FAILED, fact.campaignId(), fact.at()));
        }
    }

    private void round(Neighbours.Ordered one, NoticeKind kind, UUID campaign, Instant at) {
        rows.add(Notice.of(one.personId(), kind, one.orderId(), campaign, at).leadingTo(one.orderId()));
    }

    /** The same two always give the same cause, so that nobody is told twice. */
    private static UUID cause(UUID of, Object which) {
        return UUID.nameUUIDFromBytes((of + "/" + which).getBytes(StandardCharsets.UTF_8));
    }
}
