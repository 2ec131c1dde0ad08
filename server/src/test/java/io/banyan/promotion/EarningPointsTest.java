package io.banyan.promotion;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Race;
import io.banyan.Site;
import io.banyan.TestClock;
import io.banyan.catalog.Catalog;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.ledger.Ledger;
import io.banyan.trade.Shopping;
import io.banyan.wallet.Wallets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders earn points by the shop's rule, frozen at first; refunds take back their share to the last point. */
@BanyanTest
class EarningPointsTest {

    private static final String RULE = "/api/console/points-rule";

    private final Site site;
    private final Shopping shopping;

    @Autowired
    Wallets wallets;

    @Autowired
    Ledger ledger;

    @Autowired
    TestClock clock;

    EarningPointsTest(@Autowired Site site, @Autowired Catalog catalog, @Autowired Transactions transactions) {
        this.site = site;
        shopping = new Shopping(site, catalog, transactions);
    }

    private static Map<String, Object> rule(boolean earning) {
        return Map.of("earning", earning, "points", 3, "spend", Promoting.cny(100), "freezeDays", 10, "validDays", 30);
    }

    @BeforeEach
    void ordersEarn() {
        site.machine().put(RULE, rule(true)).ok();
    }

    @AfterEach
    void asItWas() {
        var usual = new HashMap<>(rule(false));
        usual.put("validDays", 365);
        site.machine().put(RULE, usual).ok();
        assertThat(ledger.verify().right()).isTrue();
    }

    private long frozen(UUID person) {
        return wallets.balance(person, "PTS").frozen().minor();
    }

    private long available(UUID person) {
        return wallets.balance(person, "PTS").available().minor();
    }

    @Test
    void areFrozenThenGoodThenGone() {
        var person = shopping.shopper();
        shopping.paid(person.browser(), shopping.goods(1_050, 10), 2);
        eventually(() -> assertThat(frozen(person.id())).isEqualTo(63));
        assertThat(available(person.id())).isZero();
        clock.advance(Duration.ofDays(11));
        assertThat(available(person.id())).isEqualTo(63);
        clock.advance(Duration.ofDays(30));
        eventually(() -> {
            assertThat(available(person.id())).isZero();
            assertThat(wallets.balance(person.id(), "PTS").frozen().minor()).isZero();
        });
    }

    @Test
    void refundsTakeBackTheirShareToTheLastPointHoweverManyAtOnce() {
        var person = shopping.shopper();
        var order = shopping.paid(person.browser(), shopping.goods(333, 10), 3)
                .path("id")
                .asString();
        eventually(() -> assertThat(frozen(person.id())).isEqualTo(27));
        var refunds = Race.run(
                6,
                i -> () -> site.machine()
                        .post(
                                "/api/console/orders/" + order + "/refunds",
                                Map.of("reason", "test", "lines", List.of(Map.of("lineId", "1", "quantity", 1))),
                                Map.of("Idempotency-Key", Shopping.key()))
                        .status());
        assertThat(refunds.stream()
                        .filter(result -> result instanceof Race.Result.Done<Integer>(var status) && status < 300))
                .hasSize(3);
        eventually(() -> assertThat(frozen(person.id())).isZero());
        assertThat(available(person.id())).isZero();
    }

    @Test
    void nothingIsEarnedWhereTheRuleIsOff() {
        site.machine().put(RULE, rule(false)).ok();
        var quiet = shopping.shopper();
        shopping.paid(quiet.browser(), shopping.goods(1_000, 10), 1);
        site.machine().put(RULE, rule(true)).ok();
        var person = shopping.shopper();
        shopping.paid(person.browser(), shopping.goods(1_000, 10), 1);
        eventually(() -> assertThat(frozen(person.id())).isEqualTo(30));
        assertThat(frozen(quiet.id())).isZero();
    }

    @Test
    void nonsenseIsRefusedAndChangesNothing() {
        for (var wrong : List.<Map<String, Object>>of(
                Map.of("points", 0),
                Map.of("points", 2_000_000),
                Map.of("spend", Promoting.cny(0)),
                Map.of("spend", Map.of("minor", 100, "currency", "EUR")),
                Map.of("freezeDays", 6),
                Map.of("freezeDays", 366),
                Map.of("validDays", -1),
                Map.of("validDays", "long"))) {
            var input = new HashMap<>(rule(true));
            input.putAll(wrong);
            assertThat(site.machine().put(RULE, input).status()).as("%s", wrong).isEqualTo(400);
        }
        assertThat(site.machine().get(RULE).ok().body().path("freezeDays").asInt())
                .isEqualTo(10);
        assertThat(site.visitor().put(RULE, rule(true)).status()).isEqualTo(401);
    }
}
