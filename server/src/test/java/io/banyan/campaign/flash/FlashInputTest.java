package io.banyan.campaign.flash;

import static io.banyan.campaign.flash.FlashFair.order;
import static io.banyan.campaign.flash.FlashFair.running;
import static io.banyan.campaign.flash.FlashFair.sale;
import static io.banyan.campaign.flash.FlashFair.view;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Site;
import io.banyan.TestClock;
import io.banyan.campaign.Fair;
import io.banyan.catalog.Catalog;
import io.banyan.kernel.transaction.Transactions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What flash sales refuse, of shoppers and of operators. */
@BanyanTest
class FlashInputTest {

    @Autowired
    private Site site;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Transactions transactions;

    @Autowired
    private TestClock clock;

    private Fair fair;

    @BeforeEach
    void open() {
        fair = new Fair(site, catalog, transactions);
    }

    @Test
    void refusesWhatMakesNoSense() {
        var goods = fair.goods(2990, 5);
        var campaign = running(fair, goods, 5, 2, clock.instant());
        var person = fair.shopper().browser();
        var path = FlashFair.path(campaign, goods.skuId());
        var key = Map.of("Idempotency-Key", "k");
        for (var quantity : new Object[] {0, -1, 1000, Long.MAX_VALUE, 1.5, "two", "", true}) {
            var body = Map.of("quantity", quantity, "address", FlashFair.ADDRESS);
            assertThat(person.post(path, body, key).status()).as("%s", quantity).isEqualTo(400);
        }
        assertThat(order(person, campaign, goods.skuId(), 3, "k")
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("flash_sale.person_limit");
        assertThat(person.post(path, Map.of("quantity", 1), key).status()).isEqualTo(400);
        assertThat(person.post(path, null, key).status()).isEqualTo(400);
        assertThat(person.post(path, Map.of("quantity", 1, "address", FlashFair.ADDRESS))
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("idempotency.key_missing");
        assertThat(order(person, UUID.randomUUID(), goods.skuId(), 1, "k").status())
                .isEqualTo(404);
        assertThat(order(person, campaign, UUID.randomUUID(), 1, "k").status()).isEqualTo(404);
        assertThat(person.get("/api/flash-sales/nothing").status()).isEqualTo(400);
        assertThat(person.get("/api/flash-sales/orders/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(order(site.visitor(), campaign, goods.skuId(), 1, "k").status())
                .isIn(401, 403);
        var direct = fair.place(person, goods, campaign, null, null);
        assertThat(direct.body().path("code").asString()).isEqualTo("flash_sale.through_the_sale");
        assertThat(view(person, campaign).path("items").path(0).path("left").asInt())
                .isEqualTo(5);
    }

    @Test
    void anothersClaimIsNoWayToItsPrice() {
        var goods = fair.goods(2990, 5);
        var campaign = running(fair, goods, 5, 2, clock.instant());
        var owner = fair.shopper().browser();
        var claim = order(owner, campaign, goods.skuId(), 1, "a")
                .ok()
                .body()
                .path("id")
                .asString();
        var thief = fair.shopper().browser();
        assertThat(thief.get("/api/flash-sales/orders/" + claim).status()).isEqualTo(404);
        assertThat(fair.place(thief, goods, campaign, claim, null)
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("flash_sale.through_the_sale");
        FlashFair.orderOf(owner, order(owner, campaign, goods.skuId(), 1, "a"));
        assertThat(fair.place(owner, goods, campaign, claim, null).status()).isEqualTo(409);
    }

    @Test
    void badSettingsAreNamedFieldByField() {
        var goods = fair.goods(2990, 5);
        var good = sale(goods, 5, 2, 1_000_000, Instant.parse("2026-12-01T00:00:00Z"));
        var wrong = new HashMap<>(good);
        wrong.put("startsAt", "2026-12-02T00:00:00Z");
        wrong.put("endsAt", "2026-11-30T00:00:00Z");
        wrong.put("caps", Map.of("total", 5));
        var item = Map.of("skuId", goods.skuId(), "price", Fair.cny(2990), "stock", 0);
        wrong.put(
                "flashSale",
                Map.of(
                        "productId",
                        goods.productId(),
                        "items",
                        List.of(item, item),
                        "opensAt",
                        "2026-12-01T00:00:00Z",
                        "perPerson",
                        0));
        var problems = fair.console()
                .post("/api/console/campaigns/cost", wrong)
                .ok()
                .body()
                .path("problems");
        assertThat(problems.findValuesAsString("field"))
                .contains(
                        "flashSale.items",
                        "flashSale.items[0].stock",
                        "flashSale.items[0].price",
                        "flashSale.perPerson",
                        "flashSale.opensAt",
                        "caps");
        var tight = new HashMap<>(good);
        tight.put("budget", Fair.cny(9_999));
        var answer =
                fair.console().post("/api/console/campaigns/cost", tight).ok().body();
        assertThat(answer.path("problems").findValuesAsString("field")).containsExactly("budget");
        assertThat(answer.path("total").path("minor").asLong()).isEqualTo(10_000);
    }
}
