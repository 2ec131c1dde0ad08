package io.banyan.campaign.flash;

import io.banyan.campaign.Campaign;
import io.banyan.campaign.engine.Description;
import io.banyan.campaign.engine.Findings;
import io.banyan.campaign.engine.Goods;
import io.banyan.campaign.engine.Rulebook;
import io.banyan.campaign.engine.Showcase;
import io.banyan.campaign.flash.FlashSaleSpec.FlashItem;
import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.campaign.specification.Mechanic;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.money.PriceText;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a flash sale may look like, what it can cost and how its rules read. */
@Component
class FlashRules implements Rulebook {

    private static final int MOST_UNITS = 1_000_000;
    private static final int MOST_PER_PERSON = 999;
    private static final int MOST_ITEMS = 50;

    /** What the higher price on its pages is. */
    private static final String BASIS = "单买价";

    private final FlashSales sales;
    private final FlashViews views;

    FlashRules(FlashSales sales, FlashViews views) {
        this.sales = sales;
        this.views = views;
    }

    @Override
    public Mechanic mechanic() {
        return Mechanic.FLASH_SALE;
    }

    @Override
    public void check(CampaignSpec spec, Goods goods, Findings findings) {
        var terms = spec.termsOrNull(FlashSaleSpec.class);
        if (terms == null) {
            findings.require(false, "flashSale", "请填写抢购设置", "The settings of the flash sale are missing");
            return;
        }
        findings.require(!goods.skus().isEmpty(), "flashSale.productId", "没有这个商品", "There is no such product");
        findings.require(
                !terms.items().isEmpty() && terms.items().size() <= MOST_ITEMS,
                "flashSale.items",
                "请选择 1 到 50 个规格",
                "Choose 1 to 50 variants");
        findings.require(
                terms.items().stream().map(FlashItem::skuId).distinct().count()
                        == terms.items().size(),
                "flashSale.items",
                "同一规格只能出现一次",
                "Each variant may appear once");
        for (int i = 0; i < terms.items().size(); i++) {
            checkItem("flashSale.items[" + i + "]", spec, terms.items().get(i), goods, findings);
        }
        findings.require(
                terms.perPerson() >= 1 && terms.perPerson() <= MOST_PER_PERSON,
                "flashSale.perPerson",
                "每人限购应为 1 到 999 件",
                "One person may have 1 to 999 pieces");
        checkTimes(spec, terms, findings);
        checkCaps(spec, findings);
    }

    private static void checkItem(String field, CampaignSpec spec, FlashItem item, Goods goods, Findings findings) {
        findings.require(
                item.stock() >= 1 && item.stock() <= MOST_UNITS,
                field + ".stock",
                "抢购库存应为 1 到 1000000 件",
                "A sale has 1 to 1,000,000 pieces of a variant");
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
                item.price().isPositive() && item.price().compareTo(list) < 0,
                field + ".price",
                "抢购价应大于 0 且低于单买价",
                "The price must be above zero and below the usual price");
    }

    private static void checkTimes(CampaignSpec spec, FlashSaleSpec terms, Findings findings) {
        var starts = spec.startsAt();
        var ends = spec.endsAt();
        findings.require(
                starts == null || !terms.opensAt().isBefore(starts),
                "flashSale.opensAt",
                "开抢时间不能早于活动开始（活动开始后页面可见并倒计时）",
                "The sale cannot open before the campaign starts, which is when its page appears");
        findings.require(
                ends == null || terms.opensAt().isBefore(ends),
                "flashSale.opensAt",
                "开抢时间应早于活动结束",
                "The sale must open before the campaign ends");
    }

    private static void checkCaps(CampaignSpec spec, Findings findings) {
        var caps = spec.caps();
        findings.require(
                caps.perPerson() == null && caps.perDay() == null && caps.total() == null,
                "caps",
                "抢购以库存和每人限购为限，请去掉其他参与上限",
                "A flash sale is limited by its stock and by pieces per person; remove the other limits");
    }

    @Override
    public void describe(CampaignSpec spec, Goods goods, Description description) {
        var terms = spec.termsOrNull(FlashSaleSpec.class);
        if (terms == null) {
            return;
        }
        for (int i = 0; i < terms.items().size(); i++) {
            var item = terms.items().get(i);
            var list = goods.listPrice(item.skuId());
            if (list != null && list.currency().equals(item.price().currency())) {
                description.reduced("flashSale.items[" + i + "].price", item.skuId(), list, item.price(), BASIS);
            }
        }
    }

    @Override
    public Cost worstCase(CampaignSpec spec, Goods goods) {
        var terms = spec.terms(FlashSaleSpec.class);
        var currency = spec.budget().currency();
        var units = terms.items().stream().mapToLong(FlashItem::stock).sum();
        var dearest = terms.items().stream()
                .map(item -> discount(item, goods))
                .max(Comparator.naturalOrder())
                .orElse(Money.zero(currency));
        var all = Money.sum(
                currency,
                terms.items().stream()
                        .map(item -> discount(item, goods).times(item.stock()))
                        .toList());
        return Cost.bounded(
                dearest,
                new Cost.Bound(units, all),
                List.of(new Text(
                        "共 " + units + " 件，全部售出让利 " + PriceText.of(all) + "；活动开始时从预算中一次性预留",
                        units + " pieces; if all are sold they are reduced by " + PriceText.of(all)
                                + ", which is set aside of the budget when the campaign starts")));
    }

    private static Money discount(FlashItem item, Goods goods) {
        var list = Objects.requireNonNullElse(goods.listPrice(item.skuId()), item.price());
        return list.minus(item.price());
    }

    @Override
    public Rules rules(CampaignSpec spec) {
        var terms = spec.terms(FlashSaleSpec.class);
        var zone = ZoneId.of(spec.timeZone());
        var opens = terms.opensAt().atZone(zone);
        return new Rules(
                List.of(
                        new Text(
                                "开抢时间："
                                        + DateTimeFormatter.ofPattern("M 月 d 日 HH:mm:ss", Locale.CHINA)
                                                .format(opens) + "，以服务器时间为准。",
                                "Opens on "
                                        + DateTimeFormatter.ofPattern("d MMMM, HH:mm:ss", Locale.ENGLISH)
                                                .format(opens)
                                        + " (" + zone.getId() + "), by the server's clock."),
                        new Text(
                                "按到达服务器的先后顺序成交，先到先得；没有内定和预留名额。",
                                "Orders count in the order in which they reach the server. Nothing is kept back for anybody."),
                        new Text(
                                "每人限购 " + terms.perPerson() + " 件，各规格合计。",
                                "At most " + terms.perPerson() + " pieces a person, all variants together."),
                        new Text(
                                "显示“抢到了”即已为您保留；请在订单的付款时限内付款，超时自动释放给其他人。",
                                "Once you are told that you have it, it is yours; pay within the time that your order shows, or it goes to somebody else."),
                        new Text(
                                "取消或超时未付的件数会重新放出，已抢光的页面会自动更新。",
                                "Pieces of orders that are called off or not paid in time are offered again; the page tells.")));
    }

    @Override
    public Optional<Showcase> showcase(Campaign campaign) {
        return views.cheapest(campaign)
                .map(item -> new Showcase(
                        campaign.spec().terms(FlashSaleSpec.class).productId(),
                        item.price(),
                        item.listPrice(),
                        0,
                        null,
                        "限时抢购，一起来",
                        "A flash sale: come along"));
    }

    @Override
    public boolean finished(UUID campaignId) {
        return sales.finished(campaignId);
    }
}
