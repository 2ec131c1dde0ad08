package io.banyan.wallet.withdrawal;

import static io.banyan.Eventually.eventually;
import static io.banyan.wallet.withdrawal.Cashier.approve;
import static io.banyan.wallet.withdrawal.Cashier.ask;
import static io.banyan.wallet.withdrawal.Cashier.asked;
import static io.banyan.wallet.withdrawal.Cashier.cny;
import static io.banyan.wallet.withdrawal.Cashier.state;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Race;
import io.banyan.Site;
import io.banyan.kernel.money.Money;
import io.banyan.ledger.Account;
import io.banyan.ledger.Ledger;
import io.banyan.ledger.StatementLine;
import io.banyan.wallet.WalletAccounts;
import io.banyan.wallet.WalletProof;
import io.banyan.wallet.Wallets;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@BanyanTest
class WithdrawalTest {

    @Autowired
    private Site site;

    @Autowired
    private Wallets wallets;

    @Autowired
    private Ledger ledger;

    @Autowired
    private WalletProof proof;

    @Autowired
    private JdbcClient jdbc;

    private Cashier cashier;
    private Browser service;
    private Browser second;

    @BeforeEach
    void open() {
        cashier = new Cashier(site, wallets);
        cashier.terms(Map.of());
        service = site.console("SERVICE");
        second = site.console("SERVICE");
    }

