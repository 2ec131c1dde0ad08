package io.banyan.campaign.referral;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.commission.CommissionCheck;
import io.banyan.campaign.commission.Commissions;
import io.banyan.campaign.engine.Description;
import io.banyan.campaign.engine.Findings;
import io.banyan.campaign.engine.Goods;
import io.banyan.campaign.engine.Incentive;
import io.banyan.campaign.engine.RewardTerms;
import io.banyan.campaign.engine.Rulebook;
import io.banyan.campaign.engine.Showcase;
import io.banyan.campaign.referral.ReferralSpec.Trigger;
import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.campaign.specification.RewardTerm;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.money.PriceText;
import io.banyan.law.Matter.Scheme;
import io.banyan.law.Matter.Scheme.Paid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a referral may look like, what it can cost and how its rules read. */
@Component
class ReferralRules implements Rulebook {

    /** Distance sales may be returned for seven days: Consumer Protection Law, art. 25. */
    private static final int LEGAL_RETURN_DAYS = 7;

    private final ReferralRows rows;
    private final Commissions commissions;
    private final RewardTerms rewards;

    ReferralRules(ReferralRows rows, Commissions commissions, RewardTerms rewards) {
        this.rows = rows;
        this.rewards = rewards;
        this.commissions = commissions;
    }

    @Override
    public Mechanic mechanic() {
        return Mechanic.REFERRAL;
    }

    @Override
    public void check(CampaignSpec spec, Goods goods, Findings findings) {
        var terms = spec.termsOrNull(ReferralSpec.class);
        if (terms == null) {
            findings.require(false, "referral", "请填写邀请设置", "The settings of the referral are missing");
            return;
        }
        var currency = spec.budget().currency();
        rewards.check("referral.inviterReward", terms.inviterReward(), currency, findings);
        rewards.check("referral.inviteeReward", terms.inviteeReward(), currency, findings);
        if (terms.secondLevelReward() != null) {
            rewards.check("referral.secondLevelReward", terms.secondLevelReward(), currency, findings);
            findings.require(
                    terms.secondLevelReward().gives(),
                    "referral.secondLevelReward.amount",
                    "二级奖励应大于 0，或不设置",
                    "The second-level reward must be above zero, or left out");
        }
        if (terms.commission() != null) {
            CommissionCheck.check("referral.commission", terms.commission(), goods, findings);
        }
        findings.require(
                terms.inviterReward().gives() || terms.inviteeReward().gives(),
                "referral.inviterReward.amount",
                "至少一方要有奖励",
                "At least one of the two must be rewarded");
        findings.require(
                terms.freezeDays() >= 0 && terms.freezeDays() <= 365,
                "referral.freezeDays",
                "冻结天数应为 0 到 365",
                "Rewards are frozen for 0 to 365 days");
        findings.require(
                terms.trigger() != Trigger.FIRST_PAID_ORDER || terms.freezeDays() >= LEGAL_RETURN_DAYS,
                "referral.freezeDays",
                "与订单相关的奖励至少冻结 7 天（七天无理由退货）",
                "Rewards for an order are frozen for at least 7 days, as long as goods may be returned");
        checkLadder(terms, currency, findings);
    }

    @Override
    public void describe(CampaignSpec spec, Goods goods, Description description) {
        var terms = spec.termsOrNull(ReferralSpec.class);
        if (terms == null) {
            return;
        }
        var signUp = terms.trigger() == Trigger.SIGN_UP;
        var paid = signUp ? Paid.HEAD_COUNT : Paid.SALES;
        var levels = terms.secondLevelReward() == null ? List.of(paid) : List.of(paid, paid);
        description.matter().scheme(new Scheme(levels, false, false));
        if (!signUp) {
            description.orderRewards(terms.freezeDays()
                    + (terms.trigger() == Trigger.PAST_RETURN_WINDOW ? description.returnDays() : 0));
        }
    }

    private void checkLadder(ReferralSpec terms, String currency, Findings findings) {
        findings.require(terms.ladder().size() <= 10, "referral.ladder", "最多 10 个阶梯", "A ladder has at most 10 steps");
        for (int i = 0; i < terms.ladder().size(); i++) {
            var step = terms.ladder().get(i);
            var smallest = i == 0 ? 1 : terms.ladder().get(i - 1).invited() + 1;
            findings.require(
                    step.invited() >= smallest,
                    "referral.ladder[" + i + "].invited",
                    "人数应逐级增加",
                    "The numbers must grow");
            var field = "referral.ladder[" + i + "].reward";
            rewards.check(field, step.reward(), currency, findings);
            findings.require(step.reward().gives(), field + ".amount", "奖励应大于 0", "The reward must be above zero");
        }
    }

