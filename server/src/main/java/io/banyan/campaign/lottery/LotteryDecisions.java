package io.banyan.campaign.lottery;

import io.banyan.campaign.ChanceEarned;
import io.banyan.campaign.LotteryDrawn;
import io.banyan.campaign.PrizeWon;
import io.banyan.campaign.RewardPurpose;
import io.banyan.campaign.engine.Effect;
import io.banyan.campaign.engine.Joining;
import io.banyan.campaign.lottery.LotterySpec.ChanceTask;
import io.banyan.campaign.lottery.LotterySpec.Prize;
import io.banyan.campaign.reward.RewardIntent;
import io.banyan.campaign.specification.RewardTerm;
import io.banyan.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a draw comes to, and what follows: pure. */
final class LotteryDecisions {

    private LotteryDecisions() {}

    /** How somebody came here. */
    record Way(@Nullable String visitorId, @Nullable String shareCode) {}

    /** The next draw of a lottery, by this person. */
    static Drawn draw(Lottery lottery, LotterySpec terms, byte[] seed, UUID personId, Instant now) {
        var number = lottery.draws() + 1;
        var participant = LotteryDraw.participant(lottery.campaignId(), personId);
        var ticket = LotteryDraw.ticket(seed, lottery.campaignId(), number, participant);
        var prize = LotteryDraw.prize(
                ticket, terms.prizes().stream().map(Prize::odds).toList());
        var won = prize != null && lottery.prizes().get(prize).left() > 0;
        return new Drawn(lottery.campaignId(), number, personId, participant, ticket, prize, won, now);
    }

    /** What the next draw can cost at most: the dearest prize of which there is one left. */
    static Money most(Lottery lottery, LotterySpec terms, String currency) {
        var most = Money.zero(currency);
        for (int place = 0; place < terms.prizes().size(); place++) {
            if (lottery.prizes().get(place).left() > 0) {
                most = most.max(terms.prizes().get(place).reward().amount());
            }
        }
        return most;
    }

    static List<Effect> effects(Drawn drawn, LotterySpec terms, int version, UUID participationId, Way way) {
        var effects = new ArrayList<Effect>();
        effects.add(new Effect.Join(new Joining(
                participationId,
                drawn.campaignId(),
                version,
                drawn.personId(),
                way.visitorId(),
                null,
                null,
                way.shareCode(),
                null,
                false,
                drawn.at())));
        effects.add(new Effect.Announce(
                new LotteryDrawn(drawn.campaignId(), drawn.personId(), drawn.number(), drawn.at())));
        var prize = drawn.prize();
        if (drawn.won() && prize != null) {
            var reward = prize(drawn, terms.prizes().get(prize), terms, version);
            effects.add(new Effect.Reserve(drawn.campaignId(), reward.reservation(), reward.amount()));
            effects.add(new Effect.Reward(reward));
            effects.add(new Effect.Announce(
                    new PrizeWon(drawn.campaignId(), drawn.personId(), drawn.number(), prize, drawn.at())));
        }
        return effects;
    }

    private static RewardIntent prize(Drawn drawn, Prize prize, LotterySpec terms, int version) {
        var key = "lottery:" + drawn.campaignId() + ":" + drawn.number();
        return new RewardIntent(
                key,
                drawn.campaignId(),
                version,
                drawn.personId(),
                null,
                RewardPurpose.PRIZE,
                prize.reward(),
                key,
                drawn.at().plus(Duration.ofDays(terms.freezeDays())));
    }

    /** Chances for a task; they cost nothing, the prizes do. */
    static List<Effect> earned(
            UUID campaignId, int version, String currency, UUID personId, ChanceTask task, String cause, Instant now) {
        var key = chanceCause(campaignId, task.kind(), cause);
        return List.of(
                new Effect.Reward(new RewardIntent(
                        key,
                        campaignId,
                        version,
                        personId,
                        null,
                        RewardPurpose.CHANCE,
                        new RewardTerm(RewardTerm.Kind.CHANCE, Money.zero(currency), (long) task.chances(), null, null),
                        key,
                        now)),
                new Effect.Announce(
                        new ChanceEarned(campaignId, personId, task.kind().name(), task.chances(), now)));
    }

    static String chanceCause(UUID campaignId, ChanceTask.Kind task, String cause) {
        return "chance:" + campaignId + ":" + task + ":" + cause;
    }
}
