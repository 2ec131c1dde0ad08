package io.banyan.promotion;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Race;
import io.banyan.Site;
import io.banyan.catalog.Catalog;
import io.banyan.catalog.ImportedSku;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.trade.Orders;
import io.banyan.trade.Shopping;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Prices that members of a level pay for a variant, in place of their level's share. */
@BanyanTest
class MemberPriceTest {

    private final Site site;
    private final Shopping shopping;
    private final Promoting promoting;

    @Autowired
    Orders orders;

    MemberPriceTest(@Autowired Site site, @Autowired Catalog catalog, @Autowired Transactions transactions) {
        this.site = site;
        shopping = new Shopping(site, catalog, transactions);
        promoting = new Promoting(site);
    }

    @BeforeEach
    void levels() {
        site.machine()
                .put(
                        "/api/console/member-levels",
                        Map.of(
                                "levels",
                                List.of(
                                        level("银卡", "Silver", 70_000_000, 500),
                                        level("金卡", "Gold", 80_000_000, 1_000))))
                .ok();
    }

    @AfterEach
    void asItWas() {
        site.machine()
                .put("/api/console/member-levels", Map.of("levels", List.of()))
                .ok();
        assertThat(orders.verify().violations()).isEmpty();
    }

    private static Map<String, Object> level(String zh, String en, long from, int basisPoints) {
        return Map.of("nameZh", zh, "nameEn", en, "from", Promoting.cny(from), "basisPoints", basisPoints);
    }

    private static Map<String, Object> price(ImportedSku product, int level, long minor) {
        return Map.of("skuId", product.skuId(), "level", level, "price", Promoting.cny(minor));
    }

    private Browser.Answer set(UUID product, List<Map<String, Object>> prices) {
        return site.machine().put("/api/console/products/" + product + "/member-prices", Map.of("prices", prices));
    }

    /** Somebody who has spent so much here. */
    private Browser member(long spent) {
        var browser = shopping.shopper().browser();
        shopping.paid(browser, shopping.goods(spent, 1), 1);
        return browser;
    }

    private long total(Browser browser, ImportedSku product, int quantity) {
        return Promoting.total(promoting.quote(browser, product.skuId(), quantity, Map.of()));
    }

    @Test
    void aFixedPriceTakesThePlaceOfTheSharePieceByPieceAndIsToldBesideTheGoods() {
        var tea = shopping.product(1_000, 50);
        var pot = shopping.product(2_000, 50);
        set(tea.productId(), List.of(price(tea, 1, 880))).ok();
        var silver = member(75_000_000);
        var gold = member(85_000_000);
        eventually(() -> assertThat(total(silver, tea, 3)).isEqualTo(3 * 880));
        eventually(() ->
                assertThat(total(gold, tea, 3)).as("as for the level below").isEqualTo(3 * 880));
        assertThat(total(gold, pot, 1)).as("no price of its own").isEqualTo(1_800);
        set(pot.productId(), List.of(price(pot, 1, 1_850))).ok();
        assertThat(total(silver, pot, 1)).isEqualTo(1_850);
        assertThat(total(gold, pot, 1)).as("the share is lower").isEqualTo(1_800);
        assertThat(gold.get("/api/products/" + pot.productId() + "/promotions")
                        .ok()
                        .body()
                        .path("member")
                        .path("prices"))
                .isEmpty();
        assertThat(total(shopping.shopper().browser(), tea, 1)).isEqualTo(1_000);

        set(tea.productId(), List.of(price(tea, 1, 880), price(tea, 2, 700))).ok();
        var quote = promoting.quote(gold, tea.skuId(), 2, Map.of());
        assertThat(Promoting.total(quote)).isEqualTo(1_400);
        assertThat(quote.path("steps").path(1).path("kind").asString()).isEqualTo("MEMBER_PRICE");
        assertThat(quote.path("steps")
                        .path(1)
                        .path("parts")
                        .path(0)
                        .path("minor")
                        .asLong())
                .isEqualTo(-600);
        var told = gold.get("/api/products/" + tea.productId() + "/promotions")
                .ok()
                .body()
                .path("member");
        assertThat(told.path("prices").path(0).path("price").path("minor").asLong())
                .isEqualTo(700);
        assertThat(silver.get("/api/products/" + tea.productId() + "/promotions")
                        .ok()
                        .body()
                        .path("member")
                        .path("prices")
                        .path(0)
                        .path("price")
                        .path("minor")
                        .asLong())
                .isEqualTo(880);
        var order = shopping.placed(gold, tea.skuId(), 2);
        assertThat(Promoting.total(order)).isEqualTo(1_400);
    }

    @Test
    void whatMakesNoSenseIsRefusedAndChangesNothingAndLevelsTakeTheirPricesAlong() {
        var tea = shopping.product(1_000, 5);
        var pot = shopping.product(2_000, 5);
        set(tea.productId(), List.of(price(tea, 2, 800))).ok();
        for (var wrong : List.of(
                List.of(price(tea, 1, 1_000)),
                List.of(price(tea, 1, 0)),
                List.of(price(tea, 1, -5)),
                List.of(price(tea, 0, 900)),
                List.of(price(tea, 3, 900)),
                List.of(price(tea, Integer.MAX_VALUE, 900)),
                List.of(price(pot, 1, 900)),
                List.of(price(tea, 1, 900), price(tea, 1, 800)),
                List.of(price(tea, 1, 700), price(tea, 2, 800)),
                List.<Map<String, Object>>of(
                        Map.of("skuId", tea.skuId(), "level", 1, "price", Map.of("minor", 900, "currency", "USD"))))) {
            assertThat(set(tea.productId(), wrong).status())
                    .as(wrong.toString())
                    .isEqualTo(400);
        }
        assertThat(stored(tea)).hasSize(1);
        assertThat(set(UUID.randomUUID(), List.of()).problem()).isEqualTo("product.unknown");
        var answers = Race.run(
                8,
                i -> () -> set(tea.productId(), List.of(price(tea, 1, 900), price(tea, 2, 500 + i)))
                        .status());
        assertThat(answers).allMatch(new Race.Result.Done<>(200)::equals);
        assertThat(stored(tea)).hasSize(2);
        site.machine()
                .put("/api/console/member-levels", Map.of("levels", List.of(level("银卡", "Silver", 70_000_000, 500))))
                .ok();
        assertThat(stored(tea)).containsExactly(1);
    }

    private List<Integer> stored(ImportedSku product) {
        return site
                .machine()
                .get("/api/console/products/" + product.productId() + "/member-prices")
                .ok()
                .body()
                .path("prices")
                .values()
                .stream()
                .map(one -> one.path("level").asInt())
                .toList();
    }
}
