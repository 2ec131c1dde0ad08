package io.banyan.campaign.lottery;

import io.banyan.campaign.engine.Rulebook.Rules;
import io.banyan.campaign.engine.Rulebook.Text;
import io.banyan.campaign.lottery.LotterySpec.ChanceTask;
import io.banyan.campaign.lottery.LotterySpec.Prize;
import java.math.BigDecimal;
import java.util.ArrayList;

/** The rules of a lottery in plain words. */
final class LotteryTexts {

    private LotteryTexts() {}

    static Rules rules(LotterySpec terms) {
        var texts = new ArrayList<Text>();
        texts.add(new Text(
                "每次抽奖用一次机会；机会只能通过任务获得，不出售。", "A draw takes one chance; chances are earned by tasks and never sold."));
        terms.tasks().forEach(task -> texts.add(task(task)));
        terms.prizes().forEach(prize -> texts.add(prize(prize)));
        texts.add(
                new Text(
                        "中奖概率在奖品有库存时有效；某种奖品抽完后，抽中它的号码不再中奖。奖品全部抽完时抽奖结束，不扣机会。",
                        "The odds hold while a prize is in stock; once it is gone, tickets that hit it win nothing. When all prizes are won the lottery is over, and no chance is taken."));
        texts.add(
                terms.freezeDays() == 0
                        ? new Text("奖品自动发放到您的钱包或券包，无需申请。", "Prizes go to your wallet or coupons by themselves.")
                        : new Text(
                                "奖品自动发放到您的钱包或券包，冻结 " + terms.freezeDays() + " 天后可用。",
                                "Prizes go to your wallet or coupons by themselves and can be used after "
                                        + terms.freezeDays() + " days."));
        if (terms.task(ChanceTask.Kind.PAID_ORDER) != null) {
            texts.add(new Text("订单全额退款时，收回该订单带来的机会。", "If an order is refunded in full, its chances are taken back."));
        }
        texts.add(
                new Text(
                        "开始前公布种子的哈希值，结束后公布种子；每次抽奖的结果由种子、抽奖序号和您的参与码算出，任何人都可以验证。",
                        "The hash of the seed is published before the start and the seed after the end; each draw is computed from seed, draw number and your participant code, and anybody can check it."));
        return new Rules(texts);
    }

    private static Text task(ChanceTask task) {
        return switch (task.kind()) {
            case SIGN_IN ->
                new Text(
                        "每天签到得 " + task.chances() + " 次机会。", "Signing in earns " + chances(task.chances()) + " a day.");
            case SHARE_OPENED ->
                new Text(
                        "新朋友首次打开您的分享，得 " + task.chances() + " 次机会，每天最多 " + task.perDay() + " 位。",
                        "A newcomer who opens your shared link earns you " + chances(task.chances()) + ", up to "
                                + task.perDay() + " a day.");
            case PAID_ORDER ->
                new Text(
                        "每付款一单得 " + task.chances() + " 次机会，每天最多 " + task.perDay() + " 单。",
                        "A paid order earns " + chances(task.chances()) + ", up to " + task.perDay()
                                + " orders a day.");
        };
    }

    private static String chances(int chances) {
        return chances == 1 ? "one chance" : chances + " chances";
    }

    private static Text prize(Prize prize) {
        return new Text(
                prize.nameZh() + "：" + prize.stock() + " 份，中奖概率 " + percent(prize.odds()) + "%。",
                prize.nameEn() + ": " + prize.stock() + " of them, odds " + percent(prize.odds()) + " %.");
    }

    private static String percent(int odds) {
        return BigDecimal.valueOf(odds, 4).stripTrailingZeros().toPlainString();
    }
}
