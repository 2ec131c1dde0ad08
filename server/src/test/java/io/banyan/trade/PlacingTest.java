package io.banyan.trade;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Race;
import io.banyan.Seeds;
import io.banyan.Site;
import io.banyan.catalog.Catalog;
import io.banyan.catalog.Stock;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.transaction.Transactions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BanyanTest
class PlacingTest {

    private final Shopping shopping;

    PlacingTest(@Autowired Site site, @Autowired Catalog catalog, @Autowired Transactions transactions) {
        this.site = site;
        shopping = new Shopping(site, catalog, transactions);
    }

    private final Site site;

    @Autowired
    Stock stock;

    @Autowired
    Orders orders;

    @Autowired
    JdbcClient jdbc;

    private int available(UUID sku) {
        return stock.available(List.of(sku)).getOrDefault(sku, -1);
    }

    @Test
    void placesAnOrderAndReservesItsStock() {
        var sku = shopping.goods(1990, 10);
        var browser = shopping.shopper().browser();

        var order = shopping.place(browser, Shopping.key(), sku, 3, Money.of(5970, "CNY"));

        assertThat(order.status()).isEqualTo(201);
        assertThat(order.body().path("state").asString()).isEqualTo("AWAITING_PAYMENT");
        assertThat(order.body().path("total").path("minor").asLong()).isEqualTo(5970);
        assertThat(order.body().path("payBy").asString()).isNotBlank();
        assertThat(order.body().path("address").path("street").asString()).startsWith("文三路 90 号 ");
        assertThat(available(sku)).isEqualTo(7);
        var again = shopping.order(browser, order.body().path("id").asString());
        assertThat(again.path("address").path("phone").asString()).isEqualTo("13800138000");
        assertThat(again.path("number")).isEqualTo(order.body().path("number"));
    }

    @Test
    void keepsNoAddressInPlainText() {
        var order = shopping.placed(shopping.shopper().browser(), shopping.goods(100, 1), 1);

        var row = jdbc.sql("select o::text from trade.orders o where id = :id")
                .param("id", UUID.fromString(order.path("id").asString()))
                .query(String.class)
                .single();

        assertThat(row).doesNotContain("林小雨").doesNotContain("13800138000").doesNotContain("文三路");
    }

