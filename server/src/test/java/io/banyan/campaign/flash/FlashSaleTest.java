package io.banyan.campaign.flash;

import static io.banyan.Eventually.eventually;
import static io.banyan.campaign.flash.FlashFair.awaitShelf;
import static io.banyan.campaign.flash.FlashFair.order;
import static io.banyan.campaign.flash.FlashFair.sale;
import static io.banyan.campaign.flash.FlashFair.view;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Race;
import io.banyan.Site;
import io.banyan.TestClock;
import io.banyan.campaign.Fair;
import io.banyan.catalog.Catalog;
import io.banyan.catalog.ImportedSku;
import io.banyan.catalog.Stock;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.ledger.Ledger;
import io.banyan.trade.Orders;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@BanyanTest
class FlashSaleTest {

    @Autowired
    private Site site;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Stock stock;

    @Autowired
    private Orders orders;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Transactions transactions;

    @Autowired
    private TestClock clock;

    private Fair fair;

    @BeforeEach
    void open() {
        fair = new Fair(site, catalog, transactions);
    }

    private UUID running(ImportedSku goods, int units, int perPerson) {
        var campaign = fair.running(sale(goods, units, perPerson, 1_000_000, clock.instant()));
        awaitShelf(fair.console(), campaign);
        return campaign;
    }

    private int free(ImportedSku goods) {
        return stock.available(List.of(goods.skuId())).getOrDefault(goods.skuId(), -1);
    }

    private JsonNode budget(UUID campaign) {
        return fair.console()
                .get("/api/console/campaigns/" + campaign + "/board")
                .ok()
                .body()
                .path("budget");
    }

    /** Of 200 units under 64 users a shop of the field sold 89 and refused 451. */
    @Test
    void sellsAll200UnitsUnder64UsersAndRefusesTheRest() {
        var goods = fair.goods(2990, 260);
        var campaign = running(goods, 200, 99);
        var people = new ArrayList<Browser>();
        for (int i = 0; i < 64; i++) {
            people.add(fair.shopper().browser());
        }
        var answers = Race.run(540, i -> () -> order(people.get(i % 64), campaign, goods.skuId(), 1, "k" + i));
        var status = answers.stream()
                .map(answer -> ((Race.Result.Done<Browser.Answer>) answer).value())
                .toList();
        assertThat(status).filteredOn(answer -> answer.status() == 201).hasSize(200);
        assertThat(status)
                .filteredOn(answer -> answer.status() == 409
                        && answer.body().path("code").asString().equals("flash_sale.sold_out"))
                .hasSize(340);
        eventually(() -> {
            var item = board(campaign).path("items").path(0);
            assertThat(item.path("unpaid").asInt()).isEqualTo(200);
            assertThat(item.path("left").asInt()).isZero();
        });
        assertThat(free(goods)).isEqualTo(60);
        assertThat(stock.verify().breaches()).isEmpty();
        assertThat(orders.verify().violations()).isEmpty();
    }

    private JsonNode board(UUID campaign) {
        return fair.console()
                .get("/api/console/campaigns/" + campaign + "/flash-sale")
                .ok()
                .body();
    }

