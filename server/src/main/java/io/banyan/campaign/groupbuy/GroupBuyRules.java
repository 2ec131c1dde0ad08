package io.banyan.campaign.groupbuy;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.engine.Description;
import io.banyan.campaign.engine.Findings;
import io.banyan.campaign.engine.Goods;
import io.banyan.campaign.engine.Incentive;
import io.banyan.campaign.engine.Rulebook;
import io.banyan.campaign.engine.Showcase;
import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.money.PriceText;
import io.banyan.law.Matter.Difference;
import io.banyan.law.Matter.Difference.Ground;
import io.banyan.law.Matter.Participants;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a group-buy may look like, what it can cost and how its rules read. */
@Component
class GroupBuyRules implements Rulebook {

    private final GroupRows groups;
    private final GroupBuyOffers offers;

    GroupBuyRules(GroupRows groups, GroupBuyOffers offers) {
        this.groups = groups;
        this.offers = offers;
    }

    @Override
    public Mechanic mechanic() {
        return Mechanic.GROUP_BUY;
    }

    @Override
    public void check(CampaignSpec spec, Goods goods, Findings findings) {
        var terms = spec.termsOrNull(GroupBuySpec.class);
        if (terms == null) {
            findings.require(false, "groupBuy", "请填写拼团设置", "The settings of the group-buy are missing");
            return;
        }
        GroupBuyChecks.check(spec, terms, goods, findings);
    }

    @Override
    public void describe(CampaignSpec spec, Goods goods, Description description) {
        var terms = spec.termsOrNull(GroupBuySpec.class);
        if (terms == null) {
            return;
        }
        for (int i = 0; i < terms.ladder().size(); i++) {
            var prices = terms.ladder().get(i).prices();
            for (int j = 0; j < prices.size(); j++) {
                var single = goods.listPrice(prices.get(j).skuId());
                if (single != null) {
                    description.reduced(
                            "groupBuy.ladder[" + i + "].prices[" + j + "].price",
                            prices.get(j).skuId(),
                            single,
                            prices.get(j).price(),
                            "单买价");
                }
            }
        }
        // The rules that everybody reads name the guarantee and who may join.
        description
                .matter()
                .participants(new Participants(false, terms.guarantee().enabled(), true));
        switch (terms.audience()) {
            case ANYONE -> {}
            case NEW_CUSTOMERS ->
                description.matter().difference(new Difference("groupBuy.audience", Ground.NEW_CUSTOMERS, true));
            case INVITED -> description.matter().difference(new Difference("groupBuy.audience", Ground.INVITED, true));
        }
        var perk = terms.leaderPerk();
        if (perk != null && perk.kind() != LeaderPerk.Kind.DISCOUNT) {
            description.orderRewards(description.returnDays());
        }
    }

    @Override
    public Cost worstCase(CampaignSpec spec, Goods goods) {
        var terms = spec.terms(GroupBuySpec.class);
        var dearest = terms.firstStep().prices().stream()
                .map(price -> pieces(price, terms.quantityLimit(), goods))
                .max((one, other) -> worst(terms, one).compareTo(worst(terms, other)))
                .orElseThrow();
        var discount = GroupCost.discount(terms, dearest);
        var perk = GroupCost.perk(terms, dearest);
        var texts = new ArrayList<Text>();
        texts.add(new Text(
                "每单最多让利 " + PriceText.of(discount) + "（" + terms.quantityLimit() + " 件，按最低阶梯价）",
                "One order is reduced by " + PriceText.of(discount) + " at most (" + terms.quantityLimit()
                        + " pieces at the lowest price)"));
        if (perk.isPositive()) {
            texts.add(new Text(
                    "团长另得最多 " + PriceText.of(perk) + "；最坏情况下每单都是团长",
                    "A leader gets " + PriceText.of(perk)
                            + " more at most; in the worst case every order is a leader's"));
        }
        if (terms.guarantee().enabled()) {
            texts.add(
                    new Text(
                            "保证成团不增加每单成本：人数不足时按最小人数价成团",
                            "The guarantee adds nothing to the cost of an order: a smaller group completes at the price of the smallest size"));
        }
        return new Cost(
                discount.plus(perk), next(terms, goods), terms.firstStep().size(), texts);
    }

    @Override
    public Incentive incentive(CampaignSpec spec, Goods goods) {
        var terms = spec.terms(GroupBuySpec.class);
        var step = terms.firstStep();
        var discounts = new ArrayList<Money>();
        var perks = new ArrayList<Money>();
        for (var price : step.prices()) {
            var piece = pieces(price, 1, goods);
            discounts.add(piece.getFirst().discountTo(price.price()));
            perks.add(GroupCost.perk(terms, piece));
        }
        var currency = spec.budget().currency();
        var discount = mean(currency, discounts);
        var perk = mean(currency, perks);
        return Incentive.perParticipation(
                discount.plus(Money.of(Math.ceilDiv(perk.minor(), step.size()), currency)),
                List.of(new Text(
                        "每单一件，按第一档团价平均让利 " + PriceText.of(discount) + "，团长福利由 " + step.size() + " 人分摊",
                        "One piece an order, reduced by " + PriceText.of(discount)
                                + " on average at the smallest size; a leader's perk is shared by " + step.size())));
    }

    private static Money mean(String currency, List<Money> amounts) {
        return Money.of(Math.ceilDiv(Money.sum(currency, amounts).minor(), amounts.size()), currency);
    }

    /** One more can come while the budget covers a leader with one piece of the variant that costs it least. */
    private static Money next(GroupBuySpec terms, Goods goods) {
        return terms.firstStep().prices().stream()
                .map(price -> worst(terms, pieces(price, 1, goods)))
                .min(Money::compareTo)
                .orElseThrow();
    }

    private static List<Member.Item> pieces(GroupBuySpec.SkuPrice price, int quantity, Goods goods) {
        var list = Objects.requireNonNullElse(goods.listPrice(price.skuId()), price.price());
        return List.of(new Member.Item(price.skuId(), quantity, list, price.price()));
    }

    private static Money worst(GroupBuySpec terms, List<Member.Item> goods) {
        return GroupCost.discount(terms, goods).plus(GroupCost.perk(terms, goods));
    }

    @Override
    public Rules rules(CampaignSpec spec) {
        return GroupBuyTexts.rules(spec.terms(GroupBuySpec.class));
    }

    @Override
    public Optional<Showcase> showcase(Campaign campaign) {
        return offers.of(campaign)
                .map(offer -> new Showcase(
                        offer.productId(),
                        offer.ladder().getLast().price(),
                        offer.cheapest().listPrice(),
                        offer.ladder().getFirst().size(),
                        null,
                        "和我一起拼",
                        "Join my group"));
    }

    @Override
    public boolean finished(UUID campaignId) {
        return !groups.unfinished(campaignId);
    }
}
