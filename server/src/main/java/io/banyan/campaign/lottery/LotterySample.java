package io.banyan.campaign.lottery;

import io.banyan.campaign.engine.Sample;
import io.banyan.campaign.lottery.LotterySpec.ChanceTask;
import io.banyan.campaign.lottery.LotterySpec.Prize;
import io.banyan.campaign.specification.AttributionRule;
import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.campaign.specification.Caps;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.campaign.specification.RewardTerm;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** A month of draws for small red packets, chances earned by coming back, sharing and ordering. */
@Component
class LotterySample implements Sample {

    @Override
    public List<CampaignSpec> campaigns(Shelf shelf) {
        var prizes = List.of(
                cash("88 元红包", "A packet of ¥88", 88, 10, 1_000),
                cash("8 元红包", "A packet of ¥8", 8, 200, 50_000),
                cash("1 元红包", "A packet of ¥1", 1, 2_000, 300_000));
        var tasks = List.of(
                new ChanceTask(ChanceTask.Kind.SIGN_IN, 1, 1),
                new ChanceTask(ChanceTask.Kind.SHARE_OPENED, 1, 3),
                new ChanceTask(ChanceTask.Kind.PAID_ORDER, 2, 3));
        return List.of(new CampaignSpec(
                Mechanic.LOTTERY,
                "天天抽红包，结果可验证",
                "Draw a packet every day, and check it",
                null,
                shelf.now().plus(Duration.ofDays(30)),
                "Asia/Shanghai",
                Sample.yuan(5_000),
                new Caps(null, null, null, null),
                AttributionRule.STANDARD,
                false,
                new LotterySpec(prizes, tasks, 7),
                "cn"));
    }

    private static Prize cash(String zh, String en, long yuan, int stock, int odds) {
        return new Prize(zh, en, stock, odds, RewardTerm.cash(Sample.yuan(yuan)));
    }
}
