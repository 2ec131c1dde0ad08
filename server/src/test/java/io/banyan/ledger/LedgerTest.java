package io.banyan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.banyan.BanyanTest;
import io.banyan.Race;
import io.banyan.Seeds;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.money.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class LedgerTest {

    @Autowired
    Ledger ledger;

    @Autowired
    Ids ids;

    private Account guarded() {
        return new Account("test.guarded", ids.next(), "CNY");
    }

    private final Account world = new Account("test.open", new UUID(0, 1), "CNY");

    private static List<Posting> move(Account from, Account to, long minor) {
        return List.of(new Posting(from, Money.of(-minor, "CNY")), new Posting(to, Money.of(minor, "CNY")));
    }

    @Test
    void movesMoneyBetweenAccounts() {
        var purse = guarded();
        ledger.post("t/" + ids.next(), "funding", move(world, purse, 500));
        assertThat(ledger.balance(purse)).isEqualTo(Money.of(500, "CNY"));
        assertThat(ledger.statement(purse, null, 10)).singleElement().satisfies(line -> {
            assertThat(line.amount()).isEqualTo(Money.of(500, "CNY"));
            assertThat(line.description()).isEqualTo("funding");
        });
    }

    @Test
    void refusesWhatDoesNotSumToZero() {
        var purse = guarded();
        assertThatThrownBy(() -> ledger.post("t/" + ids.next(), "bad", List.of(new Posting(purse, Money.of(1, "CNY")))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(ledger.balance(purse)).isEqualTo(Money.zero("CNY"));
    }

    @Test
    void postsOnceForItsKeyThoughAskedByManyAtOnce() {
        var purse = guarded();
        var key = "t/" + ids.next();
        var results = Race.<Transfer>run(16, i -> () -> ledger.post(key, "once", move(world, purse, 100)));
        assertThat(results).allMatch(Race.Result::done);
        assertThat(results.stream()
                        .map(r -> ((Race.Result.Done<Transfer>) r).value().id())
                        .distinct())
                .hasSize(1);
        assertThat(ledger.balance(purse)).isEqualTo(Money.of(100, "CNY"));
    }

    @Test
    void refusesAKeyThatWasUsedForAnotherTransfer() {
        var purse = guarded();
        var key = "t/" + ids.next();
        ledger.post(key, "first", move(world, purse, 100));
        assertThatThrownBy(() -> ledger.post(key, "second", move(world, purse, 200)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(ledger.balance(purse)).isEqualTo(Money.of(100, "CNY"));
    }

    @Test
    void twentyWithdrawalsOfAHundredFromAHundredPayOne() {
        var purse = guarded();
        ledger.post("t/" + ids.next(), "funding", move(world, purse, 100));
        var results =
                Race.<Transfer>run(20, i -> () -> ledger.post("t/" + ids.next(), "withdraw", move(purse, world, 100)));
        assertThat(results.stream().filter(Race.Result::done)).hasSize(1);
        assertThat(results.stream().filter(r -> !r.done()))
                .allSatisfy(r ->
                        assertThat(((Race.Result.Failed<Transfer>) r).failure()).isInstanceOf(InsufficientFunds.class));
        assertThat(ledger.balance(purse)).isEqualTo(Money.zero("CNY"));
    }

    @Test
    void conservesMoneyUnderRandomConcurrentTransfers() {
        Seeds.check(3, random -> {
            var purses = IntStream.range(0, 5).mapToObj(i -> guarded()).toList();
            for (var purse : purses) {
                ledger.post("t/" + ids.next(), "funding", move(world, purse, 300));
            }
            record Plan(int from, int to, long amount) {}
            var plans = IntStream.range(0, 60)
                    .mapToObj(i -> new Plan(random.nextInt(5), random.nextInt(5), random.nextLong(1, 200)))
                    .filter(plan -> plan.from() != plan.to())
                    .toList();
            var results = Race.<Transfer>run(
                    plans.size(),
                    i -> transfer(
                            plans.get(i).from(), plans.get(i).to(), plans.get(i).amount(), purses));
            Map<Account, Long> expected = new HashMap<>();
            purses.forEach(purse -> expected.put(purse, 300L));
            for (int i = 0; i < plans.size(); i++) {
                if (results.get(i).done()) {
                    var plan = plans.get(i);
                    expected.merge(purses.get(plan.from()), -plan.amount(), Long::sum);
                    expected.merge(purses.get(plan.to()), plan.amount(), Long::sum);
                }
            }
            expected.forEach((purse, minor) -> {
                assertThat(minor).isNotNegative();
                assertThat(ledger.balance(purse)).isEqualTo(Money.of(minor, "CNY"));
            });
            assertThat(ledger.verify().findings()).isEmpty();
        });
    }

    private Callable<Transfer> transfer(int from, int to, long amount, List<Account> purses) {
        return () -> ledger.post("t/" + ids.next(), "random", move(purses.get(from), purses.get(to), amount));
    }
}