    @Override
    public Cost worstCase(CampaignSpec spec, Goods goods) {
        var terms = spec.terms(ReferralSpec.class);
        var both = terms.perInvited();
        var ladder = ladderPerPerson(terms, spec.budget().currency());
        var texts = new ArrayList<Text>();
        var inviter = worth(terms.inviterReward());
        var invitee = worth(terms.inviteeReward());
        texts.add(new Text(
                "每位被邀请人：邀请人得 " + inviter.zh() + "，新人得 " + invitee.zh(),
                "For each invited person: " + inviter.en() + " to the inviter, " + invitee.en() + " to the invited"));
        if (terms.secondLevelReward() != null) {
            var second = worth(terms.secondLevelReward());
            texts.add(new Text("邀请人的邀请人另得 " + second.zh(), second.en() + " to whoever invited the inviter"));
        }
        if (terms.commission() != null) {
            texts.add(CommissionCheck.cost(terms.commission()));
        }
        if (ladder.isPositive()) {
            texts.add(new Text(
                    "阶梯奖励摊到每位被邀请人最多 " + PriceText.of(ladder),
                    "The ladder adds " + PriceText.of(ladder) + " at most for each invited person"));
        }
        return new Cost(both.plus(ladder), both, 1, texts);
    }

    @Override
    public Incentive incentive(CampaignSpec spec, Goods goods) {
        var terms = spec.terms(ReferralSpec.class);
        var second = terms.secondLevelReward();
        var texts = new ArrayList<Text>();
        texts.add(
                terms.trigger() == Trigger.SIGN_UP
                        ? new Text("每位被邀请人注册时付给双方", "Paid to both sides when an invited person signs up")
                        : new Text("每位被邀请人下单时付给双方", "Paid to both sides when an invited person orders"));
        if (second != null) {
            texts.add(new Text(
                    "第二级奖励计入每位被邀请人，即使其邀请人没有邀请人",
                    "The second level is counted for every invited person, also where the inviter has no inviter"));
        }
        if (terms.commission() != null) {
            texts.add(new Text("佣金取决于订单商品，不在此列", "Commission depends on the goods ordered and is not counted here"));
        }
        return new Incentive(
                terms.trigger() != Trigger.SIGN_UP,
                second == null
                        ? terms.inviterReward().amount()
                        : terms.inviterReward().amount().plus(second.amount()),
                terms.inviteeReward().amount(),
                Money.zero(spec.budget().currency()),
                terms.ladder().stream()
                        .map(step ->
                                new Incentive.Step(step.invited(), step.reward().amount()))
                        .toList(),
                spec.caps().perInviter(),
                texts);
    }

    /** A reward and what it costs at most, where its words do not say that. */
    private Text worth(RewardTerm term) {
        var shown = rewards.shown(term);
        var most = PriceText.of(term.amount());
        return term.kind() == RewardTerm.Kind.CASH || !term.amount().isPositive()
                ? new Text(shown.zh(), shown.en())
                : new Text(shown.zh() + "（最多 " + most + "）", shown.en() + " (" + most + " at most)");
    }

    /** The dearest way to come by the ladder: the steps up to a number, shared by so many people, rounded up. */
    private static Money ladderPerPerson(ReferralSpec terms, String currency) {
        long dearest = 0;
        long sum = 0;
        for (var step : terms.ladder()) {
            sum = Math.addExact(sum, step.reward().amount().minor());
            dearest = Math.max(dearest, Math.ceilDiv(sum, step.invited()));
        }
        return Money.of(dearest, currency);
    }

    @Override
    public Rules rules(CampaignSpec spec) {
        return ReferralTexts.rules(spec.terms(ReferralSpec.class), rewards::shown);
    }

    @Override
    public Optional<Showcase> showcase(Campaign campaign) {
        var gift = campaign.spec().terms(ReferralSpec.class).inviteeReward();
        var shown = gift.gives() ? rewards.shown(gift) : null;
        return Optional.of(new Showcase(null, null, null, 0, shown, "接受我的邀请", "Accept my invitation"));
    }

    @Override
    public boolean finished(UUID campaignId) {
        return !rows.anyOpen(campaignId) && !commissions.anyOpen(campaignId);
    }
}
