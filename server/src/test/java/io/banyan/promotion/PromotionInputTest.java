package io.banyan.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Site;
import io.banyan.catalog.Catalog;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.trade.Shopping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What nobody should send: it is refused in words, and changes nothing. */
@BanyanTest
class PromotionInputTest {

    private final Site site;
    private final Shopping shopping;
    private final Promoting promoting;
    private final UUID product;
    private final UUID sku;

    @Autowired
    JdbcClient jdbc;

    PromotionInputTest(@Autowired Site site, @Autowired Catalog catalog, @Autowired Transactions transactions) {
        this.site = site;
        shopping = new Shopping(site, catalog, transactions);
        promoting = new Promoting(site);
        var goods = shopping.product(1000, 10);
        product = goods.productId();
        sku = goods.skuId();
    }

    private long rows() {
        return jdbc.sql("""
                        select (select count(*) from promotion.coupon_template) + (select count(*) from promotion.coupon)
                             + (select count(*) from promotion.spend_rule) + (select count(*) from promotion.code_batch)
                        """).query(Long.class).single();
    }

    private static void refused(Browser.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
        assertThat(answer.problem()).isNotEmpty();
    }

    @Test
    void couponTermsAreLookedAtFieldByField() {
        var before = rows();
        var wrong = new ArrayList<Map.Entry<String, Object>>();
        wrong.add(Map.entry("titleZh", " "));
        wrong.add(Map.entry("titleEn", "x".repeat(61)));
        wrong.add(Map.entry("kind", "GIFT"));
        wrong.add(Map.entry("kind", "PERCENT"));
        wrong.add(Map.entry("amount", Promoting.cny(0)));
        wrong.add(Map.entry("amount", Promoting.cny(-5)));
        wrong.add(Map.entry("amount", Promoting.cny(Long.MAX_VALUE)));
        wrong.add(Map.entry("amount", Map.of("minor", 100, "currency", "GBP")));
        wrong.add(Map.entry("amount", "ten"));
        wrong.add(Map.entry("basisPoints", 500));
        wrong.add(Map.entry("threshold", Promoting.cny(-1)));
        wrong.add(Map.entry("scope", Promoting.only(UUID.randomUUID())));
        wrong.add(Map.entry("scope", Map.of("kind", "ONLY", "products", List.of())));
        wrong.add(Map.entry("scope", Map.of("kind", "ONLY", "products", List.of("not-an-id"))));
        wrong.add(Map.entry("ways", List.of()));
        wrong.add(Map.entry("ways", List.of("THEFT")));
        wrong.add(Map.entry("perPerson", 0));
        wrong.add(Map.entry("perPerson", -3));
        wrong.add(Map.entry("perPerson", 99_999_999_999L));
        wrong.add(Map.entry("validDays", 0));
        wrong.add(Map.entry("validDays", 99_999));
        wrong.add(Map.entry("validUntil", "2001-01-01T00:00:00Z"));
        wrong.add(Map.entry("claimUntil", "2001-01-01T00:00:00Z"));
        wrong.add(Map.entry("validUntil", "soon"));
        wrong.add(Map.entry("audience", "MEMBERS"));
        for (var one : wrong) {
            var terms = Promoting.terms(product, 300);
            terms.put(one.getKey(), one.getValue());
            refused(promoting.create(terms, Map.of()));
        }
        for (var quantity : List.<Object>of(0, -1, "many", 2_000_000_000L)) {
            refused(promoting.create(Promoting.terms(product, 300), Map.of("quantity", quantity)));
        }
        refused(site.machine().post("/api/console/coupons", Map.of("state", "ACTIVE")));
        refused(site.machine().post("/api/console/coupons", "null"));
        refused(promoting.create(Promoting.terms(product, 300), Map.of("state", "GONE")));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void whatWasPromisedStays() {
        var kind = promoting.kind(product, 300);
        promoting.claimed(shopping.shopper().browser(), kind);
        var path = "/api/console/coupons/" + kind;
        var terms = Promoting.terms(product, 200);
        var same = Promoting.terms(product, 300);
        same.put("perPerson", 2);
        var input = new HashMap<String, Object>(Map.of("state", "PAUSED", "terms", terms, "version", 1));

        assertThat(site.machine().put(path, input).problem()).isEqualTo("coupon.terms_fixed");
        input.put("terms", same);
        input.put("version", 7);
        assertThat(site.machine().put(path, input).problem()).isEqualTo("changed_elsewhere");
        input.put("version", 1);
        assertThat(site.machine().put(path, input).ok().body().path("version").asInt())
                .isEqualTo(2);
        assertThat(promoting
                        .claim(shopping.shopper().browser(), kind, Shopping.key())
                        .problem())
                .isEqualTo("coupon.not_offered");
        refused(site.machine().put("/api/console/coupons/" + UUID.randomUUID(), input));
    }

    @Test
    void spendRulesAndLevelsAreLookedAt() {
        var before = rows();
        var console = site.machine();
        var steps = new HashMap<String, Object>(Map.of(
                "titleZh",
                "满减",
                "titleEn",
                "Save",
                "kind",
                "STEPS",
                "scope",
                Promoting.only(product),
                "exclusive",
                false));
        for (var wrong : List.<Object>of(
                List.of(),
                List.of(Map.of("from", Promoting.cny(100), "off", Promoting.cny(200))),
                List.of(Map.of("from", Promoting.cny(0), "off", Promoting.cny(1))),
                List.of(
                        Map.of("from", Promoting.cny(300), "off", Promoting.cny(20)),
                        Map.of("from", Promoting.cny(200), "off", Promoting.cny(30))),
                List.of(Map.of("from", Promoting.cny(100))),
                "none")) {
            steps.put("steps", wrong);
            refused(console.post("/api/console/spend-rules", Map.of("state", "ACTIVE", "terms", steps)));
        }
        steps.put("kind", "EVERY");
        steps.remove("steps");
        refused(console.post("/api/console/spend-rules", Map.of("state", "ACTIVE", "terms", steps)));
        refused(console.put("/api/console/member-levels", Map.of("levels", List.of(Map.of("nameZh", "金卡")))));
        refused(console.put("/api/console/member-levels", Map.of("levels", "gold")));
        refused(console.put("/api/console/shipping", Map.of("fee", Promoting.cny(-1))));
        refused(console.put("/api/console/shipping", Map.of("fee", Map.of("minor", 1, "currency", "USD"))));
        refused(console.put("/api/console/shipping", Map.of("fee", "free")));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void nobodyUsesWhatIsNotTheirs() {
        var owner = shopping.shopper().browser();
        var stranger = shopping.shopper().browser();
        var coupon = promoting.claimed(owner, promoting.kind(product, 300));
        var lines = List.<Map<String, Object>>of(Map.of("skuId", sku, "quantity", 1));
        var theirs = Map.<String, Object>of("offers", List.of("coupon:" + coupon));

        assertThat(Promoting.total(promoting.quote(stranger, sku, 1, theirs))).isEqualTo(1000);
        var order = shopping.place(stranger, Shopping.key(), lines, theirs).ok().body();
        assertThat(Promoting.total(order)).isEqualTo(1000);
        refused(stranger.post("/api/coupons/" + coupon + "/gift", null));
        refused(stranger.delete("/api/coupons/" + coupon + "/gift"));
        assertThat(promoting.coupon(owner, coupon).path("state").asString()).isEqualTo("USABLE");
        refused(shopping.place(owner, Shopping.key(), lines, Map.of("offers", List.of(" "))));
        refused(shopping.place(owner, Shopping.key(), lines, Map.of("offers", "all")));
        refused(shopping.place(owner, Shopping.key(), lines, Map.of("usePoints", "maybe")));
    }

    @Test
    void strangeRequestsOfShoppersAreRefused() {
        var browser = shopping.shopper().browser();
        var kind = promoting.kind(product, 300);

        refused(promoting.claim(browser, UUID.randomUUID(), Shopping.key()));
        refused(promoting.claim(site.visitor(), kind, Shopping.key()));
        refused(browser.post("/api/coupons/offered/" + kind + "/claim", null));
        refused(browser.post("/api/coupons/offered/nothing/claim", null, Map.of("Idempotency-Key", "k")));
        refused(browser.get("/api/coupons?shelf=ALL"));
        refused(browser.get("/api/coupons?cursor=!!"));
        for (var code : List.of("", "x", "AAAA-AAAA-AAAA-AAAA", "'; drop table", "x".repeat(100))) {
            refused(browser.post("/api/coupons/codes", Map.of("code", code)));
        }
        refused(browser.get("/api/coupons/gifts/none"));
        refused(browser.post("/api/coupons/gifts/AAAA-AAAA-AAAA-AAAA", null));
        refused(site.machine().post("/api/console/coupons/" + kind + "/codes", Map.of("size", 0)));
        refused(site.machine().post("/api/console/coupons/" + kind + "/codes", Map.of("size", 1_000_001)));
        refused(site.machine().get("/api/console/coupons/codes/" + UUID.randomUUID() + "/codes.csv"));
        refused(site.machine()
                .post(
                        "/api/console/price-test",
                        Map.of(
                                "personId",
                                UUID.randomUUID(),
                                "cart",
                                Map.of("lines", List.of(Map.of("skuId", sku, "quantity", 1))))));
        refused(site.machine().post("/api/console/price-test", Map.of()));
        refused(site.console("ANALYST").post("/api/console/coupons", Map.of()));
        refused(browser.get("/api/console/coupons"));
    }
}
