package io.banyan.law;

import io.banyan.law.LawCheck.Trip;
import java.util.List;
import java.util.Map;

/** The checks by the names that rules call them by, and those that only ask whether something is so. */
final class LawChecks {

    private static final Map<String, LawCheck> BY_NAME = Map.ofEntries(
            Map.entry("reward-levels", SchemeChecks::levels),
            Map.entry("reward-near-line", SchemeChecks::nearTheLine),
            Map.entry("lottery-cap", LotteryChecks::cap),
            Map.entry("lottery-clarity", LotteryChecks::clarity),
            Map.entry("price-honesty", PriceChecks::honesty),
            Map.entry("price-raised", PriceChecks::raised),
            Map.entry("words", WordCheck::trips),
            Map.entry("fake-participants", LawChecks::fakeParticipants),
            Map.entry("return-window", LawChecks::returnWindow),
            Map.entry("non-personal-option", LawChecks::nonPersonalOption),
            Map.entry("price-discrimination", LawChecks::discrimination),
            Map.entry("consent", LawChecks::consent),
            Map.entry("marketing-message", LawChecks::marketing),
            Map.entry("live-replay", LawChecks::replay),
            Map.entry("review-freedom", LawChecks::reviewFreedom),
            Map.entry("no-preticked", LawChecks::preticked));

    private LawChecks() {}

    static LawCheck of(LawRule rule) {
        var check = BY_NAME.get(rule.check());
        if (check == null) {
            throw new IllegalStateException(rule.id() + ": there is no check " + rule.check());
        }
        return check;
    }

    static List<Trip> fakeParticipants(LawRule rule, Matter matter) {
        var trips = new Trips();
        var people = matter.participants();
        if (people != null) {
            trips.when(people.invented(), "participants", "展示了并不存在的参与者", "People are shown who do not exist");
            trips.when(
                    people.completesShort() && !people.saidOpenly(),
                    "participants",
                    "人数不足也会成团，但没有事先公开说明",
                    "A group completes with fewer people, and nobody is told beforehand");
        }
        var reviews = matter.reviews();
        trips.when(reviews != null && reviews.invented(), "reviews", "存在虚构的评价", "There are invented reviews");
        return trips.list();
    }

    static List<Trip> returnWindow(LawRule rule, Matter matter) {
        var trips = new Trips();
        var terms = matter.afterSales();
        if (terms != null) {
            var days = rule.limit("days");
            trips.when(
                    terms.returnDays() < days && !terms.exceptionListed(),
                    "afterSales.returnDays",
                    "无理由退货期只有 " + terms.returnDays() + " 天，至少应为 " + days + " 天",
                    "Goods may be returned for " + terms.returnDays() + " days only, at least " + days + " are due");
            var frozen = terms.orderRewardDays();
            trips.when(
                    frozen != null && !terms.exceptionListed() && frozen < days,
                    "afterSales.orderRewardDays",
                    "与订单挂钩的奖励只冻结 " + frozen + " 天，短于退货期",
                    "Rewards for an order are frozen for " + frozen + " days only, less than goods may be returned");
        }
        return trips.list();
    }

    static List<Trip> nonPersonalOption(LawRule rule, Matter matter) {
        var trips = new Trips();
        var shown = matter.recommendation();
        if (shown != null && shown.personal()) {
            trips.when(
                    !shown.optionWithoutTraits(),
                    "recommendation",
                    "没有不针对个人特征的选项",
                    "There is no option without personal traits");
            trips.when(!shown.tagsDeletable(), "recommendation", "用户不能删除个人标签", "Personal tags cannot be deleted");
        }
        return trips.list();
    }

    static List<Trip> discrimination(LawRule rule, Matter matter) {
        var trips = new Trips();
        for (var difference : matter.differences()) {
            trips.when(
                    difference.ground() == Matter.Difference.Ground.PERSONAL_TRAITS,
                    difference.place(),
                    "价格或条件按个人特征区别对待",
                    "Price or terms depend on personal traits");
            trips.when(
                    difference.ground() != Matter.Difference.Ground.PERSONAL_TRAITS && !difference.saidOpenly(),
                    difference.place(),
                    "部分人享有不同价格或条件，但没有公开说明",
                    "Some get other prices or terms, and nobody is told");
        }
        return trips.list();
    }

    static List<Trip> consent(LawRule rule, Matter matter) {
        var trips = new Trips();
        var use = matter.dataUse();
        if (use != null) {
            trips.when(!use.purposeStated(), "dataUse", "没有说明使用目的", "The purpose is not stated");
            trips.when(!use.consentRecorded(), "dataUse", "没有留存同意记录", "Consent is not recorded");
            trips.when(!use.easyToWithdraw(), "dataUse", "撤回同意不够方便", "Consent is not as easy to withdraw");
            trips.when(
                    use.childrenUnder14() && !use.guardianConsent(),
                    "dataUse",
                    "涉及不满十四周岁者，但没有监护人同意",
                    "People under 14 are concerned without a guardian's consent");
        }
        return trips.list();
    }

    static List<Trip> marketing(LawRule rule, Matter matter) {
        var trips = new Trips();
        var messages = matter.messages();
        if (messages != null && messages.marketing()) {
            trips.when(!messages.consented(), "messages", "未经同意发送营销消息", "Marketing is sent without consent");
            trips.when(!messages.refusable(), "messages", "消息没有拒收方式", "There is no way to refuse the messages");
        }
        return trips.list();
    }

    static List<Trip> replay(LawRule rule, Matter matter) {
        var room = matter.liveRoom();
        var trips = new Trips();
        trips.when(
                room != null && room.replayKeptDays() < rule.limit("days"),
                "liveRoom",
                "直播回放保存不足三年",
                "The replay is kept for less than three years");
        return trips.list();
    }

    static List<Trip> reviewFreedom(LawRule rule, Matter matter) {
        var reviews = matter.reviews();
        var trips = new Trips();
        trips.when(
                reviews != null && reviews.deletedByMerchant(),
                "reviews",
                "商家可以删除评价",
                "The merchant can delete reviews");
        return trips.list();
    }

    static List<Trip> preticked(LawRule rule, Matter matter) {
        var checkout = matter.checkout();
        var trips = new Trips();
        trips.when(
                checkout != null && checkout.preticked(), "checkout", "附加商品或服务被默认勾选", "Add-ons are ticked beforehand");
        return trips.list();
    }
}
