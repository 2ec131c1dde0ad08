package io.banyan.promotion;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Race;
import io.banyan.Site;
import io.banyan.catalog.Catalog;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.ledger.Ledger;
import io.banyan.trade.Shopping;
import io.banyan.wallet.Points;
import io.banyan.wallet.Wallets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Points that pay a part of an order, and come back with its refunds to the last point. */
@BanyanTest
class PayingWithPointsTest {

    private final Site site;
    private final Shopping shopping;
    private final Promoting promoting;
    private final Transactions transactions;

    @Autowired
    Points points;

    @Autowired
    Wallets wallets;

    @Autowired
    Ledger ledger;

    PayingWithPointsTest(@Autowired Site site, @Autowired Catalog catalog, @Autowired Transactions transactions) {
        this.site = site;
        this.transactions = transactions;
        shopping = new Shopping(site, catalog, transactions);
        promoting = new Promoting(site);
    }

    private void terms(boolean enabled) {
        site.machine()
                .put(
                        "/api/console/points-payment",
                        Map.of("enabled", enabled, "block", 10, "worth", Promoting.cny(10), "basisPoints", 5_000))
                .ok();
    }

    @BeforeEach
    void pointsPay() {
        terms(true);
    }

    @AfterEach
    void asItWas() {
        terms(false);
        assertThat(ledger.verify().right()).isTrue();
    }

    private Site.Person withPoints(long many) {
        var person = shopping.shopper();
        transactions.run(() -> points.give("test/" + person.id(), person.id(), many, "测试", "Test"));
        return person;
    }

    private long left(UUID person) {
        return wallets.balance(person, "PTS").available().minor();
    }

    private Browser.Answer place(Browser browser, UUID sku, int quantity) {
        return shopping.place(
                browser,
                Shopping.key(),
                List.of(Map.of("skuId", sku, "quantity", quantity)),
                Map.<String, Object>of("usePoints", true));
    }

    @Test
    void payUpToTheirShareAndComeBackWithTheOrder() {
        var sku = shopping.goods(1000, 10);
        var person = withPoints(777);

        eventually(() -> {
            var quote = promoting.quote(person.browser(), sku, 1, Map.of("usePoints", true));
            assertThat(Promoting.total(quote)).isEqualTo(500);
            assertThat(quote.path("points").path("usable").asLong()).isEqualTo(500);
        });
        var order = place(person.browser(), sku, 1).ok().body();
        assertThat(Promoting.total(order)).isEqualTo(500);
        assertThat(left(person.id())).isEqualTo(277);

        person.browser()
                .post("/api/orders/" + order.path("id").asString() + "/cancel", null)
                .ok();
        eventually(() -> assertThat(left(person.id())).isEqualTo(777));
    }

    @Test
    void areSpentOnceHoweverManyOrdersWantThem() {
        var sku = shopping.goods(1000, 100);
        var person = withPoints(500);
        eventually(() -> assertThat(
                        Promoting.total(promoting.quote(person.browser(), sku, 1, Map.of("usePoints", true))))
                .isEqualTo(500));

        var orders = Race.run(12, i -> () -> {
            var wanted = Map.<String, Object>of("usePoints", true, "expectedTotal", Promoting.cny(500));
            return shopping.place(
                    person.browser(), Shopping.key(), List.of(Map.of("skuId", sku, "quantity", 1)), wanted);
        });

        var placed = orders.stream()
                .filter(result ->
                        result instanceof Race.Result.Done<Browser.Answer>(var answer) && answer.status() == 201)
                .count();
        assertThat(placed).isEqualTo(1);
        assertThat(left(person.id())).isZero();
    }

    @Test
    void comeBackWithPartialRefundsToTheLastPoint() {
        var sku = shopping.goods(333, 10);
        var person = withPoints(5_000);
        var order = place(person.browser(), sku, 3).ok().body().path("id").asString();
        var spent = 5_000 - left(person.id());
        assertThat(spent).isEqualTo(490);
        shopping.pay(person.browser(), order);
        for (int piece = 0; piece < 3; piece++) {
            site.machine()
                    .post(
                            "/api/console/orders/" + order + "/refunds",
                            Map.of("reason", "test", "lines", List.of(Map.of("lineId", "1", "quantity", 1))),
                            Map.of("Idempotency-Key", Shopping.key()))
                    .ok();
        }
        eventually(() -> assertThat(left(person.id())).isEqualTo(5_000));
    }

    @Test
    void anOrderPaidInFullByPointsAndCouponsCanBeCalledOff() {
        var product = shopping.product(300, 10);
        var person = withPoints(10);
        var coupon = promoting.claimed(person.browser(), promoting.kind(product.productId(), 300));
        var order = place(person.browser(), product.skuId(), 1).ok().body();
        assertThat(order.path("state").asString()).isEqualTo("PAID");
        promoting.await(person.browser(), coupon, "USED");

        var cancelled = person.browser()
                .post("/api/orders/" + order.path("id").asString() + "/cancel", null)
                .ok()
                .body();

        assertThat(cancelled.path("state").asString()).isEqualTo("CANCELLED");
        promoting.await(person.browser(), coupon, "USABLE");
    }

    @Test
    void nonsenseIsRefused() {
        for (var wrong : List.<Map<String, Object>>of(
                Map.of("enabled", true, "block", 0, "worth", Promoting.cny(1), "basisPoints", 1),
                Map.of("enabled", true, "block", 1, "worth", Promoting.cny(-1), "basisPoints", 1),
                Map.of("enabled", true, "block", 1, "worth", Promoting.cny(1), "basisPoints", 10_001),
                Map.of("enabled", "perhaps"))) {
            var answer = site.machine().put("/api/console/points-payment", wrong);
            assertThat(answer.status()).isEqualTo(400);
        }
    }
}
