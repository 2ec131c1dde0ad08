package io.banyan.campaign.commission;

import io.banyan.campaign.engine.Findings;
import io.banyan.campaign.engine.Goods;
import io.banyan.campaign.engine.Rulebook.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/** What may be promised as commission, and how it reads: pure. */
public final class CommissionCheck {

    private static final int MOST_PRODUCTS = 200;

    private CommissionCheck() {}

    /** Notes what is wrong with the rates. */
    public static void check(String field, CommissionTerms terms, Goods goods, Findings findings) {
        rate(field + ".basisPoints", terms.basisPoints(), findings);
        findings.require(
                terms.highest() > 0, field + ".basisPoints", "佣金比例至少有一个大于 0", "At least one rate must be above zero");
        findings.require(
                terms.products().size() <= MOST_PRODUCTS,
                field + ".products",
                "最多为 200 个商品单独设置",
                "At most 200 products have a rate of their own");
        var seen = new HashSet<>();
        for (int i = 0; i < terms.products().size(); i++) {
            var one = terms.products().get(i);
            var at = field + ".products[" + i + "]";
            rate(at + ".basisPoints", one.basisPoints(), findings);
            findings.require(seen.add(one.productId()), at, "同一商品设置了两次", "The product is named twice");
            findings.require(
                    goods.skus().values().stream()
                            .anyMatch(sku -> sku.productId().equals(one.productId())),
                    at + ".productId",
                    "没有这个商品",
                    "There is no such product");
        }
    }

    private static void rate(String field, int basisPoints, Findings findings) {
        findings.require(
                basisPoints >= 0 && basisPoints <= CommissionTerms.HIGHEST,
                field,
                "佣金比例应为 0 到 50%",
                "A rate is 0 to 50 %");
    }

    /** What it can cost. */
    public static Text cost(CommissionTerms terms) {
        var most = percent(terms.highest());
        return new Text(
                "佣金：每单实付金额的最多 " + most + "，付款时从预算中预留；预算不足时该单不产生佣金",
                "Commission: at most " + most
                        + " of what an order really cost, set aside of the budget when it is paid; an order that the budget cannot cover earns none");
    }

    /** How it reads for shoppers. */
    public static List<Text> rules(CommissionTerms terms) {
        var who = terms.storeOwnersOnly();
        var rate = percent(terms.highest());
        return List.of(
                new Text(
                        (who ? "店主" : "任何人") + "分享的链接带来订单，可得实付金额最多 " + rate + " 的佣金。",
                        (who ? "Store owners earn" : "Whoever shares earns") + " up to " + rate
                                + " of what is really paid for orders that come by their links."),
                new Text(
                        "佣金在商品过退货期后到账；退款的部分不计佣金。参加其他活动价的订单不计佣金。",
                        "Commission is paid once the goods can no longer be returned; what is refunded earns none, nor do orders under another campaign's price."));
    }

    private static String percent(int basisPoints) {
        return basisPoints % 100 == 0
                ? basisPoints / 100 + "%"
                : String.format(Locale.ROOT, "%.2f%%", basisPoints / 100.0);
    }
}
