package io.banyan.trade;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happens when nobody says anything for a while: callbacks that are lost, a network that is down, people who forget. */
@BanyanTest
class WaitingTest {

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

    WaitingTest(@Autowired Site site, @Autowired Catalog catalog, @Autowired Transactions transactions) {
        this.site = site;
        shopping = new Shopping(site, catalog, transactions);
    }

    @AfterEach
    void booksHold() {
        new ShopBooks(orders, stock, ledger).hold(shopping);
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
}
