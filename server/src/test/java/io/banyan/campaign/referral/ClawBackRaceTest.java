package io.banyan.campaign.referral;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Deadlocks;
import io.banyan.Race;
import io.banyan.Site;
import io.banyan.TestClock;
import io.banyan.campaign.Fair;
import io.banyan.campaign.budget.Budget;
import io.banyan.catalog.Catalog;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.ledger.Account;
import io.banyan.ledger.Ledger;
import io.banyan.wallet.Credit;
import io.banyan.wallet.WalletProblem;
import io.banyan.wallet.WalletProof;
import io.banyan.wallet.Wallets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLongArray;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Rewards are taken back while their owners spend, withdraw and earn: nobody waits in a circle, and who spent too much owes it. */
@BanyanTest
class ClawBackRaceTest {

    private static final int PEOPLE = 6;
    private static final long BUDGET = 100_000;
    private static final long EARNED = 300;
    private static final long SPENT = 200;
    private static final long WITHDRAWN = 500;

    @Autowired
    private Site site;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Transactions transactions;

    @Autowired
    private Wallets wallets;

    @Autowired
    private WalletProof proof;

    @Autowired
    private Budget budget;

    @Autowired
    private Ledger ledger;

    @Autowired
    private TestClock clock;

    @Autowired
    private DataSource source;

    private Fair fair;

    /** Those who invited one another, the first the next one, and what those who came bought. */
    private final List<Site.Person> chain = new ArrayList<>();

    private final List<String> orders = new ArrayList<>();

    /** What each has earned beside the campaign, less what they were let spend and withdraw. */
    private final AtomicLongArray own = new AtomicLongArray(PEOPLE);

    @BeforeEach
    void open() {
        fair = new Fair(site, catalog, transactions);
    }

    private void inviteOneAnother(UUID campaign) {
        var goods = fair.goods(5_000, 100);
        chain.add(fair.shopper());
        while (chain.size() < PEOPLE) {
            var code = fair.invitation(chain.getLast(), campaign);
            var friend = site.signUp(site.visitor(), Map.of("shareCode", code));
            orders.add(fair.ordered(friend.browser(), goods));
            fair.pay(friend.browser(), orders.getLast());
            eventually(() -> assertThat(
                            fair.wallet(friend).path("frozen").path("minor").asLong())
                    .isEqualTo(500));
            chain.add(friend);
        }
        clock.advance(Duration.ofDays(8));
        eventually(() -> {
            assertThat(available(0)).isEqualTo(1_000);
            assertThat(available(1)).isEqualTo(1_500);
            assertThat(available(PEOPLE - 1)).isEqualTo(500);
        });
    }

    private long available(int person) {
        return wallets.balance(chain.get(person).id(), "CNY").available().minor();
    }

    private Callable<Boolean> earn(int person) {
        return () -> {
            own.addAndGet(person, EARNED);
            return wallets.credit(new Credit(
                    "race:" + UUID.randomUUID(),
                    new Account("test.open", UUID.randomUUID(), "CNY"),
                    chain.get(person).id(),
                    Money.of(EARNED, "CNY"),
                    Instant.EPOCH,
                    null,
                    "测试",
                    "Test"));
        };
    }

    private Callable<Boolean> spend(int person) {
        return () -> {
            try {
                wallets.debit(
                        "race:" + UUID.randomUUID(),
                        chain.get(person).id(),
                        Money.of(SPENT, "CNY"),
                        new Account("test.open", UUID.randomUUID(), "CNY"),
                        "测试",
                        "Test");
                own.addAndGet(person, -SPENT);
                return true;
            } catch (ProblemException refused) {
                return refused.type() == WalletProblem.INSUFFICIENT_FUNDS;
            }
        };
    }

    private Callable<Boolean> withdraw(int person) {
        var amount = Money.of(WITHDRAWN, "CNY");
        var request = Map.of("amount", amount, "net", amount, "name", "林小满", "account", "6222020000001234");
        return () -> {
            var answer = chain.get(person)
                    .browser()
                    .post("/api/me/withdrawals", request, Map.of("Idempotency-Key", Fair.key()));
            own.addAndGet(person, answer.status() == 201 ? -WITHDRAWN : 0);
            return answer.status() == 201 || answer.problem().equals("wallet.insufficient_funds");
        };
    }

    private Callable<Boolean> refund(String order) {
        return () -> fair.console()
                        .post(
                                "/api/console/orders/" + order + "/refunds",
                                Map.of("reason", "returned"),
                                Map.of("Idempotency-Key", Fair.key()))
                        .status()
                == 200;
    }

    @Test
    void takingBackFromWalletsInUseLeavesTheRightDebtAndNoDeadlock() {
        var campaign = fair.running(Fair.referral(BUDGET, "FIRST_PAID_ORDER"));
        inviteOneAnother(campaign);
        var deadlocks = new Deadlocks(source);
        var before = deadlocks.count();
        var acts = new ArrayList<Callable<Boolean>>();
        orders.forEach(order -> acts.add(refund(order)));
        for (int i = 0; i < 3 * PEOPLE; i++) {
            acts.addAll(List.of(withdraw(i % PEOPLE), spend(i % PEOPLE), earn(i % PEOPLE)));
        }
        assertThat(Race.run(acts.size(), acts::get)).allMatch(new Race.Result.Done<>(true)::equals);
        eventually(() -> assertThat(budget.view(campaign).free().minor()).isEqualTo(BUDGET));
        for (int i = 0; i < PEOPLE; i++) {
            var balance = wallets.balance(chain.get(i).id(), "CNY");
            assertThat(balance.available().minor() - balance.owed().minor())
                    .as("what person %d has, less what they owe", i)
                    .isEqualTo(own.get(i));
            assertThat(Math.min(balance.available().minor(), balance.owed().minor()))
                    .as("debt is repaid first")
                    .isZero();
        }
        assertThat(deadlocks.count()).isEqualTo(before);
        assertThat(proof.verify().findings()).isEmpty();
        assertThat(ledger.verify().findings()).isEmpty();
    }
}
