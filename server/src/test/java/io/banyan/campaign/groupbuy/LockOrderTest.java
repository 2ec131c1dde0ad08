package io.banyan.campaign.groupbuy;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Deadlocks;
import io.banyan.Race;
import io.banyan.Site;
import io.banyan.TestClock;
import io.banyan.campaign.Fair;
import io.banyan.campaign.budget.Budget;
import io.banyan.catalog.Catalog;
import io.banyan.catalog.ImportedSku;
import io.banyan.kernel.journal.JournalControl;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.ledger.Ledger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever locks stock, groups, the gates of campaigns, rewards and accounts does so in one order: nobody is thrown out of a deadlock. */
@BanyanTest
class LockOrderTest {

    @Autowired
    private Site site;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Transactions transactions;

    @Autowired
    private JournalControl journal;

    @Autowired
    private Budget budget;

    @Autowired
    private Ledger ledger;

    @Autowired
    private TestClock clock;

    @Autowired
    private DataSource source;

    private Fair fair;
    private Deadlocks deadlocks;

    @BeforeEach
    void open() {
        fair = new Fair(site, catalog, transactions);
        deadlocks = new Deadlocks(source);
    }

    private void everythingIsTaken() {
        eventually(
                Duration.ofSeconds(60),
                () -> assertThat(journal.status())
                        .allMatch(status -> !status.name().startsWith("campaign.") || status.lag() == 0));
    }

    private record Stall(ImportedSku goods, UUID campaign) {}

    @Test
    void ordersAndGroupsOfManyCampaignsNeverWaitForEachOther() {
        var stalls = IntStream.range(0, 4)
                .mapToObj(i -> fair.goods(2990, 500))
                .map(goods -> new Stall(goods, fair.running(Fair.groupBuy(goods, 10_000_000, 2, 1990))))
                .toList();
        var before = deadlocks.count();
        var people = IntStream.range(0, 12).mapToObj(i -> fair.shopper()).toList();
        var seed = new SplittableRandom(System.nanoTime());
        var walks = people.stream().map(person -> seed.split()).toList();
        var done = Race.run(people.size(), i -> () -> {
            walk(people.get(i).browser(), walks.get(i), stalls);
            return true;
        });
        assertThat(done).allMatch(Race.Result::done);
        everythingIsTaken();
        assertThat(deadlocks.count() - before).isZero();
        assertThat(ledger.verify().findings()).isEmpty();
    }

    /** Opens groups, pays, leaves again, buys several goods at once and calls it off. */
    private void walk(Browser browser, SplittableRandom random, List<Stall> stalls) {
        for (int step = 0; step < 10; step++) {
            var stall = stalls.get(random.nextInt(stalls.size()));
            switch (random.nextInt(4)) {
                case 0 -> {
                    var lines = new ArrayList<Map<String, Object>>();
                    for (var one : stalls) {
                        lines.add(
                                random.nextInt(lines.size() + 1),
                                Map.of("skuId", one.goods().skuId(), "quantity", 1));
                    }
                    var order = fair.ordered(browser, lines);
                    browser.post("/api/orders/" + order + "/cancel", null).ok();
                }
                case 1 -> {
                    var opened = fair.take(browser, stall.goods(), stall.campaign(), null, null);
                    browser.post(
                                    "/api/groups/" + opened.path("groupId").asString() + "/withdraw",
                                    null,
                                    Map.of("Idempotency-Key", Fair.key()))
                            .ok();
                }
                default -> {
                    var placed = fair.place(browser, stall.goods(), stall.campaign(), null, null)
                            .ok()
                            .body();
                    fair.pay(browser, placed.path("id").asString());
                }
            }
        }
    }

    @Test
    void rewardsThatAreGrantedWhileTheirOrdersAreRefundedNeverWaitForEachOther() {
        var goods = fair.goods(2990, 100);
        var perk = Map.of("kind", "CASHBACK", "amount", Fair.cny(500));
        var campaign = fair.running(Fair.with(Fair.groupBuy(goods, 1_000_000, 2, 1990), "leaderPerk", perk));
        var orders = new ArrayList<String>();
        for (int i = 0; i < 12; i++) {
            var opened = fair.take(fair.shopper().browser(), goods, campaign, null, null);
            fair.take(
                    fair.shopper().browser(),
                    goods,
                    campaign,
                    opened.path("groupId").asString(),
                    null);
            orders.add(opened.path("orderId").asString());
        }
        eventually(() -> assertThat(budget.view(campaign).held().minor()).isEqualTo(12 * 500));
        var before = deadlocks.count();
        var refunds = Race.run(orders.size(), i -> () -> {
            if (i == orders.size() / 2) {
                clock.advance(Duration.ofDays(15));
            }
            return fair.console()
                    .post(
                            "/api/console/orders/" + orders.get(i) + "/refunds",
                            Map.of("reason", "broken"),
                            Map.of("Idempotency-Key", Fair.key()))
                    .status();
        });
        assertThat(refunds).allMatch(Race.Result::done);
        eventually(() -> assertThat(budget.view(campaign).held().minor()).isZero());
        everythingIsTaken();
        eventually(() -> assertThat(budget.view(campaign).granted().minor()).isZero());
        assertThat(deadlocks.count() - before).isZero();
        assertThat(ledger.verify().findings()).isEmpty();
    }
}
