package io.banyan.trade;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Race;
import io.banyan.Site;
import io.banyan.TestClock;
import io.banyan.catalog.Catalog;
import io.banyan.catalog.Stock;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.ledger.Ledger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Payments through the sandbox network, which is slow, repeats itself, mixes things up and fails. */
@BanyanTest
class PayingTest {

    @Autowired
    Orders orders;

    @Autowired
    Stock stock;

    @Autowired
    Ledger ledger;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private final Site site;

    private final Shopping shopping;

    PayingTest(@Autowired Site site, @Autowired Catalog catalog, @Autowired Transactions transactions) {
        this.site = site;
        shopping = new Shopping(site, catalog, transactions);
    }

    @AfterEach
    void booksHold() {
        new ShopBooks(orders, stock, ledger).hold(shopping);
    }

    private static UUID id(tools.jackson.databind.JsonNode order) {
        return UUID.fromString(order.path("id").asString());
    }

    private long factsAbout(UUID orderId, String type) {
        return jdbc.sql("select count(*) from kernel.journal where key = :key and type like :type")
                .param("key", orderId)
                .param("type", "%" + type)
                .query(Long.class)
                .single();
    }

    @Test
    void paysOnTheCashiersPage() {
        var browser = shopping.shopper().browser();
        var order = shopping.placed(browser, shopping.goods(1990, 3), 1);
        var cashier = shopping.cashier(browser, order.path("id").asString());

        var page = site.visitor().get(cashier);
        Shopping.press(site.visitor(), cashier, "pay");

        assertThat(page.text()).contains("19.90").contains(order.path("number").asString());
        shopping.awaitState(browser, order.path("id").asString(), "PAID");
        var payment = browser.get("/api/orders/" + order.path("id").asString() + "/payment")
                .ok()
                .body();
        assertThat(payment.path("state").asString()).isEqualTo("PAID");
        assertThat(factsAbout(id(order), "OrderPaid")).isEqualTo(1);
    }

    @Test
    void repeatedAndReorderedCallbacksPayOnce() {
        shopping.network(0, 3, true, 0);
        var browser = shopping.shopper().browser();
        var order = shopping.placed(browser, shopping.goods(1990, 3), 1);
        var cashier = shopping.cashier(browser, order.path("id").asString());

        Shopping.press(browser, cashier, "fail");
        Shopping.press(browser, cashier, "pay");

        shopping.awaitState(browser, order.path("id").asString(), "PAID");
        eventually(() -> assertThat(jdbc.sql("""
                                select count(*) from sandbox.callback c where delivered_at is null
                                  and body like '%' || (select id from trade.payment where order_id = :order) || '%'
                                """)
                        .param("order", id(order))
                        .query(Long.class)
                        .single())
                .isZero());
        assertThat(shopping.order(browser, order.path("id").asString())
                        .path("state")
                        .asString())
                .isEqualTo("PAID");
        assertThat(factsAbout(id(order), "OrderPaid")).isEqualTo(1);
    }

