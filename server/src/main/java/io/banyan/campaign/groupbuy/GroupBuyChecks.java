package io.banyan.campaign.groupbuy;

import io.banyan.campaign.engine.Findings;
import io.banyan.campaign.engine.Goods;
import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.kernel.money.Money;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is wrong with the settings of a group-buy. */
final class GroupBuyChecks {

    private static final int LARGEST_GROUP = 100;
    private static final int LONGEST_WINDOW_HOURS = 168;
    private static final int LARGEST_QUANTITY = 99;

    private GroupBuyChecks() {}

    static void check(CampaignSpec spec, GroupBuySpec terms, Goods goods, Findings findings) {
        findings.require(!goods.skus().isEmpty(), "groupBuy.productId", "没有这个商品", "There is no such product");
        checkLadder(spec, terms, goods, findings);
        findings.require(
                terms.windowHours() >= 1 && terms.windowHours() <= LONGEST_WINDOW_HOURS,
                "groupBuy.windowHours",
                "成团时限应为 1 到 168 小时",
                "A group is open for 1 to 168 hours");
        findings.require(
                terms.quantityLimit() >= 1 && terms.quantityLimit() <= LARGEST_QUANTITY,
                "groupBuy.quantityLimit",
                "每单限购应为 1 到 99 件",
                "One order may have 1 to 99 pieces");
        var reminder = terms.reminderMinutesBefore();
        findings.require(
                reminder == null || (reminder >= 0 && reminder < terms.windowHours() * 60),
                "groupBuy.reminderMinutesBefore",
                "提醒时间应早于成团时限",
                "The reminder must lie within the group's time");
        checkGuarantee(terms, findings);
        checkPerk(spec, terms, findings);
    }

    private static void checkLadder(CampaignSpec spec, GroupBuySpec terms, Goods goods, Findings findings) {
        findings.require(
                !terms.ladder().isEmpty() && terms.ladder().size() <= 5,
                "groupBuy.ladder",
                "请设置 1 到 5 个人数阶梯",
                "Set 1 to 5 group sizes");
        for (int i = 0; i < terms.ladder().size(); i++) {
            var field = "groupBuy.ladder[" + i + "]";
            var step = terms.ladder().get(i);
            var smallest = i == 0 ? 2 : terms.ladder().get(i - 1).size() + 1;
            findings.require(
                    step.size() >= smallest && step.size() <= LARGEST_GROUP,
                    field + ".size",
                    "人数应从 2 起逐级增加，最多 100 人",
                    "Sizes begin at 2 and grow, up to 100 people");
            findings.require(
                    skus(step).equals(skus(terms.firstStep())) && !step.prices().isEmpty(),
                    field + ".prices",
                    "每个阶梯应为同样的规格定价",
                    "Every size needs a price for the same variants");
            for (int j = 0; j < step.prices().size(); j++) {
                checkPrice(spec, terms, goods, findings, i, j);
            }
        }
    }

    private static Set<UUID> skus(GroupBuySpec.GroupBuyStep step) {
        return step.prices().stream().map(GroupBuySpec.SkuPrice::skuId).collect(Collectors.toSet());
    }

    private static void checkPrice(
            CampaignSpec spec, GroupBuySpec terms, Goods goods, Findings findings, int i, int j) {
        var field = "groupBuy.ladder[" + i + "].prices[" + j + "].price";
        var price = terms.ladder().get(i).prices().get(j);
        var list = goods.listPrice(price.skuId());
        if (list == null) {
            findings.require(false, field, "该规格不属于此商品", "This variant is not one of the product");
            return;
        }
        if (!price.price().currency().equals(list.currency())
                || !spec.budget().currency().equals(list.currency())) {
            findings.require(false, field, "币种应与商品价格一致", "The currency must be that of the product's price");
            return;
        }
        findings.require(
                price.price().isPositive() && price.price().compareTo(list) < 0,
                field,
                "拼团价应大于 0 且低于单买价",
                "The group price must be above zero and below the single price");
        var before = i == 0 ? null : terms.ladder().get(i - 1).price(price.skuId());
        findings.require(
                before == null
                        || !before.currency().equals(price.price().currency())
                        || price.price().compareTo(before) <= 0,
                field,
                "人数越多价格不能越高",
                "A larger group must not cost more");
    }

    private static void checkGuarantee(GroupBuySpec terms, Findings findings) {
        var guarantee = terms.guarantee();
        if (guarantee.enabled() && !terms.ladder().isEmpty()) {
            findings.require(
                    guarantee.minimum() >= 1
                            && guarantee.minimum() < terms.firstStep().size(),
                    "groupBuy.guarantee.minimum",
                    "保证成团人数应小于最小成团人数",
                    "The guaranteed number must be below the smallest size");
        }
    }

    private static void checkPerk(CampaignSpec spec, GroupBuySpec terms, Findings findings) {
        var perk = terms.leaderPerk();
        if (perk == null || perk.kind() == LeaderPerk.Kind.FREE_ORDER) {
            return;
        }
        var amount = perk.amount();
        if (amount == null
                || !amount.isPositive()
                || !amount.currency().equals(spec.budget().currency())) {
            findings.require(
                    false, "groupBuy.leaderPerk.amount", "请填写团长奖励金额", "The amount of the leader's perk is missing");
            return;
        }
        var cheapest = terms.ladder().stream()
                .flatMap(step -> step.prices().stream())
                .map(GroupBuySpec.SkuPrice::price)
                .filter(price -> price.currency().equals(amount.currency()))
                .min(Money::compareTo);
        findings.require(
                cheapest.isEmpty() || amount.compareTo(cheapest.get()) < 0,
                "groupBuy.leaderPerk.amount",
                "团长奖励应低于最低拼团价",
                "The perk must be below the lowest group price");
    }
}
