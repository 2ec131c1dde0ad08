package io.banyan.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Site;
import io.banyan.kernel.money.Money;
import io.banyan.ledger.Account;
import io.banyan.wallet.Credit;
import io.banyan.wallet.Wallets;
import java.time.Instant;
import java.util.HashMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BanyanTest
class BooksTest {

    @Autowired
    private Site site;

    @Autowired
    private Wallets wallets;

    @Autowired
    private JdbcClient jdbc;

    private UUID rich() {
        var person = UUID.randomUUID();
        wallets.credit(new Credit(
                "test:" + person,
                new Account("merchant.funding", new UUID(0, 0), "CNY"),
                person,
                Money.of(500, "CNY"),
                Instant.EPOCH,
                null,
                "测试",
                "Test"));
        return person;
    }

    @Test
    void theTrialBalanceSumsToZeroInEachCurrency() {
        rich();
        var trial = site.console("ANALYST")
                .get("/api/console/system/trial-balance")
                .ok()
                .body();
        assertThat(trial.path("right").asBoolean()).isTrue();
        var sums = new HashMap<String, Long>();
        for (var line : trial.path("lines")) {
            var balance = line.path("balance");
            assertThat(balance.path("minor").asLong())
                    .isEqualTo(line.path("in").path("minor").asLong()
                            - line.path("out").path("minor").asLong());
            sums.merge(
                    balance.path("currency").asString(), balance.path("minor").asLong(), Long::sum);
        }
        assertThat(sums).containsKey("CNY");
        assertThat(sums.values()).containsOnly(0L);
    }

    @Test
    void allBooksAreCheckedAndWhatIsWrongIsFound() {
        var person = rich();
        var console = site.console("RISK");
        assertThat(findings()).isZero();
        jdbc.sql("update wallet.lot set remaining_minor = 499 where person_id = :id")
                .param("id", person)
                .update();
        try {
            var books = console.get("/api/console/system/books").ok().body();
            assertThat(books.path("right").asBoolean()).isFalse();
            assertThat(books.path("wallets").path("findings").toString())
                    .contains("has 499 left, its parts 500")
                    .contains(person + " has lots of 4.99 CNY, in the ledger 5.00 CNY");
        } finally {
            jdbc.sql("update wallet.lot set remaining_minor = 500 where person_id = :id")
                    .param("id", person)
                    .update();
        }
        assertThat(findings()).isZero();
        assertThat(site.console("MERCHANDISER").get("/api/console/system/books").status())
                .isEqualTo(403);
    }

    private int findings() {
        var books = site.console("RISK").get("/api/console/system/books").ok().body();
        return books.path("wallets").path("findings").size()
                + books.path("budgets").path("findings").size()
                + books.path("ledger").path("findings").size();
    }
}
