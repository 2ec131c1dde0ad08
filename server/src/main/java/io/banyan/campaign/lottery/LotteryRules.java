package io.banyan.campaign.lottery;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.engine.Description;
import io.banyan.campaign.engine.Findings;
import io.banyan.campaign.engine.Goods;
import io.banyan.campaign.engine.RewardTerms;
import io.banyan.campaign.engine.Rulebook;
import io.banyan.campaign.engine.Showcase;
import io.banyan.campaign.lottery.LotterySpec.ChanceTask;
import io.banyan.campaign.lottery.LotterySpec.Prize;
import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.campaign.specification.RewardTerm;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.money.PriceText;
import io.banyan.law.Matter;
import io.banyan.law.Matter.Lottery.Stated;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a lottery may look like, what it can cost and how its rules read. */
@Component
class LotteryRules implements Rulebook {

    private static final int MOST_PRIZES = 20;
    private static final int LARGEST_STOCK = 1_000_000;
    private static final int LONGEST_NAME = 40;
    /** Distance sales may be returned for seven days: Consumer Protection Law, art. 25. */
    private static final int LEGAL_RETURN_DAYS = 7;

    private final RewardTerms rewards;

    LotteryRules(RewardTerms rewards) {
        this.rewards = rewards;
    }

    @Override
    public Mechanic mechanic() {
        return Mechanic.LOTTERY;
    }

    @Override
    public void check(CampaignSpec spec, Goods goods, Findings findings) {
        var terms = spec.termsOrNull(LotterySpec.class);
        if (terms == null) {
            findings.require(false, "lottery", "请填写抽奖设置", "The settings of the lottery are missing");
            return;
        }
        findings.require(
                !terms.prizes().isEmpty() && terms.prizes().size() <= MOST_PRIZES,
                "lottery.prizes",
                "请设置 1 到 20 种奖品",
                "Set 1 to 20 kinds of prizes");
        for (int i = 0; i < terms.prizes().size(); i++) {
            checkPrize("lottery.prizes[" + i + "]", terms.prizes().get(i), spec, findings);
        }
        findings.require(
                terms.prizes().stream().mapToLong(Prize::odds).sum() <= LotteryDraw.TICKETS,
                "lottery.prizes",
                "中奖概率之和不能超过 100%",
                "The odds of all prizes must not exceed 100 %");
        checkTasks(terms, findings);
        findings.require(
                spec.endsAt() != null,
                "endsAt",
                "抽奖须公布结束时间，结束后公布种子",
                "A lottery states when it ends; the seed is published then");
        findings.require(
                terms.freezeDays() >= 0 && terms.freezeDays() <= 365,
                "lottery.freezeDays",
                "冻结天数应为 0 到 365",
                "Prizes are frozen for 0 to 365 days");
        findings.require(
                terms.task(ChanceTask.Kind.PAID_ORDER) == null || terms.freezeDays() >= LEGAL_RETURN_DAYS,
                "lottery.freezeDays",
                "下单可得机会时，奖品至少冻结 7 天（七天无理由退货）",
                "Where orders earn chances, prizes are frozen for at least 7 days, as long as goods may be returned");
    }

    private void checkPrize(String field, Prize prize, CampaignSpec spec, Findings findings) {
        name(field + ".nameZh", prize.nameZh(), findings);
        name(field + ".nameEn", prize.nameEn(), findings);
        findings.require(
                prize.stock() >= 1 && prize.stock() <= LARGEST_STOCK,
                field + ".stock",
                "数量应为 1 到 1000000",
                "There are 1 to 1,000,000 of a prize");
        findings.require(
                prize.odds() >= 1 && prize.odds() <= LotteryDraw.TICKETS,
                field + ".odds",
                "概率应大于 0 且不超过 100%",
                "The odds are above 0 and at most 100 %");
        var reward = prize.reward();
        rewards.check(field + ".reward", reward, spec.budget().currency(), findings);
        findings.require(
                reward.kind() == RewardTerm.Kind.CHANCE || reward.amount().isPositive(),
                field + ".reward.amount",
                "请填写奖品价值",
                "Say what the prize is worth");
    }

