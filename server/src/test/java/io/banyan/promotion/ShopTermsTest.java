package io.banyan.promotion;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Site;
import io.banyan.catalog.Catalog;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.trade.Shopping;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What holds for the whole shop: spend-and-save, member prices, delivery. */
@BanyanTest
class ShopTermsTest {

    private final Site site;
    private final Shopping shopping;
    private final Promoting promoting;

    ShopTermsTest(@Autowired Site site, @Autowired Catalog catalog, @Autowired Transactions transactions) {
        this.site = site;
        shopping = new Shopping(site, catalog, transactions);
        promoting = new Promoting(site);
    }

    @AfterEach
    void asItWas() {
        site.machine()
                .put("/api/console/member-levels", Map.of("levels", List.of()))
                .ok();
        site.machine()
                .put("/api/console/shipping", Map.of("fee", Promoting.cny(0)))
                .ok();
    }

    @Test
    void visitorsSaveToo() {
        var product = shopping.product(1000, 10);
        var terms = new HashMap<String, Object>(Map.of(
                "titleZh",
                "满 20 减 3",
                "titleEn",
                "3 off 20",
                "kind",
                "STEPS",
                "steps",
                List.of(Map.of("from", Promoting.cny(2000), "off", Promoting.cny(300))),
                "scope",
                Promoting.only(product.productId()),
                "exclusive",
                false));
        var rule = site.machine()
                .post("/api/console/spend-rules", Map.of("state", "ACTIVE", "terms", terms))
                .ok()
                .body();

        eventually(() -> {
            var two = promoting.quote(site.visitor(), product.skuId(), 2, Map.of());
            assertThat(Promoting.total(two)).isEqualTo(1700);
        });
        var one = promoting.quote(site.visitor(), product.skuId(), 1, Map.of());
        assertThat(Promoting.total(one)).isEqualTo(1000);
        assertThat(one.path("refused").path(0).path("missing").path("minor").asLong())
                .isEqualTo(1000);
        var beside = site.visitor()
                .get("/api/products/" + product.productId() + "/promotions")
                .ok()
                .body();
        assertThat(beside.path("promotions").path(0).path("title").asString()).isEqualTo("3 off 20");

        site.machine()
                .put(
                        "/api/console/spend-rules/" + rule.path("id").asString(),
                        Map.of("state", "PAUSED", "terms", terms, "version", 1))
                .ok();
        eventually(() -> assertThat(Promoting.total(promoting.quote(site.visitor(), product.skuId(), 2, Map.of())))
                .isEqualTo(2000));
    }

    @Test
    void membersPayLessForEveryPiece() {
        var product = shopping.product(999, 10);
        var member = shopping.shopper();
        shopping.paid(member.browser(), shopping.goods(88_888_888, 1), 1);
        site.machine()
                .put(
                        "/api/console/member-levels",
                        Map.of(
                                "levels",
                                List.of(
                                        Map.of(
                                                "nameZh",
                                                "银卡",
                                                "nameEn",
                                                "Silver",
                                                "from",
                                                Promoting.cny(80_000_000),
                                                "basisPoints",
                                                500),
                                        Map.of(
                                                "nameZh",
                                                "金卡",
                                                "nameEn",
                                                "Gold",
                                                "from",
                                                Promoting.cny(90_000_000),
                                                "basisPoints",
                                                1000))))
                .ok();

        eventually(() -> {
            var quote = promoting.quote(member.browser(), product.skuId(), 3, Map.of());
            // 9.99 less a twentieth is 9.49, for each of three.
            assertThat(Promoting.total(quote)).isEqualTo(3 * 949);
            assertThat(quote.path("steps").path(1).path("kind").asString()).isEqualTo("MEMBER_PRICE");
        });
        assertThat(Promoting.total(promoting.quote(shopping.shopper().browser(), product.skuId(), 3, Map.of())))
                .isEqualTo(3 * 999);
        var test = site.machine()
                .post(
                        "/api/console/price-test",
                        Map.of(
                                "personId",
                                member.id(),
                                "cart",
                                Map.of("lines", List.of(Map.of("skuId", product.skuId(), "quantity", 1)))))
                .ok()
                .body();
        assertThat(Promoting.total(test)).isEqualTo(949);
    }

    @Test
    void deliveryIsFreeFromAnAmountOnAndACouponPaysForIt() {
        var product = shopping.product(1000, 20);
        site.machine()
                .put("/api/console/shipping", Map.of("fee", Promoting.cny(800), "freeFrom", Promoting.cny(3000)))
                .ok();
        var shopper = shopping.shopper().browser();

        eventually(() -> assertThat(Promoting.total(promoting.quote(shopper, product.skuId(), 2, Map.of())))
                .isEqualTo(2800));
        assertThat(Promoting.total(promoting.quote(shopper, product.skuId(), 3, Map.of())))
                .isEqualTo(3000);
        var terms = Promoting.terms(product.productId(), 1);
        terms.remove("amount");
        terms.put("kind", "DELIVERY");
        promoting.claimed(shopper, promoting.kind(terms, Map.of()));
        assertThat(Promoting.total(promoting.quote(shopper, product.skuId(), 2, Map.of())))
                .isEqualTo(2000);

        var order = shopping.place(shopper, Shopping.key(), product.skuId(), 2, null)
                .ok()
                .body();
        assertThat(Promoting.total(order)).isEqualTo(2000);
        assertThat(order.path("steps").path(2).path("kind").asString()).isEqualTo("SHIPPING_OFFER");
    }
}
