package io.banyan.campaign.community;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.Campaigns;
import io.banyan.campaign.community.CommunitySpec.CommunityItem;
import io.banyan.campaign.engine.Description;
import io.banyan.campaign.engine.Entry;
import io.banyan.campaign.engine.Findings;
import io.banyan.campaign.engine.Goods;
import io.banyan.campaign.engine.Rulebook;
import io.banyan.campaign.engine.Showcase;
import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.catalog.Catalog;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.money.PriceText;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a community purchase may look like, what it can cost and how its rules read. */
@Component
class CommunityRules implements Rulebook {

    private static final String BASIS = "单买价";

    private final RoundRows rounds;
    private final Campaigns campaigns;
    private final Catalog catalog;

    CommunityRules(RoundRows rounds, Campaigns campaigns, Catalog catalog) {
        this.rounds = rounds;
        this.campaigns = campaigns;
        this.catalog = catalog;
    }

    @Override
    public Mechanic mechanic() {
        return Mechanic.COMMUNITY_PURCHASE;
    }

    @Override
    public void check(CampaignSpec spec, Goods goods, Findings findings) {
        var terms = spec.termsOrNull(CommunitySpec.class);
        if (terms == null) {
            findings.require(
                    false, "communityPurchase", "请填写社区团购设置", "The settings of the community purchase are missing");
            return;
        }
        findings.require(!goods.skus().isEmpty(), "communityPurchase.productId", "没有这个商品", "There is no such product");
        findings.require(
                !terms.items().isEmpty()
                        && terms.items().size() <= 50
                        && terms.items().stream()
                                        .map(CommunityItem::skuId)
                                        .distinct()
                                        .count()
                                == terms.items().size(),
                "communityPurchase.items",
                "请选择 1 到 50 个规格，每个一次",
                "Choose 1 to 50 variants, each once");
        for (int i = 0; i < terms.items().size(); i++) {
            checkPrice("communityPurchase.items[" + i + "]", spec, terms.items().get(i), goods, findings);
        }
        checkNumbers(terms, findings);
    }

    private static void checkPrice(
            String field, CampaignSpec spec, CommunityItem item, Goods goods, Findings findings) {
        var list = goods.listPrice(item.skuId());
        if (list == null) {
            findings.require(false, field + ".skuId", "该规格不属于此商品", "This variant is not one of the product");
            return;
        }
        var currency = item.price().currency();
        if (!currency.equals(list.currency()) || !currency.equals(spec.budget().currency())) {
            findings.require(false, field + ".price", "币种应与商品价格一致", "The currency must be that of the product's price");
            return;
        }
        findings.require(
                item.price().isPositive() && item.price().compareTo(list) <= 0,
                field + ".price",
                "团购价应大于 0 且不高于单买价",
                "The price must be above zero and not above the usual price");
    }

    private static void checkNumbers(CommunitySpec terms, Findings findings) {
        findings.require(
                terms.threshold() >= 1 && terms.threshold() <= 100_000,
                "communityPurchase.threshold",
                "成团件数应为 1 到 100000",
                "A round needs 1 to 100,000 pieces");
        findings.require(
                terms.longestHours() >= 1 && terms.longestHours() <= 336,
                "communityPurchase.longestHours",
                "最长开团时间应为 1 到 336 小时",
                "A round is open for 1 to 336 hours at most");
        findings.require(
                terms.commissionBasisPoints() >= 0 && terms.commissionBasisPoints() <= 5_000,
                "communityPurchase.commissionBasisPoints",
                "团长佣金应为 0 到 50%",
                "The leader gets 0 to 50 % of an order");
        findings.require(
                terms.quantityLimit() >= 1 && terms.quantityLimit() <= 99,
                "communityPurchase.quantityLimit",
                "每单限购应为 1 到 99 件",
                "One order may have 1 to 99 pieces");
    }