    @Test
    void paysAfterADecline() {
        var browser = shopping.shopper().browser();
        var order =
                shopping.placed(browser, shopping.goods(1990, 3), 1).path("id").asString();
        var cashier = shopping.cashier(browser, order);
        Shopping.press(browser, cashier, "fail");
        eventually(() -> assertThat(browser.get("/api/orders/" + order + "/payment")
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("FAILED"));

        shopping.pay(browser, order);

        assertThat(shopping.order(browser, order).path("state").asString()).isEqualTo("PAID");
    }

    @Test
    void moneyForOneOrderPaidTwiceGoesBack() {
        var browser = shopping.shopper().browser();
        var order =
                shopping.placed(browser, shopping.goods(1990, 3), 1).path("id").asString();
        shopping.network(3_000, 0, false, 0);
        var first = shopping.cashier(browser, order);
        Shopping.press(browser, first, "fail");
        clock.advance(Duration.ofSeconds(4));
        eventually(() -> assertThat(browser.get("/api/orders/" + order + "/payment")
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("FAILED"));
        var second = shopping.cashier(browser, order);
        Shopping.press(browser, first, "pay");
        Shopping.press(browser, second, "pay");
        clock.advance(Duration.ofSeconds(4));

        eventually(() -> assertThat(jdbc.sql(
                                "select count(*) from trade.refund where order_id = :order and kind = 'SURPLUS' and state = 'SETTLED'")
                        .param("order", UUID.fromString(order))
                        .query(Long.class)
                        .single())
                .isEqualTo(1));
        var now = shopping.order(browser, order);
        assertThat(now.path("state").asString()).isEqualTo("PAID");
        assertThat(now.path("refundState").asString()).isEqualTo("NONE");
    }

    @Test
    void moneyThatComesAfterCancellationGoesBack() {
        shopping.network(60_000, 0, false, 0);
        var sku = shopping.goods(1990, 3);
        var browser = shopping.shopper().browser();
        var order = shopping.placed(browser, sku, 1).path("id").asString();
        var cashier = shopping.cashier(browser, order);
        Shopping.press(browser, cashier, "pay");
        browser.post("/api/orders/" + order + "/cancel", null).ok();
        shopping.network(0, 0, false, 0);

        clock.advance(Duration.ofSeconds(61));

        eventually(() -> assertThat(jdbc.sql(
                                "select count(*) from trade.refund where order_id = :order and kind = 'LATE' and state = 'SETTLED'")
                        .param("order", UUID.fromString(order))
                        .query(Long.class)
                        .single())
                .isEqualTo(1));
        assertThat(shopping.order(browser, order).path("state").asString()).isEqualTo("CANCELLED");
        assertThat(stock.available(List.of(sku)).get(sku)).isEqualTo(3);
    }

    @Test
    void callbacksWithoutTheRightSignatureChangeNothing() {
        var browser = shopping.shopper().browser();
        var order =
                shopping.placed(browser, shopping.goods(1990, 3), 1).path("id").asString();
        shopping.cashier(browser, order);
        var payment = browser.get("/api/orders/" + order + "/payment")
                .ok()
                .body()
                .path("id")
                .asString();
        var forged = Map.of(
                "type", "payment",
                "occurredAt", "2026-01-01T00:00:00Z",
                "payment",
                        Map.of(
                                "reference",
                                payment,
                                "state",
                                "PAID",
                                "amount",
                                Map.of("minor", 1990, "currency", "CNY")));

        var unsigned = site.visitor().post("/api/payments/callbacks/sandbox", forged);
        var signed = site.visitor()
                .post(
                        "/api/payments/callbacks/sandbox",
                        forged,
                        Map.of(
                                "webhook-id", "x",
                                "webhook-timestamp",
                                        Long.toString(clock.instant().getEpochSecond()),
                                "webhook-signature", "v1,AAAA"));

        assertThat(unsigned.status()).isEqualTo(401);
        assertThat(signed.status()).isEqualTo(401);
        assertThat(site.visitor()
                        .post("/sandbox/api/refunds", Map.of("reference", payment))
                        .status())
                .isEqualTo(401);
        assertThat(shopping.order(browser, order).path("state").asString()).isEqualTo("AWAITING_PAYMENT");
    }

    @Test
    void cancellingAndPayingAtOnceNeverKeepsMoneyForNothing() {
        var sku = shopping.goods(1990, 100);
        var people = IntStream.range(0, 6)
                .mapToObj(i -> shopping.shopper().browser())
                .toList();
        var placed = people.stream()
                .map(browser -> shopping.placed(browser, sku, 1).path("id").asString())
                .toList();
        var cashiers = IntStream.range(0, 6)
                .mapToObj(i -> shopping.cashier(people.get(i), placed.get(i)))
                .toList();

        Race.run(12, i -> () -> {
            var who = i / 2;
            if (i % 2 == 0) {
                Shopping.press(people.get(who), cashiers.get(who), "pay");
            } else {
                people.get(who).post("/api/orders/" + placed.get(who) + "/cancel", null);
            }
            return i;
        });

        for (int i = 0; i < 6; i++) {
            var orderId = UUID.fromString(placed.get(i));
            eventually(() -> assertThat(jdbc.sql("""
                                    select count(*) from trade.orders o left join trade.payment p on p.order_id = o.id
                                    where o.id = :order
                                      and (o.state = 'PAID' or (o.state = 'CANCELLED' and p.state = 'PAID' and p.refunded_minor = p.amount_minor)
                                           or (o.state = 'CANCELLED' and p.state = 'CLOSED'))
                                    """)
                            .param("order", orderId)
                            .query(Long.class)
                            .single())
                    .isEqualTo(1));
        }
    }

    @Test
    void exactlyOneOrderOfAPersonIsTheirFirst() {
        var sku = shopping.goods(1000, 100);
        var person = shopping.shopper();
        var placed = IntStream.range(0, 6)
                .mapToObj(i ->
                        shopping.placed(person.browser(), sku, 1).path("id").asString())
                .toList();
        var cashiers = placed.stream()
                .map(order -> shopping.cashier(person.browser(), order))
                .toList();

        Race.run(6, i -> () -> {
            Shopping.press(person.browser(), cashiers.get(i), "pay");
            return i;
        });

        placed.forEach(order -> shopping.awaitState(person.browser(), order, "PAID"));
        var firsts = placed.stream()
                .filter(order ->
                        orders.find(UUID.fromString(order)).orElseThrow().firstPaidOrder())
                .count();
        assertThat(firsts).isEqualTo(1);
        assertThat(orders.buyers(List.of(person.id())).get(person.id()).orders())
                .isEqualTo(6);
    }
}
