package io.banyan.campaign.groupbuy;

import io.banyan.campaign.engine.Rulebook.Rules;
import io.banyan.campaign.engine.Rulebook.Text;
import io.banyan.kernel.money.PriceText;
import java.util.ArrayList;
import java.util.Objects;

/** The rules of a group-buy in plain words. */
final class GroupBuyTexts {

    private GroupBuyTexts() {}

    static Rules rules(GroupBuySpec terms) {
        var texts = new ArrayList<Text>();
        var first = terms.firstStep().size();
        texts.add(new Text(
                "付款后开团，" + terms.windowHours() + " 小时内满 " + first + " 人成团。",
                "Your payment opens the group; it completes when " + first + " people are in within "
                        + (terms.windowHours() == 1 ? "one hour." : terms.windowHours() + " hours.")));
        if (terms.ladder().size() > 1) {
            texts.add(new Text(
                    "每个人先付 " + first + " 人价；到期时人数达到更高阶梯，差价自动原路退回。满 " + terms.size() + " 人立即成团。",
                    "Everybody pays the price for " + first
                            + " people first. If more are in when the time is over, the difference goes back to where you paid from. With "
                            + terms.size() + " people the group completes at once."));
        }
        texts.add(
                new Text(
                        "付款先到先得；名额被抢先时，您可以选择另开新团或立即退款，24 小时内未选择则自动全额退款。",
                        "Places go to the payments that arrive first. If yours comes too late, choose a new group or your money back; without a choice you are refunded after 24 hours."));
        texts.add(audience(terms));
        texts.add(
                new Text(
                        "成团前可以退出并全额退款；团长退出后由下一位成员接任。",
                        "Before the group completes you may leave and get all your money back; if the leader leaves, the next member leads on."));
        if (terms.leaderPerk() != null) {
            texts.add(perk(terms.leaderPerk()));
        }
        texts.add(failure(terms));
        texts.add(new Text(
                "划线价是单买价，即不参团时的售价。",
                "The struck-through price is the single price, at which the goods are sold without a group."));
        texts.add(new Text(
                "每单限购 " + terms.quantityLimit() + " 件。成团后发货。",
                "At most " + terms.quantityLimit() + " pieces an order. Goods are sent when the group is complete."));
        return new Rules(texts);
    }

    private static Text audience(GroupBuySpec terms) {
        return switch (terms.audience()) {
            case ANYONE -> new Text("任何人都可以参团。", "Anyone may join.");
            case NEW_CUSTOMERS ->
                new Text("任何人都可以开团；仅限新客参团。", "Anyone may open a group; only new customers may join one.");
            case INVITED ->
                new Text(
                        "任何人都可以开团；仅限通过团员分享的链接参团。",
                        "Anyone may open a group; joining needs a link that a member shared.");
        };
    }

    /** Every perk but the free order has an amount. */
    private static String amount(LeaderPerk perk) {
        return PriceText.of(Objects.requireNonNull(perk.amount()));
    }

    private static Text perk(LeaderPerk perk) {
        return switch (perk.kind()) {
            case DISCOUNT -> new Text("团长立减 " + amount(perk) + "。", "The leader pays " + amount(perk) + " less.");
            case CASHBACK ->
                new Text(
                        "成团后团长得 " + amount(perk) + " 奖励，退货期过后到账。",
                        "When the group completes the leader gets " + amount(perk)
                                + " in the wallet, available once the return window is over.");
            case FREE_ORDER ->
                new Text(
                        "成团后团长免单：货款退到钱包，退货期过后到账。",
                        "When the group completes the leader's goods are free: their price goes to the wallet, available once the return window is over.");
        };
    }

    /** What happens if too few join. */
    static Text failure(GroupBuySpec terms) {
        var guarantee = terms.guarantee();
        if (guarantee.enabled()) {
            return new Text(
                    "商家保证：到期时满 " + guarantee.minimum() + " 人即按 "
                            + terms.firstStep().size() + " 人价成团，差额由商家承担；否则全额原路退款。我们从不虚构成员。",
                    "The merchant's guarantee: with " + guarantee.minimum()
                            + " when the time is over the group completes at the price for "
                            + terms.firstStep().size()
                            + ", at the merchant's cost; with fewer everybody is refunded in full. Members are never invented.");
        }
        return new Text(
                "到期未成团，每位成员自动全额原路退款。我们从不虚构成员。",
                "If too few join in time, every member is refunded in full. Members are never invented.");
    }
}
