package io.banyan.campaign.groupbuy;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanApplication;
import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Race;
import io.banyan.Site;
import io.banyan.TestClock;
import io.banyan.campaign.Fair;
import io.banyan.catalog.Catalog;
import io.banyan.catalog.Stock;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.ledger.Account;
import io.banyan.ledger.Ledger;
import io.banyan.wallet.Credit;
import io.banyan.wallet.Wallets;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** A second node on the same database: who wins a race is one person, wherever the racers are. */
@BanyanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesTest {

    @Autowired
    private Site site;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Stock stock;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Transactions transactions;

    @Autowired
    private Wallets wallets;

    private Fair fair;
    private ConfigurableApplicationContext other;
    private URI otherNode;

    @BeforeAll
    void startTheOther(@Autowired Environment environment, @TempDir Path folder) {
        fair = new Fair(site, catalog, transactions);
        var url = environment.getRequiredProperty("banyan.database.url");
        var arguments = new String[] {
            "--server.port=0",
            "--banyan.database.url=" + url,
            "--banyan.database.user=postgres",
            "--banyan.database.password=",
            "--spring.datasource.url=" + url,
            "--spring.datasource.username=postgres",
            "--banyan.sandbox=true",
            "--banyan.data=" + folder,
            "--banyan.vault.key-file=" + environment.getRequiredProperty("banyan.data") + "/secrets/vault.json"
        };
        var sources = new Class<?>[] {TestClock.Configuration.class, BanyanApplication.class};
        other = SpringApplication.run(sources, arguments);
        otherNode = URI.create("http://localhost:" + other.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @AfterAll
    void stopTheOther() {
        other.close();
    }

    /** Somebody new; every other one at the other node. */
    private Browser shopper(int number) {
        var browser = number % 2 == 0 ? site.visitor() : new Browser(otherNode, Map.of("Accept-Language", "en"));
        return site.signUp(browser, Map.of()).browser();
    }

    @Test
    void theLastPlaceOfAGroupGoesToOneOfTwoWhoPayAtDifferentNodes() {
        var goods = fair.goods(2990, 50);
        var campaign = fair.running(Fair.groupBuy(goods, 1_000_000, 2, 1990));
        for (int round = 0; round < 4; round++) {
            var group = fair.take(shopper(round), goods, campaign, null, null)
                    .path("groupId")
                    .asString();
            var racers = List.of(shopper(0), shopper(1));
            var orders = new ArrayList<String>();
            for (var racer : racers) {
                orders.add(fair.place(racer, goods, campaign, group, null)
                        .ok()
                        .body()
                        .path("id")
                        .asString());
            }
            assertThat(Race.run(2, i -> () -> {
                        fair.pay(racers.get(i), orders.get(i));
                        return true;
                    }))
                    .allMatch(Race.Result::done);
            assertThat(List.of(0, 1))
                    .extracting(i -> fair.answered(racers.get(i), orders.get(i))
                            .path("state")
                            .asString())
                    .containsExactlyInAnyOrder("COMPLETED", "DISPLACED");
            assertThat(fair.group(racers.get(1), group).path("taken").asInt()).isEqualTo(2);
        }
        eventually(() -> assertThat(ledger.verify().findings()).isEmpty());
    }

    @Test
    void theLastPieceIsSoldOnceWhicheverNodeIsAsked() {
        var goods = fair.goods(2990, 3);
        var racers = new ArrayList<Browser>();
        for (int i = 0; i < 8; i++) {
            racers.add(shopper(i));
        }
        var lines = List.of(Map.<String, Object>of("skuId", goods.skuId(), "quantity", 1));
        var answers = Race.run(racers.size(), i -> () -> fair.ordered(racers.get(i), lines));
        assertThat(answers).filteredOn(Race.Result::done).hasSize(3);
        assertThat(stock.available(List.of(goods.skuId())).get(goods.skuId())).isZero();
        assertThat(stock.verify().breaches()).isEmpty();
    }

    @Test
    void ofTwentyWithdrawalsOf100AtTwoNodesOneIsAccepted() {
        var person = site.signUp();
        wallets.credit(new Credit(
                "test:" + UUID.randomUUID(),
                new Account("merchant.funding", new UUID(0, 0), "CNY"),
                person.id(),
                Money.of(100_00, "CNY"),
                Instant.EPOCH,
                null,
                "测试",
                "Test"));
        var there = new Browser(otherNode, Map.of("Accept-Language", "en"));
        there.setCookie("banyan_session", String.valueOf(person.browser().cookie("banyan_session")));
        var browsers = List.of(person.browser(), there);
        var body = Map.of(
                "amount",
                Money.of(100_00, "CNY"),
                "net",
                Money.of(100_00, "CNY"),
                "name",
                "林小满",
                "account",
                "622202001234");
        var answers = Race.run(
                20,
                i -> () -> browsers.get(i % 2)
                        .post("/api/me/withdrawals", body, Map.of("Idempotency-Key", "two nodes " + i)));
        assertThat(answers)
                .extracting(answer ->
                        ((Race.Result.Done<Browser.Answer>) answer).value().status())
                .containsOnly(201, 409)
                .containsOnlyOnce(201);
        assertThat(wallets.balance(person.id(), "CNY").available().minor()).isZero();
    }
}
