package io.banyan.hostile;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.Browser;
import io.banyan.Site;
import io.banyan.campaign.Fair;
import io.banyan.campaign.flash.FlashFair;
import io.banyan.catalog.ImportedSku;
import io.banyan.trade.Shopping;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A shop with a campaign of every mechanic, and somebody who has something of everything: orders, a group, money. */
final class Town {

    private static final String PASSWORD = "a long enough passphrase";

    private final Fair fair;
    private final Shopping shopping;
    private final Site.Person shopper;
    private final Site.Person neighbour;
    private final Browser operator;
    private final Instant now;

    /** @param now the time by the shop's clock */
    Town(Site site, Fair fair, Shopping shopping, Instant now) {
        this.now = now;
        this.fair = fair;
        this.shopping = shopping;
        this.shopper = shopping.shopper();
        this.neighbour = shopping.shopper();
        this.operator = site.visitor();
        var first = posted(
                        site.machine(),
                        "/api/console/operators",
                        Map.of("username", "owner-2", "roles", List.of("OWNER")))
                .path("password")
                .asString();
        posted(operator, "/api/console/session", Map.of("username", "owner-2", "password", first));
        operator.put("/api/console/me/password", Map.of("current", first, "password", PASSWORD))
                .ok();
    }

    Browser shopper() {
        return shopper.browser();
    }

    /** Somebody else, whose things are not the shopper's. */
    Browser neighbour() {
        return neighbour.browser();
    }

    UUID owner() {
        return shopper.id();
    }

    /** A colleague at a browser, with all rights. */
    Browser operator() {
        return operator;
    }

    /** Makes of everything one. */
    void live() {
        var goods = fair.goods(2_990, 1_000);
        orders(goods);
        mechanics(goods);
        round(goods);
        coupons();
        desk(goods);
    }

    private void orders(ImportedSku goods) {
        for (var person : List.of(shopper, neighbour)) {
            var browser = person.browser();
            browser.post("/api/me/addresses", address()).ok();
            browser.put("/api/cart/lines/" + goods.skuId(), Map.of("quantity", 2))
                    .ok();
            shopping.placed(browser, goods.skuId(), 1);
            shopping.paid(browser, goods.skuId(), 2);
        }
        var order =
                shopping.paid(shopper.browser(), goods.skuId(), 3).path("id").asString();
        posted(operator, "/api/console/orders/" + order + "/refunds", Map.of("reason", "test"));
    }

    private static Map<String, Object> address() {
        return Map.of(
                "name", "林小雨", "phone", "13800138000", "region", "浙江省 杭州市", "street", "文三路 90 号", "preferred", true);
    }

    private static JsonNode posted(Browser browser, String path, Object body) {
        return browser.post(path, body, Map.of("Idempotency-Key", Fair.key()))
                .ok()
                .body();
    }

    /** Settings of a campaign of each mechanic, all good. */
    List<JsonNode> specs() {
        var goods = fair.goods(2_990, 1_000);
        return Stream.of(
                        Fair.groupBuy(goods, 1_000_000, 2, 1_990, 5, 1_590),
                        Fair.referral(1_000_000, "SIGN_UP"),
                        FlashFair.sale(goods, 50, 2, 1_000_000, now),
                        Specs.bargain(goods),
                        Specs.lottery(),
                        Specs.challenge(),
                        Specs.split(),
                        Specs.communityPurchase(goods))
                .<JsonNode>map(spec -> JsonMapper.shared().valueToTree(spec))
                .toList();
    }

