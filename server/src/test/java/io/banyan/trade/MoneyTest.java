package io.banyan.trade;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Race;
import io.banyan.Site;
import io.banyan.TestClock;
import io.banyan.catalog.Catalog;
import io.banyan.catalog.Stock;
import io.banyan.kernel.money.Money;
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

/** Payments and refunds through the sandbox network, which is slow, repeats itself, mixes things up and fails. */
@BanyanTest
class MoneyTest {

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

    MoneyTest(@Autowired Site site, @Autowired Catalog catalog, @Autowired Transactions transactions) {
        this.site = site;
        shopping = new Shopping(site, catalog, transactions);
    }

    @AfterEach
    void booksHold() {
        shopping.network(0, 0, false, 0);
        assertThat(orders.verify().violations()).isEmpty();
        assertThat(stock.verify().breaches()).isEmpty();
        assertThat(ledger.verify().right()).isTrue();
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

    private void awaitSettled(Browser browser, String orderId, long cumulative) {
        eventually(() -> {
            long settled = 0;
            for (var refund : shopping.order(browser, orderId).path("refunds")) {
                assertThat(refund.path("state").asString()).isEqualTo("SETTLED");
                settled += refund.path("amount").path("minor").asLong();
            }
            assertThat(settled).isEqualTo(cumulative);
        });
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
    void aLostCallbackIsMadeUpForByAsking() {
        shopping.network(600_000, 0, false, 0);
        var browser = shopping.shopper().browser();
        var order =
                shopping.placed(browser, shopping.goods(1990, 3), 1).path("id").asString();
        Shopping.press(browser, shopping.cashier(browser, order), "pay");

        clock.advance(Duration.ofSeconds(45));

        shopping.awaitState(browser, order, "PAID");
    }

    @Test
    void callbacksAreRepeatedUntilTheyArrive() {
        var browser = shopping.shopper().browser();
        var order =
                shopping.placed(browser, shopping.goods(1990, 3), 1).path("id").asString();
        var cashier = shopping.cashier(browser, order);
        shopping.network(0, 0, false, 1);
        Shopping.press(browser, cashier, "pay");
        eventually(() -> assertThat(jdbc.sql("""
                                select count(*) from sandbox.callback where attempts > 0 and delivered_at is null and last_answer = 'lost'
                                  and body like '%' || (select id from trade.payment where order_id = :order) || '%'
                                """)
                        .param("order", UUID.fromString(order))
                        .query(Long.class)
                        .single())
                .isEqualTo(1));
        shopping.network(0, 0, false, 0);

        clock.advance(Duration.ofSeconds(3));

        shopping.awaitState(browser, order, "PAID");
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
    void manyRefundsAtOnceNeverGiveBackMoreThanWasPaid() {
        var browser = shopping.shopper().browser();
        var order =
                shopping.paid(browser, shopping.goods(1000, 10), 3).path("id").asString();
        var service = site.console("SERVICE");

        var answers = Race.run(
                10,
                i -> () -> service.post(
                        "/api/console/orders/" + order + "/refunds",
                        Map.of("amount", Map.of("minor", 700, "currency", "CNY"), "reason", "late"),
                        Map.of("Idempotency-Key", Shopping.key())));

        var given = answers.stream()
                .filter(answer -> answer instanceof Race.Result.Done<Browser.Answer>(var done) && done.status() == 200)
                .count();
        assertThat(given).isEqualTo(4);
        assertThat(shopping.order(browser, order).path("refunded").path("minor").asLong())
                .isEqualTo(2800);
        awaitSettled(browser, order, 2800);
    }

    @Test
    void oneRefundKeyGivesBackOnce() {
        var browser = shopping.shopper().browser();
        var order =
                shopping.paid(browser, shopping.goods(1000, 10), 3).path("id").asString();
        var command = new RefundOrder("same", UUID.fromString(order), Money.of(300, "CNY"), List.of(), "late");

        Race.run(8, i -> () -> orders.refund(command));

        assertThat(orders.refund(command)).isInstanceOf(RefundResult.Accepted.class);
        var other = new RefundOrder("same", UUID.fromString(order), Money.of(301, "CNY"), List.of(), "late");
        assertThat(orders.refund(other)).isInstanceOf(RefundResult.Refused.class);
        assertThat(shopping.order(browser, order).path("refunded").path("minor").asLong())
                .isEqualTo(300);
        assertThat(factsAbout(UUID.fromString(order), "OrderRefunded")).isEqualTo(1);
    }

    @Test
    void aFullRefundBeforeSendingFreesTheStock() {
        var sku = shopping.goods(1000, 10);
        var browser = shopping.shopper().browser();
        var order = shopping.paid(browser, sku, 3).path("id").asString();

        browser.post("/api/orders/" + order + "/cancel", null).ok();

        var now = shopping.order(browser, order);
        assertThat(now.path("state").asString()).isEqualTo("CANCELLED");
        assertThat(now.path("refundState").asString()).isEqualTo("FULL");
        assertThat(stock.available(List.of(sku)).get(sku)).isEqualTo(10);
        awaitSettled(browser, order, 3000);
    }

    @Test
    void goodsOfAPartialRefundStayHereBeforeAndComeBackAfterSending() {
        var sku = shopping.goods(1000, 10);
        var browser = shopping.shopper().browser();
        var order = shopping.paid(browser, sku, 4).path("id").asString();
        var service = site.console("SERVICE");
        refundPieces(service, order, 1);
        assertThat(stock.available(List.of(sku)).get(sku)).isEqualTo(7);

        service.post("/api/console/orders/" + order + "/fulfil", Map.of("carrier", "SF", "trackingNumber", "SF1"))
                .ok();
        refundPieces(service, order, 2);

        assertThat(stock.available(List.of(sku)).get(sku)).isEqualTo(9);
        assertThat(shopping.order(browser, order).path("refunded").path("minor").asLong())
                .isEqualTo(3000);
        browser.post("/api/orders/" + order + "/receipt", null).ok();
        assertThat(shopping.order(browser, order).path("state").asString()).isEqualTo("COMPLETED");
        awaitSettled(browser, order, 3000);
    }

    private static void refundPieces(Browser service, String order, int pieces) {
        service.post(
                        "/api/console/orders/" + order + "/refunds",
                        Map.of("lines", List.of(Map.of("lineId", "1", "quantity", pieces)), "reason", "broken"),
                        Map.of("Idempotency-Key", Shopping.key()))
                .ok();
    }

    @Test
    void refundsAreAskedForAgainWhileTheNetworkIsDown() {
        var browser = shopping.shopper().browser();
        var order =
                shopping.paid(browser, shopping.goods(1000, 10), 1).path("id").asString();
        shopping.network(0, 0, false, 1);
        assertThat(orders.refund(RefundOrder.everything("all", UUID.fromString(order), "why")))
                .isInstanceOf(RefundResult.Accepted.class);
        eventually(() -> assertThat(jdbc.sql("select attempts from trade.refund where order_id = :order")
                        .param("order", UUID.fromString(order))
                        .query(Integer.class)
                        .single())
                .isPositive());
        shopping.network(0, 0, false, 0);

        clock.advance(Duration.ofSeconds(15));

        eventually(() -> {
            clock.advance(Duration.ofMillis(200));
            awaitSettledNow(browser, order);
        });
    }

    private void awaitSettledNow(Browser browser, String order) {
        assertThat(shopping.order(browser, order)
                        .path("refunds")
                        .path(0)
                        .path("state")
                        .asString())
                .isEqualTo("SETTLED");
    }

    @Test
    void unpaidOrdersEndWithTheirTime() {
        var sku = shopping.goods(1000, 10);
        var browser = shopping.shopper().browser();
        var order = shopping.placed(browser, sku, 4).path("id").asString();

        clock.advance(Duration.ofMinutes(16));

        shopping.awaitState(browser, order, "CANCELLED");
        assertThat(stock.available(List.of(sku)).get(sku)).isEqualTo(10);
        assertThat(browser.post(
                                "/api/orders/" + order + "/payment",
                                Map.of("provider", "sandbox"),
                                Map.of("Idempotency-Key", "k"))
                        .problem())
                .isEqualTo("order.not_payable");
    }

    @Test
    void ordersNobodyConfirmsAreCompleted() {
        var browser = shopping.shopper().browser();
        var order =
                shopping.paid(browser, shopping.goods(1000, 10), 1).path("id").asString();
        site.console("SERVICE")
                .post("/api/console/orders/" + order + "/fulfil", Map.of())
                .ok();

        clock.advance(Duration.ofDays(11));

        shopping.awaitState(browser, order, "COMPLETED");
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