    private static void name(String field, String name, Findings findings) {
        findings.require(
                !name.isBlank() && name.length() <= LONGEST_NAME,
                field,
                "请填写名称，最多 40 个字",
                "A name of 1 to 40 characters");
    }

    private static void checkTasks(LotterySpec terms, Findings findings) {
        findings.require(
                !terms.tasks().isEmpty(), "lottery.tasks", "至少设置一个获得机会的任务", "Set at least one task that earns chances");
        var seen = EnumSet.noneOf(ChanceTask.Kind.class);
        for (int i = 0; i < terms.tasks().size(); i++) {
            var task = terms.tasks().get(i);
            var field = "lottery.tasks[" + i + "]";
            findings.require(seen.add(task.kind()), field + ".kind", "每种任务只能设置一次", "Each task is set once");
            findings.require(
                    task.chances() >= 1 && task.chances() <= 10,
                    field + ".chances",
                    "每次机会应为 1 到 10",
                    "A task earns 1 to 10 chances");
            findings.require(
                    task.perDay() >= 1 && task.perDay() <= 20,
                    field + ".perDay",
                    "每天次数应为 1 到 20",
                    "A task counts 1 to 20 times a day");
        }
    }

    /** Odds and stock were published before the start; they stay. */
    @Override
    public void checkChange(CampaignSpec running, CampaignSpec next, Findings findings) {
        var before = running.termsOrNull(LotterySpec.class);
        var after = next.termsOrNull(LotterySpec.class);
        findings.require(
                before == null || after == null || before.prizes().equals(after.prizes()),
                "lottery.prizes",
                "奖品、数量和概率在开始前已公布，不能更改",
                "Prizes, their number and their odds were published before the start and stay as they are");
        findings.require(
                before == null || after == null || after.freezeDays() <= before.freezeDays(),
                "lottery.freezeDays",
                "冻结天数只能缩短",
                "The freeze may only become shorter");
    }

    @Override
    public void describe(CampaignSpec spec, Goods goods, Description description) {
        var terms = spec.termsOrNull(LotterySpec.class);
        if (terms == null) {
            return;
        }
        // The lottery's page states all of these before the first draw; the time where the campaign has an end.
        var stated = EnumSet.allOf(Stated.class);
        if (spec.endsAt() == null) {
            stated.remove(Stated.TIME);
        }
        var highest = terms.prizes().stream()
                .map(prize -> prize.reward().amount())
                .filter(amount -> amount.currency().equals(spec.budget().currency()))
                .max(Money::compareTo)
                .orElse(null);
        description.matter().lottery(new Matter.Lottery(highest, stated, false));
        if (terms.task(ChanceTask.Kind.PAID_ORDER) != null) {
            description.orderRewards(terms.freezeDays());
        }
    }

    @Override
    public Cost worstCase(CampaignSpec spec, Goods goods) {
        var terms = spec.terms(LotterySpec.class);
        var currency = spec.budget().currency();
        var all = terms.worth(currency);
        var copies = terms.prizes().stream().mapToLong(Prize::stock).sum();
        var most = terms.prizes().stream()
                .map(prize -> prize.reward().amount())
                .max(Money::compareTo)
                .orElseThrow();
        return Cost.bounded(
                most,
                new Cost.Bound(copies, all),
                List.of(new Text(
                        "全部 " + copies + " 份奖品共值 " + PriceText.of(all) + "；抽奖机会本身不产生成本，奖品抽完即止",
                        "All " + copies + " prizes together are worth " + PriceText.of(all)
                                + "; chances cost nothing, and when all prizes are won it is over")));
    }

    @Override
    public Rules rules(CampaignSpec spec) {
        return LotteryTexts.rules(spec.terms(LotterySpec.class));
    }

    @Override
    public Optional<Showcase> showcase(Campaign campaign) {
        return Optional.of(Showcase.of("来抽奖，结果可验证", "Draw a prize; every draw can be checked"));
    }

    /** Draws leave nothing open. */
    @Override
    public boolean finished(UUID campaignId) {
        return true;
    }
}