    @Test
    void sameKeyGetsItsFirstAnswerAlsoAfterTheSaleSoldOut() {
        var goods = fair.goods(2990, 5);
        var campaign = running(goods, 1, 5);
        var one = fair.shopper().browser();
        var other = fair.shopper().browser();
        var races = Race.run(8, i -> () -> order(one, campaign, goods.skuId(), 1, "same"));
        assertThat(races.stream()
                        .map(answer -> ((Race.Result.Done<Browser.Answer>) answer)
                                .value()
                                .ok()
                                .body()
                                .path("id")
                                .asString())
                        .distinct())
                .hasSize(1);
        for (int i = 0; i < 3; i++) {
            assertThat(order(other, campaign, goods.skuId(), 1, "o" + i)
                            .body()
                            .path("code")
                            .asString())
                    .isEqualTo("flash_sale.sold_out");
        }
        assertThat(order(one, campaign, goods.skuId(), 1, "same").status()).isEqualTo(201);
        assertThat(order(one, campaign, goods.skuId(), 2, "same")
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("idempotency.key_reused");
        assertThat(view(one, campaign).path("mine")).hasSize(1);
    }

    @Test
    void opensAtItsSecondByTheServersClock() {
        var goods = fair.goods(2990, 5);
        var campaign = fair.running(sale(goods, 5, 1, 1_000_000, clock.instant().plus(Duration.ofHours(1))));
        var person = fair.shopper().browser();
        eventually(() -> assertThat(order(person, campaign, goods.skuId(), 1, "early")
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("flash_sale.not_open"));
        assertThat(view(person, campaign).path("state").asString()).isEqualTo("UPCOMING");
        assertThat(free(goods)).as("set aside before it opens").isZero();
        clock.advance(Duration.ofHours(1));
        var again = fair.shopper().browser();
        assertThat(order(again, campaign, goods.skuId(), 1, "early").status()).isEqualTo(201);
    }

    @Test
    void unitsOfACancelledOrderAreOfferedAgain() {
        var goods = fair.goods(2990, 1);
        var campaign = running(goods, 1, 1);
        var one = fair.shopper().browser();
        var other = fair.shopper().browser();
        var order = FlashFair.orderOf(one, order(one, campaign, goods.skuId(), 1, "a"));
        assertThat(order(other, campaign, goods.skuId(), 1, "b").status()).isEqualTo(409);
        one.post("/api/orders/" + order + "/cancel", null).ok();
        eventually(
                () -> assertThat(order(other, campaign, goods.skuId(), 1, "b").status())
                        .isEqualTo(201));
        assertThat(stock.verify().breaches()).isEmpty();
    }

    @Test
    void nobodyGetsMoreThanThePersonalLimitHoweverManyAtOnce() {
        var goods = fair.goods(2990, 50);
        var campaign = running(goods, 50, 2);
        var person = fair.shopper().browser();
        var answers = Race.run(
                12,
                i -> () -> order(person, campaign, goods.skuId(), 1, "k" + i).status());
        assertThat(answers.stream().filter(answer -> answer.equals(new Race.Result.Done<>(201))))
                .hasSize(2);
        assertThat(order(person, campaign, goods.skuId(), 1, "more")
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("flash_sale.person_limit");
    }

    @Test
    void budgetIsSetAsideOnceAndWhatWasNotNeededComesBack() {
        var goods = fair.goods(2990, 10);
        var campaign = running(goods, 10, 5);
        assertThat(budget(campaign).path("reserved").path("minor").asLong()).isEqualTo(20_000);
        var paying = fair.shopper();
        var order = FlashFair.orderOf(paying.browser(), order(paying.browser(), campaign, goods.skuId(), 2, "a"));
        assertThat(fair.order(paying.browser(), order)
                        .path("total")
                        .path("minor")
                        .asLong())
                .isEqualTo(1_980);
        fair.pay(paying.browser(), order);
        eventually(() -> assertThat(
                        budget(campaign).path("discounts").path("minor").asLong())
                .isEqualTo(4_000));
        assertThat(budget(campaign).path("reserved").path("minor").asLong()).isEqualTo(16_000);
        var unpaid = fair.shopper().browser();
        FlashFair.orderOf(unpaid, order(unpaid, campaign, goods.skuId(), 1, "b"));
        fair.move(campaign, "ENDED");
        eventually(
                () -> assertThat(free(goods)).as("unsold units are free again").isEqualTo(7));
        assertThat(order(unpaid, campaign, goods.skuId(), 1, "c")
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("flash_sale.closed");
        refund(order);
        eventually(() -> assertThat(
                        budget(campaign).path("discounts").path("minor").asLong())
                .isZero());
        assertThat(budget(campaign).path("reserved").path("minor").asLong())
                .as("somebody may still pay")
                .isEqualTo(16_000);
        clock.advance(Duration.ofHours(1));
        eventually(
                () -> assertThat(budget(campaign).path("reserved").path("minor").asLong())
                        .isZero());
        eventually(() -> assertThat(free(goods)).isEqualTo(10));
        fair.move(campaign, "SETTLED");
        assertThat(ledger.verify().findings()).isEmpty();
        assertThat(stock.verify().breaches()).isEmpty();
    }

    private void refund(String order) {
        fair.console()
                .post(
                        "/api/console/orders/" + order + "/refunds",
                        Map.of("reason", "changed mind"),
                        Map.of("Idempotency-Key", Fair.key()))
                .ok();
    }

    @Test
    void goodsTakenOffSaleMeanwhileGiveTheUnitsBackAndSayWhy() {
        var goods = fair.goods(2990, 3);
        var campaign = running(goods, 3, 1);
        fair.console()
                .post("/api/console/products/" + goods.productId() + "/archive", Map.of())
                .ok();
        var person = fair.shopper().browser();
        var id = order(person, campaign, goods.skuId(), 1, "a")
                .ok()
                .body()
                .path("id")
                .asString();
        eventually(() ->
                assertThat(FlashFair.claim(person, id).path("state").asString()).isEqualTo("FAILED"));
        assertThat(FlashFair.claim(person, id).path("problem").asString()).isEqualTo("order.goods_not_sellable");
        assertThat(board(campaign).path("items").path(0).path("left").asInt()).isEqualTo(3);
    }

    @Test
    void refusesWhatMakesNoSense() {
        var goods = fair.goods(2990, 5);
        var campaign = running(goods, 5, 2);
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
        var campaign = running(goods, 5, 2);
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
