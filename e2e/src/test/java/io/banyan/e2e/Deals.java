package io.banyan.e2e;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Sets up flash sales, challenges, community purchases and coupons through the console's API. */
final class Deals {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final Stage stage;
    private final APIRequestContext api;

    Deals(Stage stage, APIRequestContext api) {
        this.stage = stage;
        this.api = api;
    }

    /** A flash sale of so many pieces, one for a person. */
    String flashSale(Stage.Goods goods, int pieces, long price, Instant opensAt) {
        return stage.running(
                "FLASH_SALE",
                "限时秒杀",
                "Flash sale",
                "flashSale",
                Map.of(
                        "productId",
                        goods.product(),
                        "items",
                        List.of(Map.of("skuId", goods.sku(), "price", Stage.cny(price), "stock", pieces)),
                        "opensAt",
                        opensAt.truncatedTo(ChronoUnit.SECONDS).toString(),
                        "perPerson",
                        1));
    }

    /** A challenge for teams of two, by orders: one pays ¥2, three pay ¥5. */
    String orderChallenge() {
        return stage.running(
                "CHALLENGE",
                "双人下单挑战",
                "Order in pairs",
                "challenge",
                Map.of(
                        "goal",
                        Map.of("measure", "COUNT", "event", "ORDER_PAID"),
                        "teamSize",
                        2,
                        "tiers",
                        List.of(tier(1, 200), tier(3, 500)),
                        "freezeDays",
                        7));
    }

    private static Map<String, Object> tier(int goal, long reward) {
        return Map.of("goal", goal, "reward", Map.of("kind", "CASH", "amount", Stage.cny(reward)));
    }

    /** A community purchase whose rounds need so many pieces; a tenth of each order is the leader's. */
    String community(Stage.Goods goods, int threshold, long price) {
        return stage.running(
                "COMMUNITY_PURCHASE",
                "邻里团购",
                "Neighbours together",
                "communityPurchase",
                Map.of(
                        "productId",
                        goods.product(),
                        "items",
                        List.of(Map.of("skuId", goods.sku(), "price", Stage.cny(price))),
                        "threshold",
                        threshold,
                        "longestHours",
                        48,
                        "commissionBasisPoints",
                        1_000,
                        "quantityLimit",
                        2));
    }

    /** A pick-up point that whoever is signed in on the page leads. */
    void leads(Page page, String point) {
        var leader = Stage.json(page.request().get("/api/me")).path("id").asString();
        var id = stage.posted(
                        "/api/console/pickup-points",
                        Map.of(
                                "name",
                                point,
                                "region",
                                "浙江省 杭州市 西湖区",
                                "street",
                                "文三路 90 号",
                                "phone",
                                "0571-88888888",
                                "hours",
                                "9:00–21:00",
                                "open",
                                true))
                .path("point")
                .path("id")
                .asString();
        stage.posted("/api/console/pickup-points/" + id + "/leaders", Map.of("personId", leader));
    }

    /** A coupon that takes so much off orders from a threshold, or of any price when that is zero. */
    String coupon(String titleZh, String titleEn, long amount, long threshold, String way) {
        var terms = new HashMap<String, Object>();
        terms.put("titleZh", titleZh);
        terms.put("titleEn", titleEn);
        terms.put("kind", "AMOUNT");
        terms.put("amount", Stage.cny(amount));
        if (threshold > 0) {
            terms.put("threshold", Stage.cny(threshold));
        }
        terms.put("scope", Map.of("kind", "ALL", "products", List.of()));
        terms.put("group", "ORDER");
        terms.put("exclusive", false);
        terms.put("ways", List.of(way));
        terms.put("audience", "ANYONE");
        terms.put("perPerson", 1);
        terms.put("validDays", 30);
        terms.put("comesBack", "FULL_REFUND");
        terms.put("transferable", false);
        return stage.posted("/api/console/coupons", Map.of("state", "ACTIVE", "terms", terms, "quantity", 100))
                .path("id")
                .asString();
    }

    /** A code for the coupon. */
    String code(String coupon) {
        var batch = stage.posted("/api/console/coupons/" + coupon + "/codes", Map.of("size", 1))
                .path("id")
                .asString();
        var code = new String[1];
        Patience.within(SOON, () -> code[0] = codes(batch));
        return code[0];
    }

    private String codes(String batch) {
        var file = api.get("/api/console/coupons/codes/" + batch + "/codes.csv");
        if (!file.ok()) {
            throw new IllegalStateException("not made yet: " + file.status());
        }
        var lines = file.text().strip().split("\\R");
        return lines[lines.length - 1].split(",")[0].replace("\"", "");
    }

    /** The one round of a campaign, as the desk sees it. */
    JsonNode round(String campaign) {
        return Stage.json(api.get("/api/console/campaigns/" + campaign + "/rounds"))
                .path(0);
    }
}
