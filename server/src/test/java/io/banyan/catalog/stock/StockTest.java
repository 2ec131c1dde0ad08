package io.banyan.catalog.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.banyan.BanyanTest;
import io.banyan.Race;
import io.banyan.Seeds;
import io.banyan.catalog.CatalogProblem;
import io.banyan.catalog.Stock;
import io.banyan.catalog.StockAnswer;
import io.banyan.catalog.StockAnswer.Insufficient;
import io.banyan.catalog.StockAnswer.Reserved;
import io.banyan.catalog.StockLine;
import io.banyan.catalog.StockRequest;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class StockTest {

    private final Stock stock;
    private final StockOpenings openings;
    private final Transactions transactions;

    @Autowired
    StockTest(Stock stock, StockOpenings openings, Transactions transactions) {
        this.stock = stock;
        this.openings = openings;
        this.transactions = transactions;
    }

    @Test
    void sellsTheLastUnitOnceHoweverManyWantIt() {
        var sku = sku(1);
        var results = Race.run(40, runner -> () -> reserve(UUID.randomUUID(), null, sku, 1));
        assertThat(results).allMatch(Race.Result::done);
        assertThat(results.stream().filter(result -> result instanceof Race.Result.Done<StockAnswer>(Reserved ok)))
                .hasSize(1);
        assertThat(available(sku)).isZero();
        checkEquation();
    }

    @Test
    void neverDeadlocksWhenBatchesWantTheSameSkusInOtherOrders() {
        var skus = List.of(sku(1_000), sku(1_000), sku(1_000));
        var results = Race.run(
                30,
                runner -> () -> transactions.call(() -> stock.reserve(IntStream.range(0, 5)
                        .mapToObj(i -> StockRequest.of(
                                UUID.randomUUID(),
                                new StockLine(skus.get((runner + i) % 3), 1),
                                new StockLine(skus.get((runner + i + 1) % 3), 1)))
                        .toList())));
        assertThat(results).allMatch(Race.Result::done);
        assertThat(skus.stream().mapToInt(this::available).sum()).isEqualTo(3_000 - 30 * 5 * 2);
        checkEquation();
    }

    @Test
    void reservesOnceForAnOwnerThatAsksInParallel() {
        var sku = sku(10);
        var owner = UUID.randomUUID();
        var results = Race.run(12, runner -> () -> reserve(owner, null, sku, 3));
        assertThat(results).allMatch(result -> result instanceof Race.Result.Done<StockAnswer>(Reserved ok));
        assertThat(available(sku)).isEqualTo(7);
    }

    @Test
    void givesEarlierRequestsOfABatchTheRest() {
        var sku = sku(3);
        var answers = transactions.call(() -> stock.reserve(List.of(
                StockRequest.of(UUID.randomUUID(), new StockLine(sku, 2)),
                StockRequest.of(UUID.randomUUID(), new StockLine(sku, 2)),
                StockRequest.of(UUID.randomUUID(), new StockLine(sku, 1)))));
        assertThat(answers.get(0)).isInstanceOf(Reserved.class);
        assertThat(answers.get(1))
                .isInstanceOfSatisfying(
                        Insufficient.class,
                        refused ->
                                assertThat(refused.shortages()).containsExactly(new StockAnswer.Shortage(sku, 2, 1)));
        assertThat(answers.get(2)).isInstanceOf(Reserved.class);
    }

    @Test
    void setsNothingAsideWhenOneLineIsMissing() {
        var there = sku(5);
        var gone = sku(0);
        var answer = transactions
                .call(() -> stock.reserve(
                        List.of(StockRequest.of(UUID.randomUUID(), new StockLine(there, 1), new StockLine(gone, 1)))))
                .getFirst();
        assertThat(answer).isInstanceOf(Insufficient.class);
        assertThat(available(there)).isEqualTo(5);
    }

    @Test
    void takesFromAGroupFirstAndHandsBackToItWhileItIsOpen() {
        var sku = sku(3);
        var group = UUID.randomUUID();
        var member = UUID.randomUUID();
        reserve(group, null, sku, 2);
        assertThat(reserve(member, group, sku, 3)).isInstanceOf(Reserved.class);
        assertThat(available(sku)).isZero();
        transactions.call(() -> stock.release(member));
        assertThat(available(sku)).isEqualTo(1);
        var other = UUID.randomUUID();
        reserve(other, group, sku, 1);
        transactions.call(() -> stock.release(group));
        assertThat(available(sku)).isEqualTo(2);
        transactions.call(() -> stock.release(other));
        assertThat(available(sku)).isEqualTo(3);
        checkEquation();
    }

    @Test
    void repeatsChangeNothing() {
        var sku = sku(5);
        var owner = UUID.randomUUID();
        var back = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            reserve(owner, null, sku, 3);
            transactions.call(() -> stock.shrinkTo(owner, List.of(new StockLine(sku, 2))));
        }
        for (int i = 0; i < 2; i++) {
            transactions.call(() -> stock.confirm(owner));
            transactions.call(() -> stock.release(owner));
        }
        assertThat(available(sku)).isEqualTo(3);
        for (int i = 0; i < 2; i++) {
            transactions.run(() -> stock.giveBack(back, List.of(new StockLine(sku, 1))));
        }
        assertThat(available(sku)).isEqualTo(4);
        checkEquation();
    }

    @Test
    void refusesACorrectionBelowWhatIsReserved() {
        var sku = sku(5);
        reserve(UUID.randomUUID(), null, sku, 4);
        assertThatThrownBy(() -> transactions.run(() -> stock.change(sku, -2, "lost", "tester")))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.type()).isEqualTo(CatalogProblem.STOCK_BELOW_RESERVED);
                    assertThat(problem.kept()).isEqualTo(Map.of("onHand", 5L, "reserved", 4L));
                });
        transactions.run(() -> stock.change(sku, -1, "lost", "tester"));
        assertThat(available(sku)).isZero();
        checkEquation();
    }

    @Test
    void refusesToChangeAnythingOutsideATransaction() {
        assertThatThrownBy(() -> stock.release(UUID.randomUUID())).isInstanceOf(IllegalStateException.class);
    }

    /** Random acts in parallel: units are neither made nor lost, and every figure is the sum of its moves. */
    @Test
    void conservesUnitsUnderRandomActs() {
        Seeds.each(3, random -> {
            var skus = IntStream.range(0, 4)
                    .mapToObj(i -> sku(random.nextInt(5, 40)))
                    .toList();
            var groups = List.of(UUID.randomUUID(), UUID.randomUUID());
            groups.forEach(group -> reserve(group, null, skus.getFirst(), 3));
            var seeds = random.longs(8).toArray();
            var results = Race.run(seeds.length, runner -> () -> {
                act(new SplittableRandom(seeds[runner]), skus, groups);
                return true;
            });
            assertThat(results).allMatch(Race.Result::done);
            checkEquation();
        });
    }

    private void act(SplittableRandom random, List<UUID> skus, List<UUID> groups) {
        var owners = new ArrayList<UUID>();
        for (int i = 0; i < 40; i++) {
            var owner = owners.isEmpty() || random.nextInt(3) == 0
                    ? UUID.randomUUID()
                    : owners.get(random.nextInt(owners.size()));
            var line = new StockLine(skus.get(random.nextInt(skus.size())), random.nextInt(1, 4));
            var other = new StockLine(skus.get(random.nextInt(skus.size())), random.nextInt(1, 4));
            var group = random.nextInt(3) == 0 ? groups.get(random.nextInt(2)) : null;
            switch (random.nextInt(7)) {
                case 0, 1, 2 -> {
                    owners.add(owner);
                    transactions.call(
                            () -> stock.reserve(List.of(new StockRequest(owner, group, List.of(line, other)))));
                }
                case 3 -> transactions.call(() -> stock.confirm(owner));
                case 4 ->
                    transactions.call(
                            () -> stock.release(random.nextInt(10) == 0 ? groups.get(random.nextInt(2)) : owner));
                case 5 -> transactions.call(() -> stock.shrinkTo(owner, List.of(line)));
                default -> transactions.run(() -> stock.giveBack(UUID.randomUUID(), List.of(line)));
            }
        }
    }

    private void checkEquation() {
        var check = stock.verify();
        assertThat(check.breaches()).isEmpty();
        assertThat(check.skus()).isPositive();
    }

    private StockAnswer reserve(UUID owner, @org.jspecify.annotations.Nullable UUID group, UUID sku, int quantity) {
        return transactions
                .call(() ->
                        stock.reserve(List.of(new StockRequest(owner, group, List.of(new StockLine(sku, quantity))))))
                .getFirst();
    }

    private int available(UUID sku) {
        return stock.available(List.of(sku)).getOrDefault(sku, -1);
    }

    private UUID sku(int onHand) {
        var sku = UUID.randomUUID();
        transactions.run(() -> openings.open(List.of(new StockOpenings.Opening(sku, UUID.randomUUID(), onHand))));
        return sku;
    }
}
