package io.banyan.trade;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Race;
import io.banyan.Site;
import io.banyan.catalog.Catalog;
import io.banyan.catalog.Stock;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.ledger.Ledger;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Money that goes back: never more than was paid, and the goods with it. */
@BanyanTest
class RefundingTest {

    @Autowired
    Orders orders;

    @Autowired
    Stock stock;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    private final Site site;

    private final Shopping shopping;

    RefundingTest(@Autowired Site site, @Autowired Catalog catalog, @Autowired Transactions transactions) {
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
}
