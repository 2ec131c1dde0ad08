package io.banyan.wallet;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.banyan.BanyanTest;
import io.banyan.Race;
import io.banyan.TestClock;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.ledger.Account;
import io.banyan.ledger.Ledger;
import io.banyan.ledger.Posting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

@BanyanTest
class WalletsTest {

    @Autowired
    private Wallets wallets;

    @Autowired
    private WalletProof proof;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Ids ids;

    @Autowired
    private TestClock clock;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JdbcClient jdbc;

    private static Money cny(long minor) {
        return Money.of(minor, "CNY");
    }

    private Account shop(String unit) {
        return new Account("test.open", ids.next(), unit);
    }

    private String give(UUID person, long minor, Account source, Instant from, @Nullable Instant until) {
        var cause = "test:" + ids.next();
        wallets.credit(new Credit(cause, source, person, cny(minor), from, until, "测试", "Test"));
        return cause;
    }

    private String give(UUID person, long minor) {
        return give(person, minor, shop("CNY"), clock.instant(), null);
    }

    private boolean spend(UUID person, String cause, long minor, Account destination) {
        return wallets.debit(cause, person, cny(minor), destination, "测试", "Test");
    }

    private long available(UUID person) {
        return wallets.balance(person, "CNY").available().minor();
    }

    private long owed(UUID person) {
        return wallets.balance(person, "CNY").owed().minor();
    }

    @Test
    void ofTwentyWhoSpendAllAtOnceOneSucceeds() {
        var person = ids.next();
        var goods = shop("CNY");
        give(person, 6_000);
        give(person, 4_000);
        var results = Race.run(20, i -> () -> spend(person, "test:" + person + ":" + i, 10_000, goods));
        assertThat(results).filteredOn(Race.Result::done).hasSize(1);
        assertThat(results)
                .filteredOn(result -> !result.done())
                .allSatisfy(result -> assertThat(((Race.Result.Failed<Boolean>) result).failure())
                        .isInstanceOf(ProblemException.class)
                        .hasMessageContaining("wallet.insufficient_funds"));
        assertThat(available(person)).isZero();
        assertThat(ledger.balance(goods)).isEqualTo(cny(10_000));
    }

    @Test
    void theSameCauseSentTwentyTimesAtOnceIsGivenSpentAndUndoneOnce() {
        var person = ids.next();
        var source = shop("CNY");
        var goods = shop("CNY");
        var cause = "test:" + ids.next();
        var credit = new Credit(cause, source, person, cny(500), clock.instant(), null, "测试", "Test");
        assertThat(Race.run(20, i -> () -> wallets.credit(credit)))
                .filteredOn(result -> result.equals(new Race.Result.Done<>(true)))
                .hasSize(1);
        assertThat(Race.run(20, i -> () -> spend(person, cause, 300, goods)))
                .filteredOn(result -> result.equals(new Race.Result.Done<>(true)))
                .hasSize(1);
        assertThat(available(person)).isEqualTo(200);
        assertThat(Race.run(20, i -> () -> wallets.undoDebit(cause))).allMatch(Race.Result::done);
        assertThat(available(person)).isEqualTo(500);
        assertThat(Race.run(20, i -> () -> wallets.undoCredit(cause, "test"))).allMatch(Race.Result::done);
        assertThat(available(person)).isZero();
        assertThat(List.of(ledger.balance(source), ledger.balance(goods))).containsOnly(cny(0));
    }