    private void mechanics(ImportedSku goods) {
        var me = shopper.browser();
        fair.take(me, goods, fair.running(Fair.groupBuy(goods, 1_000_000, 2, 1_990, 5, 1_590)), null, null);
        var bargain = fair.running(Specs.bargain(goods));
        posted(me, "/api/bargains", Map.of("campaignId", bargain, "skuId", goods.skuId()));
        posted(me, "/api/lotteries/" + fair.running(Specs.lottery()) + "/sign-in", Map.of());
        posted(me, "/api/challenges/" + fair.running(Specs.challenge()) + "/entries", Map.of());
        posted(me, "/api/packets", Map.of("campaignId", fair.running(Specs.split())));
        fair.running(FlashFair.sale(goods, 50, 2, 1_000_000, now));
        fair.invitation(shopper, fair.running(Fair.referral(1_000_000, "SIGN_UP")));
    }

    private void round(ImportedSku goods) {
        var id = fair.running(Specs.communityPurchase(goods));
        var point = new HashMap<>(Map.of("hours", "9:00–21:00", "open", true));
        point.putAll(Map.of("name", "便利店", "phone", "0571-88888888", "region", "浙江省 杭州市", "street", "文三路"));
        var pointId = posted(operator, "/api/console/pickup-points", point)
                .path("point")
                .path("id")
                .asString();
        posted(operator, "/api/console/pickup-points/" + pointId + "/leaders", Map.of("personId", shopper.id()));
        var cutOff = now.plus(2, ChronoUnit.HOURS);
        posted(
                shopper.browser(),
                "/api/community-purchases/" + id + "/rounds",
                Map.of("pointId", pointId, "cutOffAt", cutOff));
    }

    private void coupons() {
        var terms = new HashMap<String, Object>(
                Map.of("titleZh", "立减 5 元", "titleEn", "5 yuan off", "kind", "AMOUNT", "amount", Fair.cny(500)));
        terms.putAll(
                Map.of("group", "ORDER", "exclusive", false, "audience", "ANYONE", "perPerson", 2, "validDays", 7));
        terms.putAll(Map.of("scope", Map.of("kind", "ALL", "products", List.of()), "comesBack", "FULL_REFUND"));
        terms.putAll(Map.of("ways", List.of("CENTRE", "CODE"), "transferable", true));
        var template = posted(operator, "/api/console/coupons", Map.of("state", "ACTIVE", "terms", terms))
                .path("id")
                .asString();
        posted(shopper.browser(), "/api/coupons/offered/" + template + "/claim", Map.of());
        var given = posted(shopper.browser(), "/api/coupons/offered/" + template + "/claim", Map.of());
        posted(shopper.browser(), "/api/coupons/" + given.path("id").asString() + "/gift", null);
        posted(operator, "/api/console/coupons/" + template + "/codes", Map.of("size", 3));
    }

    private void desk(ImportedSku goods) {
        posted(operator, "/api/console/brands", Map.of("name", "老茶坊"));
        posted(operator, "/api/console/badges", Map.of("nameZh", "茶友", "nameEn", "Tea friend", "symbol", "茶"));
        posted(operator, "/api/console/categories", Map.of("nameZh", "茶", "nameEn", "Tea", "slug", "tea-things"));
        posted(operator, "/api/console/api-keys", Map.of("name", "reader", "role", "ANALYST"));
        posted(operator, "/api/console/operators", Map.of("username", "somebody", "roles", List.of("ANALYST")));
        operator.put("/api/console/people/" + neighbour.id() + "/store-owner", null)
                .ok();
        operator.put(
                        "/api/console/skus/" + goods.skuId() + "/stock",
                        Map.of("change", 5, "reason", "found behind the shelf"))
                .ok();
    }

    /** Withdraws a part of what the shopper was given. */
    void withdraw() {
        var amount = Fair.cny(1_000);
        eventually(() -> assertThat(
                        fair.wallet(shopper).path("available").path("minor").asLong())
                .isGreaterThanOrEqualTo(1_000));
        var net = shopper.browser()
                .get("/api/me/withdrawals/quote?amount=1000")
                .ok()
                .body()
                .path("net");
        posted(
                shopper.browser(),
                "/api/me/withdrawals",
                Map.of("amount", amount, "net", net, "name", "林小雨", "account", "6222020000001234"));
    }
}