    @AfterEach
    void theBooksAreRight() {
        cashier.terms(Map.of());
        assertThat(proof.verify().findings()).isEmpty();
        assertThat(ledger.verify().findings()).isEmpty();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private long inside(JsonNode withdrawal) {
        var id = UUID.fromString(withdrawal.path("id").asString());
        return ledger.balance(WalletAccounts.withdrawing(id, "CNY")).minor();
    }

    /** What the payment of a withdrawal put into an account. */
    private Money line(String kind, UUID owner, JsonNode withdrawal) {
        var key = "withdrawal.paid:" + withdrawal.path("id").asString();
        return ledger.statement(new Account(kind, owner, "CNY"), null, 100).stream()
                .filter(line -> line.idempotencyKey().equals(key))
                .map(StatementLine::amount)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void ofTwentyWithdrawalsOf100AtOnceFromABalanceOf100OneIsAccepted() {
        var person = cashier.rich(100_00);
        var answers = Race.run(20, i -> () -> ask(person.browser(), 100_00, 100_00, "6222020000001234", key()));
        assertThat(answers).allMatch(Race.Result::done);
        var statuses = answers.stream()
                .map(answer -> ((Race.Result.Done<Browser.Answer>) answer).value())
                .toList();
        assertThat(statuses).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(statuses)
                .filteredOn(answer -> answer.problem().equals("wallet.insufficient_funds"))
                .hasSize(19);
        assertThat(cashier.available(person)).isZero();
        assertThat(person.browser().get("/api/me/withdrawals").ok().body().path("items"))
                .hasSize(1);
    }

    @Test
    void theSameRequestTwentyTimesAtOnceIsOneWithdrawal() {
        var person = cashier.rich(1_000_00);
        var key = key();
        var answers = Race.run(
                20,
                i -> () -> ask(person.browser(), 100_00, 100_00, "6222020000001234", key)
                        .ok()
                        .body()
                        .path("id")
                        .asString());
        assertThat(answers).allMatch(Race.Result::done).containsOnly(answers.getFirst());
        assertThat(cashier.available(person)).isEqualTo(900_00);
        assertThat(ask(person.browser(), 200_00, 200_00, "6222020000001234", key)
                        .problem())
                .isEqualTo("idempotency.key_reused");
    }

    @Test
    void whatIsApprovedIsPaidWithLinesForFeeAndTax() {
        var tables =
                site.machine().get("/api/console/withdrawals/tax-tables").ok().body();
        cashier.terms(Map.of("feeBasisPoints", 60, "feeFixed", cny(1_00), "tax", tables.path(1)));
        var person = cashier.rich(1_000_00);
        var quote = person.browser()
                .get("/api/me/withdrawals/quote?amount=100000")
                .ok()
                .body();
        assertThat(quote.path("fee").path("minor").asLong()).isEqualTo(7_00);
        assertThat(quote.path("tax").path("minor").asLong()).isEqualTo(200_00);
        assertThat(ask(person.browser(), 1_000_00, 1_000_00, "6222020000001234", key())
                        .problem())
                .isEqualTo("wallet.terms_changed");
        var withdrawal = ask(person.browser(), 1_000_00, 793_00, "6222020000001234", key())
                .ok()
                .body();
        assertThat(withdrawal.path("payee").asString()).isEqualTo("林** ····1234");
        assertThat(inside(withdrawal)).isEqualTo(1_000_00);
        assertThat(site.alerts()).contains("/settlement");
        approve(service, withdrawal).ok();
        eventually(() -> assertThat(state(service, withdrawal)).isEqualTo("PAID"));
        assertThat(inside(withdrawal)).isZero();
        var sandbox = UUID.nameUUIDFromBytes("wallet.provider:sandbox".getBytes(StandardCharsets.UTF_8));
        var shop = new UUID(0, 0);
        assertThat(List.of(
                        line(Till.FEES, shop, withdrawal),
                        line(Till.TAX, shop, withdrawal),
                        line(Till.PAID_OUT, sandbox, withdrawal)))
                .containsExactly(cny(7_00), cny(200_00), cny(793_00));
        assertThat(approve(second, withdrawal).problem()).isEqualTo("wallet.withdrawal_decided");
    }

    @Test
    void largeAmountsNeedTwoColleaguesAndWhoeverChangedItIsNoneOfThem() {
        cashier.terms(Map.of("secondApprovalFrom", cny(500_00)));
        var person = cashier.rich(800_00);
        var withdrawal = asked(person, 800_00, "6222020000001234");
        var path = "/api/console/withdrawals/" + withdrawal.path("id").asString();
        service.put(path + "/tax", Map.of("tax", cny(20_00), "reason", "Too little was withheld"))
                .ok();
        assertThat(approve(service, withdrawal).problem()).isEqualTo("wallet.second_person");
        approve(second, withdrawal).ok();
        assertThat(approve(second, withdrawal).problem()).isEqualTo("wallet.second_person");
        assertThat(state(service, withdrawal)).isEqualTo("REQUESTED");
        assertThat(service.put(path + "/tax", Map.of("tax", cny(0), "reason", "After all not"))
                        .problem())
                .isEqualTo("wallet.withdrawal_decided");
        approve(site.console("RISK"), withdrawal).ok();
        eventually(() -> assertThat(state(service, withdrawal)).isEqualTo("PAID"));
    }

    @Test
    void whatIsRejectedOrCancelledIsBackInTheWallet() {
        var person = cashier.rich(300_00);
        var rejected = asked(person, 200_00, "6222020000001234");
        var cancelled = asked(person, 100_00, "6222020000001234");
        assertThat(cashier.available(person)).isZero();
        Cashier.act(service, rejected, "reject", Map.of("reason", "The account is not yours"))
                .ok();
        var path = "/api/me/withdrawals/" + cancelled.path("id").asString() + "/cancel";
        assertThat(site.signUp().browser().post(path, null).problem()).isEqualTo("wallet.withdrawal_not_found");
        person.browser().post(path, null).ok();
        assertThat(cashier.available(person)).isEqualTo(300_00);
        assertThat(person.browser().post(path, null).problem()).isEqualTo("wallet.withdrawal_decided");
        assertThat(approve(service, rejected).problem()).isEqualTo("wallet.withdrawal_decided");
    }

    @Test
    void whoApprovesRejectsAndCancelsAtOnceGetsOneOutcome() {
        for (int round = 0; round < 3; round++) {
            var person = cashier.rich(100_00);
            var withdrawal = asked(person, 100_00, "6222020000001234");
            var id = withdrawal.path("id").asString();
            var answers = Race.run(9, i -> () -> switch (i % 3) {
                case 0 -> approve(service, withdrawal);
                case 1 -> Cashier.act(second, withdrawal, "reject", Map.of("reason", "No"));
                default -> person.browser().post("/api/me/withdrawals/" + id + "/cancel", null);
            });
            assertThat(answers)
                    .filteredOn(answer ->
                            ((Race.Result.Done<Browser.Answer>) answer).value().status() < 300)
                    .hasSize(1);
            var paid = List.of("APPROVED", "PAID").contains(state(service, withdrawal));
            assertThat(cashier.available(person)).isEqualTo(paid ? 0 : 100_00);
        }
    }

    @Test
    void anUnknownOutcomeIsAskedForAgainAndAClosedAccountGivesTheMoneyBack() {
        var person = cashier.rich(300_00);
        var lost = asked(person, 100_00, "6222020000009999");
        var closed = asked(person, 200_00, "6222020000000000");
        approve(service, lost).ok();
        approve(service, closed).ok();
        eventually(() -> assertThat(state(service, lost)).isEqualTo("PAID"));
        eventually(() -> assertThat(state(service, closed)).isEqualTo("FAILED"));
        assertThat(cashier.available(person)).isEqualTo(200_00);
        assertThat(jdbc.sql("select count(*) from sandbox.payout where reference = :id")
                        .param("id", UUID.fromString(lost.path("id").asString()))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void colleaguesPayByHandWhereNobodyElseDoes() {
        cashier.terms(Map.of("provider", "manual"));
        var person = cashier.rich(300_00);
        var paid = asked(person, 100_00, "6222020000001234");
        var failed = asked(person, 200_00, "6222020000001234");
        for (var withdrawal : List.of(paid, failed)) {
            approve(service, withdrawal).ok();
        }
        Cashier.act(service, paid, "paid", Map.of("paid", true, "note", "Bank 2026-11-22/7"))
                .ok();
        Cashier.act(service, failed, "paid", Map.of("paid", false, "note", "Name does not match"))
                .ok();
        assertThat(state(service, paid)).isEqualTo("PAID");
        assertThat(state(service, failed)).isEqualTo("FAILED");
        assertThat(cashier.available(person)).isEqualTo(200_00);
    }

    @Test
    void nonsenseIsRefusedAndChangesNothing() {
        cashier.terms(Map.of("minimum", cny(10_00), "maximum", cny(50_000_00), "feeFixed", cny(1_00)));
        var person = cashier.rich(100_00);
        var browser = person.browser();
        var good = Cashier.body(50_00, 49_00, "6222020000001234");
        var wrong = new ArrayList<Map<String, Object>>();
        for (var amount : List.of(-5_000L, 0L, 999L, 50_001_00L, Long.MAX_VALUE, Long.MIN_VALUE)) {
            wrong.add(with(good, "amount", cny(amount)));
        }
        wrong.add(with(good, "amount", Map.of("minor", 5_000, "currency", "USD")));
        wrong.add(with(good, "amount", "5000"));
        wrong.add(with(good, "net", cny(50_00)));
        wrong.add(with(good, "name", " "));
        wrong.add(with(good, "account", "1"));
        wrong.add(with(good, "account", "1".repeat(65)));
        for (var body : wrong) {
            var answer = browser.post("/api/me/withdrawals", body, Map.of("Idempotency-Key", key()));
            assertThat(answer.status()).as("%s", body).isBetween(400, 499);
            assertThat(answer.problem()).isNotEmpty();
        }
        assertThat(browser.post("/api/me/withdrawals", good).problem()).isEqualTo("idempotency.key_missing");
        assertThat(site.visitor().post("/api/me/withdrawals", good).status()).isEqualTo(401);
        assertThat(site.console("GROWTH").get("/api/console/withdrawals").status())
                .isEqualTo(403);
        assertThat(cashier.available(person)).isEqualTo(100_00);
        var owner = site.machine();
        var terms = owner.get("/api/console/withdrawals/terms").ok().as(Map.class);
        for (var change : List.<Map<String, Object>>of(
                Map.of("feeBasisPoints", -1),
                Map.of("feeBasisPoints", 10_001),
                Map.of("minimum", cny(-1)),
                Map.of("provider", "nobody"),
                Map.of("version", 0))) {
            var wanted = new HashMap<Object, Object>(terms);
            wanted.putAll(change);
            assertThat(owner.put("/api/console/withdrawals/terms", wanted).status())
                    .as("%s", change)
                    .isBetween(400, 499);
        }
        assertThat(site.console("SERVICE")
                        .put("/api/console/withdrawals/terms", terms)
                        .status())
                .isEqualTo(403);
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        var changed = new HashMap<>(body);
        changed.put(field, value);
        return changed;
    }
}
