package io.banyan.law;

import io.banyan.kernel.money.PriceText;
import io.banyan.law.LawCheck.Trip;
import io.banyan.law.Matter.Lottery.Stated;
import java.util.List;

/** Draws: how much may be won, and what has to be told before. */
final class LotteryChecks {

    /** The law names its limit in this currency; another one is compared by a merchant's own judgement. */
    private static final String CURRENCY = "CNY";

    private LotteryChecks() {}

    static List<Trip> cap(LawRule rule, Matter matter) {
        var trips = new Trips();
        var lottery = matter.lottery();
        if (lottery == null || lottery.highestPrize() == null) {
            return trips.list();
        }
        var prize = lottery.highestPrize();
        trips.when(
                prize.currency().equals(CURRENCY) && prize.minor() > rule.limit("minor"),
                "lottery.prizes",
                "最高奖价值 " + PriceText.of(prize) + "，超过 5 万元",
                "The highest prize is worth " + PriceText.of(prize) + ", more than 50,000 yuan");
        return trips.list();
    }

    static List<Trip> clarity(LawRule rule, Matter matter) {
        var trips = new Trips();
        var lottery = matter.lottery();
        if (lottery == null) {
            return trips.list();
        }
        for (var stated : Stated.values()) {
            var name = name(stated);
            trips.when(
                    !lottery.stated().contains(stated),
                    "lottery",
                    "开始前没有公布：" + name.zh(),
                    "Not told before the start: " + name.en());
        }
        trips.when(
                lottery.changedToHarm(),
                "lottery",
                "活动开始后作了对参与者不利的变更",
                "Changed after its start to the participants' harm");
        return trips.list();
    }

    private static LawText name(Stated stated) {
        return switch (stated) {
            case PRIZES -> new LawText("奖项种类", "the kinds of prizes");
            case AMOUNTS -> new LawText("奖金金额或奖品价格", "the amounts or prices of the prizes");
            case ODDS_OR_NUMBER -> new LawText("奖品数量或中奖概率", "the number of prizes or the odds");
            case TIME -> new LawText("开奖时间", "the time of the draw");
            case HOW_TO_REDEEM -> new LawText("兑奖方式", "how to redeem a prize");
        };
    }
}
