package io.banyan.campaign.referral;

import io.banyan.campaign.commission.CommissionCheck;
import io.banyan.campaign.engine.Rulebook.Rules;
import io.banyan.campaign.engine.Rulebook.Text;
import io.banyan.campaign.referral.ReferralSpec.Trigger;
import io.banyan.campaign.reward.RewardShown;
import io.banyan.campaign.specification.RewardTerm;
import java.util.ArrayList;
import java.util.function.Function;

/** The rules of a referral as shoppers read them. */
final class ReferralTexts {

    private ReferralTexts() {}

    static Rules rules(ReferralSpec terms, Function<RewardTerm, RewardShown> shown) {
        var texts = new ArrayList<Text>();
        texts.add(new Text(
                "分享您的邀请链接；好友通过链接首次注册，您就是 TA 的邀请人，且不再改变。",
                "Share your link. You become the inviter of whoever signs up by it for the first time, for good."));
        texts.add(trigger(terms));
        texts.add(paid(terms, shown));
        for (var step : terms.ladder()) {
            var reward = shown.apply(step.reward());
            texts.add(new Text(
                    "成功邀请满 " + step.invited() + " 人，另得 " + reward.zh() + "。",
                    "With " + step.invited() + " friends rewarded you also get " + reward.en() + "."));
        }
        if (terms.trigger() != Trigger.SIGN_UP) {
            texts.add(new Text(
                    "好友的订单全额退款时，相应奖励会收回。",
                    "If the friend's order is refunded in full, the rewards for it are taken back."));
        }
        if (terms.secondLevelReward() == null) {
            texts.add(new Text("只奖励一级邀请；不能邀请自己。", "Only direct invitations are rewarded; you cannot invite yourself."));
        } else {
            texts.add(second(shown.apply(terms.secondLevelReward())));
        }
        if (terms.commission() != null) {
            texts.addAll(CommissionCheck.rules(terms.commission()));
        }
        return new Rules(texts);
    }

    private static Text paid(ReferralSpec terms, Function<RewardTerm, RewardShown> shown) {
        var inviter = shown.apply(terms.inviterReward());
        var invitee = shown.apply(terms.inviteeReward());
        var you = terms.inviterReward().gives();
        var friend = terms.inviteeReward().gives();
        var zh = you && friend
                ? "您得 " + inviter.zh() + "，好友得 " + invitee.zh()
                : you ? "您得 " + inviter.zh() : "好友得 " + invitee.zh();
        var en = you && friend
                ? "You get " + inviter.en() + ", your friend " + invitee.en()
                : you ? "You get " + inviter.en() : "Your friend gets " + invitee.en();
        return new Text(
                zh + "；奖励冻结 " + terms.freezeDays() + " 天后到账。",
                en + "; rewards become available after " + terms.freezeDays() + " days.");
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

    private static Text second(RewardShown reward) {
        return new Text(
                "您邀请的好友再邀请新人时，您另得 " + reward.zh() + "；最多两级，不能邀请自己。",
                "When a friend you invited invites somebody, you also get " + reward.en()
                        + "; two levels at most; you cannot invite yourself.");
    }
}