    @Test
    void aCauseStandsForOneThing() {
        var person = ids.next();
        var cause = give(person, 500);
        assertThatThrownBy(() -> wallets.credit(
                        new Credit(cause, shop("CNY"), person, cny(600), clock.instant(), null, "测试", "Test")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> wallets.credit(
                        new Credit(cause, shop("CNY"), ids.next(), cny(500), clock.instant(), null, "测试", "Test")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(available(person)).isEqualTo(500);
    }

    @Test
    void whatWasTakenBackAfterItWasSpentIsOwedAndRecoveredFirst() {
        var person = ids.next();
        var source = shop("CNY");
        var goods = shop("CNY");
        var reward = give(person, 1_000, source, clock.instant(), null);
        spend(person, "test:" + ids.next(), 800, goods);
        assertThat(wallets.undoCredit(reward, "friend refunded")).contains(cny(1_000));
        assertThat(ledger.balance(source)).isEqualTo(cny(0));
        assertThat(available(person)).isZero();
        assertThat(owed(person)).isEqualTo(800);
        assertThat(ledger.balance(WalletAccounts.own(person, "CNY"))).isEqualTo(cny(-800));
        give(person, 500);
        assertThat(available(person)).isZero();
        assertThat(owed(person)).isEqualTo(300);
        give(person, 500);
        assertThat(available(person)).isEqualTo(200);
        assertThat(owed(person)).isZero();
    }

    @Test
    void frozenBecomesAvailableAndExpiresByTheClock() {
        var person = ids.next();
        var source = shop("CNY");
        var now = clock.instant();
        give(person, 700, source, now.plus(Duration.ofMinutes(30)), now.plus(Duration.ofHours(2)));
        assertThat(wallets.balance(person, "CNY").frozen()).isEqualTo(cny(700));
        assertThatThrownBy(() -> spend(person, "test:" + ids.next(), 1, shop("CNY")))
                .isInstanceOf(ProblemException.class);
        clock.advance(Duration.ofMinutes(31));
        assertThat(available(person)).isEqualTo(700);
        assertThat(wallets.balance(person, "CNY").expiring()).isEqualTo(cny(700));
        spend(person, "test:" + ids.next(), 200, shop("CNY"));
        clock.advance(Duration.ofHours(2));
        assertThat(available(person)).isZero();
        eventually(() -> assertThat(ledger.balance(source)).isEqualTo(cny(-200)));
        assertThat(ledger.balance(WalletAccounts.own(person, "CNY"))).isEqualTo(cny(0));
    }

    @Test
    void peopleWhoGiveAndTakeInEveryDirectionNeverBlockEachOther() {
        var people = List.of(ids.next(), ids.next(), ids.next());
        people.forEach(person -> give(person, 100_000));
        var goods = shop("CNY");
        var results = Race.run(24, i -> () -> {
            var first = people.get(i % 3);
            var second = people.get((i + 1 + i % 2) % 3);
            transactions.run(() -> {
                wallets.prepare(List.of(first, second), "CNY");
                spend(first, "test:" + i + ":" + first, 10, goods);
                spend(second, "test:" + i + ":" + second, 10, goods);
            });
            return true;
        });
        assertThat(results).allMatch(Race.Result::done);
        assertThat(ledger.balance(goods)).isEqualTo(cny(480));
    }

    @Test
    void rewardsGrantedBeforeThereWereLotsHaveOneEach() throws IOException {
        var person = ids.next();
        var kept = "test:" + ids.next();
        var lost = "test:" + ids.next();
        var held = shop("CNY");
        for (var cause : List.of(kept, lost)) {
            move("reward.granted:" + cause, held, WalletAccounts.own(person, "CNY"), 900);
        }
        move("reward.clawed_back:" + lost, WalletAccounts.own(person, "CNY"), held, 900);
        var migration = new ClassPathResource("db/migration/wallet/V261__lots_of_earlier_rewards.sql");
        jdbc.sql(migration.getContentAsString(StandardCharsets.UTF_8)).update();
        assertThat(available(person)).isEqualTo(900);
        assertThat(wallets.undoCredit("reward:" + kept, "test")).contains(cny(900));
        assertThat(wallets.undoCredit("reward:" + lost, "test")).isEmpty();
        assertThat(ledger.balance(held)).isEqualTo(cny(0));
        assertThat(proof.verify().findings()).isEmpty();
    }

    private void move(String key, Account from, Account to, long minor) {
        ledger.post(key, "Reward", List.of(new Posting(from, cny(-minor)), new Posting(to, cny(minor))));
    }
}