    @Test
    void refusesAnotherPriceThanTheShopperSaw() {
        var sku = shopping.goods(1990, 10);
        var browser = shopping.shopper().browser();

        var refused = shopping.place(browser, Shopping.key(), sku, 1, Money.of(1890, "CNY"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("order.price_changed");
        assertThat(refused.body().path("kept").path("total").path("minor").asLong())
                .isEqualTo(1990);
        assertThat(available(sku)).isEqualTo(10);
    }

    @Test
    void othersOrdersDoNotExist() {
        var order = shopping.placed(shopping.shopper().browser(), shopping.goods(100, 1), 1);
        var stranger = shopping.shopper().browser();
        var path = "/api/orders/" + order.path("id").asString();

        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.post(path + "/cancel", null).status()).isEqualTo(404);
        assertThat(stranger.get(path + "/payment").status()).isEqualTo(404);
        assertThat(stranger.post(path + "/payment", Map.of("provider", "sandbox"), Map.of("Idempotency-Key", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(site.visitor().get(path).status()).isEqualTo(401);
    }

    @Test
    void theLastUnitsGoToAsManyAsThereAre() {
        var sku = shopping.goods(500, 5);
        var people = IntStream.range(0, 16).mapToObj(i -> shopping.shopper()).toList();

        var answers = Race.run(16, i -> () -> shopping.place(people.get(i).browser(), Shopping.key(), sku, 1, null));

        var statuses = answers.stream().map(PlacingTest::answer).toList();
        assertThat(statuses.stream().filter(answer -> answer.status() == 201)).hasSize(5);
        assertThat(statuses.stream().filter(answer -> answer.problem().equals("stock.insufficient")))
                .hasSize(11);
        assertThat(available(sku)).isZero();
        assertThat(stock.verify().breaches()).isEmpty();
    }

    private static Browser.Answer answer(Race.Result<Browser.Answer> result) {
        return switch (result) {
            case Race.Result.Done<Browser.Answer>(var answer) -> answer;
            case Race.Result.Failed<Browser.Answer>(var failure) -> throw new AssertionError(failure);
        };
    }

    @Test
    void oneKeyMakesOneOrderHoweverOftenItIsSentAtOnce() {
        var sku = shopping.goods(700, 50);
        var browser = shopping.shopper().browser();
        var key = Shopping.key();

        var answers = Race.run(12, i -> () -> shopping.place(browser, key, sku, 2, null));

        var ids = new HashSet<String>();
        answers.stream()
                .map(PlacingTest::answer)
                .forEach(answer -> ids.add(answer.ok().body().path("id").asString()));
        assertThat(ids).hasSize(1);
        assertThat(available(sku)).isEqualTo(48);
    }

    @Test
    void oneKeyIsForOneOrderOnly() {
        var sku = shopping.goods(700, 50);
        var browser = shopping.shopper().browser();
        var key = Shopping.key();
        shopping.place(browser, key, sku, 2, null).ok();

        var answers = Race.run(4, i -> () -> shopping.place(browser, key, sku, 3, null));

        assertThat(answers.stream().map(PlacingTest::answer))
                .allSatisfy(answer -> assertThat(answer.problem()).isEqualTo("idempotency.key_reused"));
        assertThat(available(sku)).isEqualTo(48);
    }

    @Test
    void aRefusalLeavesTheKeyFree() {
        var sku = shopping.goods(700, 1);
        var browser = shopping.shopper().browser();
        var key = Shopping.key();
        var taken = shopping.placed(shopping.shopper().browser(), sku, 1);
        assertThat(shopping.place(browser, key, sku, 1, null).problem()).isEqualTo("stock.insufficient");

        orders.cancel(UUID.fromString(taken.path("id").asString()), "gives way");

        assertThat(shopping.place(browser, key, sku, 1, null).status()).isEqualTo(201);
    }

    @Test
    void refusedOnesDoNotHarmThoseDecidedWithThem() {
        var sku = shopping.goods(300, 1_000);
        var people = IntStream.range(0, 12).mapToObj(i -> shopping.shopper()).toList();

        var answers = Race.run(12, i -> () -> switch (i % 3) {
            case 0 -> shopping.place(people.get(i).browser(), Shopping.key(), sku, 1, null);
            case 1 -> shopping.place(people.get(i).browser(), Shopping.key(), new UUID(9, i), 1, null);
            default -> shopping.place(people.get(i).browser(), Shopping.key(), sku, 1, Money.of(1, "CNY"));
        });

        var statuses = answers.stream()
                .map(PlacingTest::answer)
                .map(Browser.Answer::status)
                .toList();
        for (int i = 0; i < 12; i++) {
            assertThat(statuses.get(i)).isEqualTo(i % 3 == 0 ? 201 : i % 3 == 1 ? 404 : 409);
        }
        assertThat(available(sku)).isEqualTo(996);
    }

    @Test
    void anOrderThatCostsNothingIsPaid() {
        var browser = shopping.shopper().browser();

        var order = shopping.placed(browser, shopping.goods(0, 3), 1);

        assertThat(order.path("state").asString()).isEqualTo("PAID");
    }

    @Test
    void takesWhatWasOrderedOutOfTheCart() {
        var tea = shopping.goods(300, 9);
        var pot = shopping.goods(900, 9);
        var browser = shopping.shopper().browser();
        browser.put("/api/cart/lines/" + tea, Map.of("quantity", 2)).ok();
        browser.put("/api/cart/lines/" + pot, Map.of("quantity", 1)).ok();

        var request = Map.of(
                "lines", List.of(Map.of("skuId", tea, "quantity", 2)),
                "address", Map.of("name", "A", "phone", "1", "region", "R", "street", "S"),
                "fromCart", true);
        browser.post("/api/orders", request, Map.of("Idempotency-Key", Shopping.key()))
                .ok();

        var cart = browser.get("/api/cart").ok().body();
        assertThat(cart.path("lines")).hasSize(1);
        assertThat(cart.path("lines").path(0).path("skuId").asString()).isEqualTo(pot.toString());
    }

    @Test
    void anyInputIsAnsweredWithAnOrderOrAProblem() {
        var sku = shopping.goods(100, 1_000_000);
        var browser = shopping.shopper().browser();
        var good =
                "{\"lines\":[{\"skuId\":\"" + sku + "\",\"quantity\":1}],\"address\":{\"name\":\"n\",\"phone\":\"1\","
                        + "\"region\":\"r\",\"street\":\"s\",\"preferred\":false},\"note\":\"x\",\"expectedTotal\":{\"minor\":100,\"currency\":\"CNY\"}}";
        Seeds.each(120, random -> {
            var text = new StringBuilder(good);
            for (int i = random.nextInt(1, 5); i > 0; i--) {
                var at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, "\"{}[],:-9e\u0000\\".charAt(random.nextInt(12)));
                    default -> text.setCharAt(at, (char) random.nextInt(32, 127));
                }
            }
            var answer = browser.post("/api/orders", text.toString(), Map.of("Idempotency-Key", Shopping.key()));
            assertThat(answer.status()).as(text.toString()).isIn(201, 400, 404, 409, 413, 422);
        });
        assertThat(orders.verify().violations()).isEmpty();
    }

    @Test
    void cartsOfVisitorsComeAlongAtSignIn() {
        var tea = shopping.goods(300, 9);
        var browser = site.visitor();
        browser.put("/api/cart/lines/" + tea, Map.of("quantity", 2)).ok();
        assertThat(browser.get("/api/cart").body().path("count").asInt()).isEqualTo(2);

        site.signUp(browser, Map.of());

        var cart = browser.get("/api/cart").ok().body();
        assertThat(cart.path("count").asInt()).isEqualTo(2);
        assertThat(cart.path("total").path("minor").asLong()).isEqualTo(600);
        browser.delete("/api/cart/lines/" + tea).ok();
        assertThat(browser.get("/api/cart").body().path("lines")).isEmpty();
    }

    @Test
    void quotesForVisitorsExplainEveryStep() {
        var tea = shopping.goods(300, 9);

        var quote = site.visitor()
                .post("/api/checkout/quote", Map.of("lines", List.of(Map.of("skuId", tea, "quantity", 3))))
                .ok()
                .body();

        assertThat(quote.path("total").path("minor").asLong()).isEqualTo(900);
        var steps = new ArrayList<Long>();
        quote.path("steps")
                .forEach(step -> steps.add(step.path("amount").path("minor").asLong()));
        assertThat(steps.stream().mapToLong(Long::longValue).sum()).isEqualTo(900);
    }
}
