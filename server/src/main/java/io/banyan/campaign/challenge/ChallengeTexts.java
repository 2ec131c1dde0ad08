package io.banyan.campaign.challenge;

import io.banyan.campaign.challenge.ChallengeSpec.ChallengeGoal;
import io.banyan.campaign.challenge.ChallengeSpec.ChallengeTier;
import io.banyan.campaign.engine.Rulebook.Rules;
import io.banyan.campaign.engine.Rulebook.Text;
import io.banyan.campaign.reward.RewardShown;
import io.banyan.campaign.specification.RewardTerm;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.money.PriceText;
import java.util.ArrayList;
import java.util.function.Function;

/** The rules of a challenge in plain words. */
final class ChallengeTexts {

    private ChallengeTexts() {}

    static Rules rules(ChallengeSpec terms, String currency, Function<RewardTerm, RewardShown> shown) {
        var texts = new ArrayList<Text>();
        texts.add(counts(terms.goal()));
        for (var tier : terms.tiers()) {
            texts.add(tier(terms, tier, currency, shown.apply(tier.reward())));
        }
        if (terms.teams()) {
            texts.add(
                    new Text(
                            "最多 " + terms.people() + " 人一队，进度合计，每位队员都得奖励；达成首个目标后不再接受新队员。",
                            "Up to " + terms.people()
                                    + " people form a team. Their progress adds up and every member gets the rewards; a team takes nobody new once it reached its first goal."));
        }
        texts.add(
                new Text(
                        "从您参加的那一刻起计算，以事件实际发生的时间为准；进度通常两秒内可见。",
                        "What happens from the moment you take part counts, by the time when it happened; you see it within two seconds."));
        if (terms.goal().event().byOrder()) {
            texts.add(new Text(
                    "订单退款后，相应进度和奖励会收回。",
                    "When an order is refunded, its progress and the rewards for it are taken back."));
        }
        texts.add(
                terms.freezeDays() == 0
                        ? new Text("奖励立即到账。", "Rewards are available at once.")
                        : new Text(
                                "奖励冻结 " + terms.freezeDays() + " 天后到账。",
                                "Rewards become available after " + terms.freezeDays() + " days."));
        for (var rank : terms.ranks()) {
            texts.add(rank(rank.from(), rank.to(), shown.apply(rank.reward())));
        }
        if (!terms.ranks().isEmpty()) {
            texts.add(
                    new Text(
                            "活动结束一天后按排行榜发放排行奖励，没有进度的不参与；退款后进度不足以保住名次的，名次奖励收回，他人不递补。",
                            "A day after the end the prizes are paid by the leaderboard, to whoever has progress. Whoever would not have come in there without an order that is refunded loses the prize; nobody moves up."));
        }
        texts.add(new Text(
                "排行榜按进度排序；进度相同，先达到者在前。",
                "The leaderboard goes by progress; of equal progress, who got there first stands higher."));
        return new Rules(texts);
    }

    private static Text counts(ChallengeGoal goal) {
        var event = switch (goal.event()) {
            case CHECK_IN -> new Text("签到", "check-ins, one a day");
            case ORDER_PAID -> new Text("付款订单", "paid orders");
            case SHARE_OPENED -> new Text("好友打开您的分享", "friends opening your links");
            case INVITATION -> new Text("成功邀请好友", "friends who came by your links");
            case FRIEND_ORDERED -> new Text("您邀请的好友完成首单", "first orders of friends you invited");
            case GROUP_COMPLETED -> new Text("参加的拼团成团", "group-buys of yours that completed");
        };
        return switch (goal.measure()) {
            case COUNT -> new Text("按次数累计：" + event.zh() + "。", "Counted: " + event.en() + ".");
            case SUM -> new Text("按金额累计：" + event.zh() + "。", "Summed by amount: " + event.en() + ".");
            case STREAK -> new Text("按连续天数计算：" + event.zh() + "。", "Counted by days in a row: " + event.en() + ".");
            case DISTINCT ->
                new Text(
                        "按不同商品或不同好友计数：" + event.zh() + "。",
                        "Counted by different goods or people: " + event.en() + ".");
        };
    }

    private static Text tier(ChallengeSpec terms, ChallengeTier tier, String currency, RewardShown reward) {
        var goal = switch (terms.goal().measure()) {
            case COUNT, DISTINCT -> new Text("满 " + tier.goal() + " 次", "At " + tier.goal());
            case STREAK -> new Text("连续 " + tier.goal() + " 天", "With " + tier.goal() + " days in a row");
            case SUM -> {
                var amount = PriceText.of(Money.of(tier.goal(), currency));
                yield new Text("满 " + amount + " ", "With " + amount);
            }
        };
        return new Text(goal.zh() + "得 " + reward.zh() + "。", goal.en() + " you get " + reward.en() + ".");
    }

    private static Text rank(int from, int to, RewardShown reward) {
        return from == to
                ? new Text("第 " + from + " 名得 " + reward.zh() + "。", "Rank " + from + " gets " + reward.en() + ".")
                : new Text(
                        "第 " + from + "–" + to + " 名各得 " + reward.zh() + "。",
                        "Ranks " + from + " to " + to + " get " + reward.en() + " each.");
    }
}
