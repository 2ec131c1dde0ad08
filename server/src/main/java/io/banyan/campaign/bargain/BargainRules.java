package io.banyan.campaign.bargain;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.engine.Description;
import io.banyan.campaign.engine.Entry;
import io.banyan.campaign.engine.Findings;
import io.banyan.campaign.engine.Goods;
import io.banyan.campaign.engine.Rulebook;
import io.banyan.campaign.engine.Showcase;
import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.catalog.Catalog;
import io.banyan.catalog.SkuSnapshot;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.money.PriceText;
import io.banyan.law.Matter.Difference;
import io.banyan.law.Matter.Difference.Ground;
import io.banyan.law.Matter.Participants;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What bargaining may look like, what it can cost and how its rules read. */
@Component
class BargainRules implements Rulebook {

    private static final int MOST_HELPERS = 200;
    private static final int LONGEST_HOURS = 168;
    private static final int MOST_VARIANTS = 50;

    private final BargainRows rows;
    private final Catalog catalog;

    BargainRules(BargainRows rows, Catalog catalog) {
        this.rows = rows;
        this.catalog = catalog;
    }

    @Override
    public Mechanic mechanic() {
        return Mechanic.BARGAIN;
    }

    @Override
    public void check(CampaignSpec spec, Goods goods, Findings findings) {
        var terms = spec.termsOrNull(BargainSpec.class);
        if (terms == null) {
            findings.require(false, "bargain", "请填写砍价设置", "The settings of the bargain are missing");
            return;
        }
        findings.require(!goods.skus().isEmpty(), "bargain.productId", "没有这个商品", "There is no such product");
        findings.require(
                terms.helpers() >= 1 && terms.helpers() <= MOST_HELPERS,
                "bargain.helpers",
                "助力次数应为 1 到 200",
                "1 to 200 helps bring a bargain to the floor");
        hours("bargain.windowHours", terms.windowHours(), findings);
        hours("bargain.buyHours", terms.buyHours(), findings);
        findings.require(
                !terms.floors().isEmpty() && terms.floors().size() <= MOST_VARIANTS,
                "bargain.floors",
                "请为 1 到 50 个规格设置底价",
                "Set the lowest price of 1 to 50 variants");
        var seen = new HashSet<UUID>();
        for (int i = 0; i < terms.floors().size(); i++) {
            var floor = terms.floors().get(i);
            var field = "bargain.floors[" + i + "].price";
            findings.require(seen.add(floor.skuId()), field, "每个规格只能设置一次", "Each variant is set once");
            checkFloor(spec, terms, floor, goods, field, findings);
        }
    }

    @Override
    public void describe(CampaignSpec spec, Goods goods, Description description) {
        var terms = spec.termsOrNull(BargainSpec.class);
        if (terms == null) {
            return;
        }
        for (int i = 0; i < terms.floors().size(); i++) {
            var floor = terms.floors().get(i);
            var single = goods.listPrice(floor.skuId());
            if (single != null) {
                description.reduced("bargain.floors[" + i + "].price", floor.skuId(), single, floor.price(), "单买价");
            }
        }
        // Helpers are real people, and the rules that everybody reads say so.
        description.matter().participants(new Participants(false, false, true));
        if (terms.newCustomersCountDouble()) {
            description
                    .matter()
                    .difference(new Difference("bargain.newCustomersCountDouble", Ground.NEW_CUSTOMERS, true));
        }
    }

    private static void hours(String field, int hours, Findings findings) {
        findings.require(hours >= 1 && hours <= LONGEST_HOURS, field, "应为 1 到 168 小时", "1 to 168 hours");
    }

    private static void checkFloor(
            CampaignSpec spec,
            BargainSpec terms,
            BargainSpec.FloorPrice floor,
            Goods goods,
            String field,
            Findings findings) {
        var list = goods.listPrice(floor.skuId());
        if (list == null) {
            findings.require(false, field, "该规格不属于此商品", "This variant is not one of the product");
            return;
        }
        var currency = spec.budget().currency();
        if (!floor.price().currency().equals(currency) || !list.currency().equals(currency)) {
            findings.require(false, field, "币种应与预算一致", "The currency must be that of the budget");
            return;
        }
        findings.require(floor.price().isPositive(), field, "底价应大于 0", "The lowest price must be above zero");
        findings.require(
                list.minor() - floor.price().minor() >= Math.max(1, terms.helpers()),
                field,
                "底价应低于原价 " + PriceText.of(list) + "，且每次助力至少能砍 0.01",
                "It must be below the price of " + PriceText.of(list) + " by at least 0.01 a help");
    }

    @Override
    public Cost worstCase(CampaignSpec spec, Goods goods) {
        var terms = spec.terms(BargainSpec.class);
        var worths = terms.floors().stream()
                .map(floor -> worth(
                        floor,
                        Optional.ofNullable(goods.listPrice(floor.skuId())).orElse(floor.price())))
                .sorted()
                .toList();
        var most = worths.getLast();
        return new Cost(
                most,
                worths.getFirst(),
                1,
                List.of(
                        new Text(
                                "每次砍价最多让利 " + PriceText.of(most) + "（原价减底价），发起时即从预算预留；未购买则退回",
                                "One bargain takes off " + PriceText.of(most)
                                        + " at most (price less floor); it is set aside when the bargain opens, and comes back if nothing is bought")));
    }

    private static Money worth(BargainSpec.FloorPrice floor, Money list) {
        return list.minus(floor.price());
    }

    /** What the cuts of a bargain for this variant come to; zero when it is not on offer. */
    static Money worth(BargainSpec terms, SkuSnapshot sku) {
        var floor = terms.floor(sku.skuId());
        var none = Money.zero(sku.price().currency());
        return floor == null || !floor.currency().equals(sku.price().currency())
                ? none
                : sku.price().minus(floor).max(none);
    }

    @Override
    public Rules rules(CampaignSpec spec) {
        return BargainTexts.rules(spec.terms(BargainSpec.class));
    }

    @Override
    public Optional<Showcase> showcase(Campaign campaign) {
        var terms = campaign.spec().terms(BargainSpec.class);
        var skus = catalog.skus(
                terms.floors().stream().map(BargainSpec.FloorPrice::skuId).toList());
        return terms.floors().stream()
                .filter(floor -> skus.containsKey(floor.skuId()))
                .min(Comparator.comparing(BargainSpec.FloorPrice::price))
                .map(floor -> showcase(
                        terms.productId(),
                        floor.price(),
                        Objects.requireNonNull(skus.get(floor.skuId())).price()));
    }

    private static Showcase showcase(UUID productId, Money price, Money listPrice) {
        return new Showcase(productId, price, listPrice, 0, null, "帮我砍一刀", "Help me cut the price");
    }

    @Override
    public Optional<Entry> entry(UUID id) {
        return rows.find(id)
                .map(bargain -> new Entry(
                        bargain.campaignId(),
                        "/bargains/" + id,
                        showcase(bargain.productId(), bargain.floor(), bargain.listPrice())));
    }

    @Override
    public boolean finished(UUID campaignId) {
        return !rows.anyUnderWay(campaignId);
    }
}