    @Override
    public void describe(CampaignSpec spec, Goods goods, Description description) {
        var terms = spec.termsOrNull(CommunitySpec.class);
        if (terms == null) {
            return;
        }
        for (int i = 0; i < terms.items().size(); i++) {
            var item = terms.items().get(i);
            var list = goods.listPrice(item.skuId());
            if (list != null && list.currency().equals(item.price().currency()) && list.compareTo(item.price()) > 0) {
                description.reduced(
                        "communityPurchase.items[" + i + "].price", item.skuId(), list, item.price(), BASIS);
            }
        }
        if (terms.commissionBasisPoints() > 0) {
            description.orderRewards(description.returnDays());
        }
    }

    @Override
    public Cost worstCase(CampaignSpec spec, Goods goods) {
        var terms = spec.terms(CommunitySpec.class);
        var dearest = terms.items().stream()
                .map(item -> cost(item, terms, goods).times(terms.quantityLimit()))
                .max(Comparator.naturalOrder())
                .orElse(Money.zero(spec.budget().currency()));
        var next = terms.items().stream()
                .map(item -> cost(item, terms, goods))
                .min(Comparator.naturalOrder())
                .orElse(dearest);
        return new Cost(
                dearest,
                next,
                1,
                List.of(new Text(
                        "每单最多 " + terms.quantityLimit() + " 件，让利加团长佣金最多 " + PriceText.of(dearest),
                        "An order has " + terms.quantityLimit()
                                + " pieces at most; its reduction and the leader's commission cost at most "
                                + PriceText.of(dearest))));
    }

    private static Money cost(CommunityItem item, CommunitySpec terms, Goods goods) {
        var list = Objects.requireNonNullElse(goods.listPrice(item.skuId()), item.price());
        return list.minus(item.price().min(list))
                .plus(terms.commission(item.price().min(list)));
    }

    @Override
    public Rules rules(CampaignSpec spec) {
        var terms = spec.terms(CommunitySpec.class);
        return new Rules(List.of(
                new Text(
                        "团长为自提点开团，邻居在截单前下单付款。",
                        "A leader opens a round for a pick-up point; neighbours order and pay before the cut-off."),
                new Text(
                        "截单时满 " + terms.threshold() + " 件即成团发货；不足则全部自动原路退款。我们从不虚构订单。",
                        "With " + terms.threshold()
                                + " pieces at the cut-off the goods are sent; with fewer everybody is refunded in full. Orders are never invented."),
                new Text(
                        "到货后凭提货码到自提点取货。",
                        "When the goods are there, show your code at the pick-up point to get yours."),
                new Text(
                        "团长每完成一单提货得订单金额的 " + percent(terms) + "，退货期过后到账。",
                        "For each order that is picked up the leader gets " + percent(terms)
                                + " of it, available once it can no longer be returned."),
                new Text(
                        "每单限购 " + terms.quantityLimit() + " 件。",
                        "At most " + terms.quantityLimit() + " pieces an order.")));
    }

    private static String percent(CommunitySpec terms) {
        var points = terms.commissionBasisPoints();
        return points % 100 == 0
                ? points / 100 + "%"
                : points / 100 + "." + (points % 100 < 10 ? "0" : "") + points % 100 + "%";
    }

    @Override
    public Optional<Showcase> showcase(Campaign campaign) {
        return show(campaign.spec().terms(CommunitySpec.class));
    }

    private Optional<Showcase> show(CommunitySpec terms) {
        var skus = catalog.skus(terms.items().stream().map(CommunityItem::skuId).toList());
        return terms.items().stream()
                .filter(item -> skus.containsKey(item.skuId()))
                .min(Comparator.comparing(CommunityItem::price))
                .map(item -> new Showcase(
                        terms.productId(),
                        item.price(),
                        Objects.requireNonNull(skus.get(item.skuId())).price(),
                        0,
                        null,
                        "邻居一起买，自提更便宜",
                        "Buy with the neighbours"));
    }

    @Override
    public Optional<Entry> entry(UUID id) {
        return rounds.find(id)
                .flatMap(round -> show(campaigns
                                .specification(round.campaignId(), round.version())
                                .terms(CommunitySpec.class))
                        .map(show -> new Entry(round.campaignId(), "/rounds/" + id, show)));
    }

    @Override
    public boolean finished(UUID campaignId) {
        return !rounds.unfinished(campaignId);
    }
}
