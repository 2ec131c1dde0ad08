package io.banyan.campaign.referral;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.engine.Description;
import io.banyan.campaign.engine.Findings;
import io.banyan.campaign.engine.Goods;
import io.banyan.campaign.engine.Rulebook;
import io.banyan.campaign.engine.Showcase;
import io.banyan.campaign.referral.ReferralSpec.Trigger;
import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.campaign.specification.Mechanic;
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

    ReferralRules(ReferralRows rows) {
        this.rows = rows;
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
        checkAmount("referral.inviterReward.amount", terms.inviterReward().amount(), currency, findings);
        checkAmount("referral.inviteeReward.amount", terms.inviteeReward().amount(), currency, findings);
        findings.require(
                terms.inviterReward().amount().isPositive()
                        || terms.inviteeReward().amount().isPositive(),
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
        description.matter().scheme(new Scheme(List.of(signUp ? Paid.HEAD_COUNT : Paid.SALES), false, false));
        if (!signUp) {
            description.orderRewards(terms.freezeDays()
                    + (terms.trigger() == Trigger.PAST_RETURN_WINDOW ? description.returnDays() : 0));
        }
    }

    private static void checkLadder(ReferralSpec terms, String currency, Findings findings) {
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
            checkAmount(field, step.reward(), currency, findings);
            findings.require(step.reward().isPositive(), field, "奖励应大于 0", "The reward must be above zero");
        }
    }

    private static void checkAmount(String field, Money amount, String currency, Findings findings) {
        findings.require(!amount.isNegative(), field, "金额不能为负数", "The amount must not be negative");
        findings.require(
                amount.currency().equals(currency), field, "币种应与预算一致", "The currency must be that of the budget");
    }

    @Override
    public Cost worstCase(CampaignSpec spec, Goods goods) {
        var terms = spec.terms(ReferralSpec.class);
        var both = terms.inviterReward().amount().plus(terms.inviteeReward().amount());
        var ladder = ladderPerPerson(terms, spec.budget().currency());
        var texts = new ArrayList<Text>();
        texts.add(new Text(
                "每位被邀请人：邀请人得 " + PriceText.of(terms.inviterReward().amount()) + "，新人得 "
                        + PriceText.of(terms.inviteeReward().amount()),
                "For each invited person: " + PriceText.of(terms.inviterReward().amount()) + " to the inviter, "
                        + PriceText.of(terms.inviteeReward().amount()) + " to the invited"));
        if (ladder.isPositive()) {
            texts.add(new Text(
                    "阶梯奖励摊到每位被邀请人最多 " + PriceText.of(ladder),
                    "The ladder adds " + PriceText.of(ladder) + " at most for each invited person"));
        }
        return new Cost(both.plus(ladder), both, 1, texts);
    }

    /** The dearest way to come by the ladder: the steps up to a number, shared by so many people, rounded up. */
    private static Money ladderPerPerson(ReferralSpec terms, String currency) {
        long dearest = 0;
        long sum = 0;
        for (var step : terms.ladder()) {
            sum = Math.addExact(sum, step.reward().minor());
            dearest = Math.max(dearest, Math.ceilDiv(sum, step.invited()));
        }
        return Money.of(dearest, currency);
    }

    @Override
    public Rules rules(CampaignSpec spec) {
        var terms = spec.terms(ReferralSpec.class);
        var texts = new ArrayList<Text>();
        texts.add(new Text(
                "分享您的邀请链接；好友通过链接首次注册，您就是 TA 的邀请人，且不再改变。",
                "Share your link. You become the inviter of whoever signs up by it for the first time, for good."));
        texts.add(trigger(terms));
        texts.add(new Text(
                "您得 " + PriceText.of(terms.inviterReward().amount()) + "，好友得 "
                        + PriceText.of(terms.inviteeReward().amount()) + "；奖励冻结 " + terms.freezeDays() + " 天后到账。",
                "You get " + PriceText.of(terms.inviterReward().amount()) + ", your friend "
                        + PriceText.of(terms.inviteeReward().amount()) + "; rewards become available after "
                        + terms.freezeDays()
                        + " days."));
        for (var step : terms.ladder()) {
            texts.add(new Text(
                    "成功邀请满 " + step.invited() + " 人，再得 " + PriceText.of(step.reward()) + "。",
                    "With " + step.invited() + " friends rewarded you get " + PriceText.of(step.reward()) + " more."));
        }
        if (terms.trigger() != Trigger.SIGN_UP) {
            texts.add(new Text(
                    "好友的订单全额退款时，相应奖励会收回。",
                    "If the friend's order is refunded in full, the rewards for it are taken back."));
        }
        texts.add(new Text("只奖励一级邀请；不能邀请自己。", "Only direct invitations are rewarded; you cannot invite yourself."));
        return new Rules(texts);
    }

    private static Text trigger(ReferralSpec terms) {
        var days = ReferralDecisions.TIME_TO_QUALIFY.toDays();
        return switch (terms.trigger()) {
            case SIGN_UP -> new Text("好友注册成功即获得奖励。", "The reward is for the sign-up itself.");
            case FIRST_PAID_ORDER ->
                new Text(
                        "好友在 " + days + " 天内完成首单付款即获得奖励。",
                        "The reward is for the friend's first paid order, within " + days + " days.");
            case PAST_RETURN_WINDOW ->
                new Text(
                        "好友在 " + days + " 天内首单付款，并过了退货期即获得奖励。",
                        "The reward is for the friend's first order, paid within " + days
                                + " days, once it can no longer be returned.");
        };
    }

    @Override
    public Optional<Showcase> showcase(Campaign campaign) {
        var gift = campaign.spec().terms(ReferralSpec.class).inviteeReward().amount();
        return Optional.of(
                new Showcase(null, null, null, 0, gift.isPositive() ? gift : null, "接受我的邀请", "Accept my invitation"));
    }

    @Override
    public boolean finished(UUID campaignId) {
        return !rows.anyOpen(campaignId);
    }
}
