package io.banyan.campaign.split;

import io.banyan.campaign.engine.Rulebook.Rules;
import io.banyan.campaign.engine.Rulebook.Text;
import io.banyan.campaign.specification.Caps;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.money.PriceText;
import java.util.ArrayList;

/** The rules of packets in plain words. */
final class SplitTexts {

    private SplitTexts() {}

    static Rules rules(SplitSpec terms, Caps caps) {
        var texts = new ArrayList<Text>();
        texts.add(who(terms, caps));
        texts.add(content(terms));
        texts.add(new Text(
                "每人对同一个红包只能领一份，先到先得，发红包的人也可以领。",
                "Each person takes one part, first come first served; who opened it may take one too."));
        texts.add(
                terms.freezeDays() == 0
                        ? new Text("领到即到账。", "A part is yours at once.")
                        : new Text(
                                "领到后冻结 " + terms.freezeDays() + " 天，之后可用。",
                                "A part can be used after " + terms.freezeDays() + " days."));
        if (terms.trigger() == SplitSpec.Trigger.PAID_ORDER) {
            texts.add(new Text(
                    "订单全额退款时，该红包的所有份额一并收回。",
                    "If the order is refunded in full, all parts of its packet are taken back."));
        }
        texts.add(failure(terms));
        return new Rules(texts);
    }

    private static Text who(SplitSpec terms, Caps caps) {
        return switch (terms.trigger()) {
            case ANYBODY ->
                new Text(
                        "登录即可开红包，每人最多 " + caps.perPerson() + " 个。",
                        "Anybody signed in may open packets, at most " + caps.perPerson() + " each.");
            case PAID_ORDER -> {
                var least = terms.minimumOrder();
                yield least == null || !least.isPositive()
                        ? new Text(
                                "活动期间每付款一单，可开一个红包。",
                                "Each order paid during the campaign gives the right to one packet.")
                        : new Text(
                                "活动期间每付款一单满 " + PriceText.of(least) + "，可开一个红包。",
                                "Each order of at least " + PriceText.of(least)
                                        + " paid during the campaign gives the right to one packet.");
            }
        };
    }

    private static Text content(SplitSpec terms) {
        if (terms.coupon() != null) {
            return new Text(
                    "每个红包有 " + terms.parts() + " 张优惠券，每人一张。",
                    "A packet holds " + terms.parts() + " coupons, one a person.");
        }
        var amount = PriceText.of(terms.worth());
        var least = PriceText.of(Money.of(1, terms.worth().currency()));
        return switch (terms.draw()) {
            case RANDOM ->
                new Text(
                        "每个红包共 " + amount + "，随机分成 " + terms.parts() + " 份，每份至少 " + least + "；金额在开红包时就已抽定，先领后领机会均等。",
                        "A packet holds " + amount + " in " + terms.parts() + " parts drawn by chance, each at least "
                                + least
                                + ". They are drawn when it is opened; early or late, the expectation is the same.");
            case EQUAL ->
                new Text(
                        "每个红包共 " + amount + "，平均分成 " + terms.parts() + " 份。",
                        "A packet holds " + amount + " in " + terms.parts() + " equal parts.");
        };
    }

    /** What happens if parts are left. */
    static Text failure(SplitSpec terms) {
        return new Text(
                terms.windowHours() + " 小时内没有领完的部分退回活动预算，已领到的不受影响。",
                "What nobody takes within " + (terms.windowHours() == 1 ? "one hour" : terms.windowHours() + " hours")
                        + " goes back to the campaign; parts taken are not touched.");
    }
}
