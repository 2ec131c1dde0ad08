package io.banyan.campaign.groupbuy;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Race;
import io.banyan.Site;
import io.banyan.TestClock;
import io.banyan.campaign.Fair;
import io.banyan.campaign.budget.Budget;
import io.banyan.catalog.Catalog;
import io.banyan.catalog.Stock;
import io.banyan.kernel.journal.JournalControl;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.ledger.Ledger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class GroupBuyTest {

    @Autowired
    private Site site;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Stock stock;

    @Autowired
    private Transactions transactions;

    @Autowired
    private Budget budget;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JournalControl journal;

    @Autowired
    private TestClock clock;

    private Fair fair;

    @BeforeEach
    void open() {
        fair = new Fair(site, catalog, transactions);
    }

    private void booksAreRight(UUID campaign) {
        new GroupBooks(budget, ledger, stock).areRight(campaign);
    }

    @Test
    void opensSharesJoinsAndCompletes() {
        var goods = fair.goods(2990, 20);
        var campaign = fair.running(Fair.groupBuy(goods, 100_000, 2, 1990));
        var leader = fair.shopper().browser();
        var opened = fair.take(leader, goods, campaign, null, null);
        assertThat(opened.path("state").asString()).isEqualTo("JOINED");
        assertThat(opened.path("leader").asBoolean()).isTrue();
        var group = opened.path("groupId").asString();
        assertThat(fair.order(leader, opened.path("orderId").asString())
                        .path("held")
                        .asBoolean())
                .isTrue();

        var share = leader.post(
                        "/api/shares",
                        Map.of(
                                "campaignId",
                                campaign,
                                "target",
                                Map.of("kind", "GROUP", "id", group),
                                "channel",
                                "WECHAT"))
                .ok()
                .body()
                .path("code")
                .asString();
        var friend = site.visitor();
        friend.get("/api/shares/" + share).ok();
        assertThat(fair.group(friend, group).path("placesLeft").asInt()).isEqualTo(1);
        site.signUp(friend, Map.of("shareCode", share));
        var joined = fair.take(friend, goods, campaign, group, share);
        assertThat(joined.path("state").asString()).isEqualTo("COMPLETED");
        assertThat(fair.group(friend, group).path("state").asString()).isEqualTo("COMPLETED");

        for (var one : List.of(Map.entry(leader, opened), Map.entry(friend, joined))) {
            var order = one.getValue().path("orderId").asString();
            eventually(() -> assertThat(
                            fair.order(one.getKey(), order).path("held").asBoolean())
                    .isFalse());
            assertThat(fair.order(one.getKey(), order)
                            .path("total")
                            .path("minor")
                            .asLong())
                    .isEqualTo(1990);
        }
        eventually(() -> assertThat(budget.view(campaign).discounts().minor()).isEqualTo(2000));
        assertThat(budget.view(campaign).reserved().minor()).isZero();
        booksAreRight(campaign);
        fair.move(campaign, "ENDED");
        var settled = fair.move(campaign, "SETTLED");
        assertThat(settled.path("row").path("state").asString()).isEqualTo("SETTLED");
        assertThat(budget.view(campaign).funded().minor()).isEqualTo(2000);
        booksAreRight(campaign);
    }

    @Test
    void ofManyPaymentsForTheLastPlaceOneJoinsAndTheOthersChoose() {
        var goods = fair.goods(2990, 50);
        var campaign = fair.running(Fair.groupBuy(goods, 1_000_000, 2, 1990));
        var group = fair.take(fair.shopper().browser(), goods, campaign, null, null)
                .path("groupId")
                .asString();
        record Racer(Browser browser, String order) {}
        var racers = new ArrayList<Racer>();
        for (int i = 0; i < 5; i++) {
            var browser = fair.shopper().browser();
            var order = fair.place(browser, goods, campaign, group, null)
                    .ok()
                    .body()
                    .path("id")
                    .asString();
            racers.add(new Racer(browser, order));
        }
        var paid = Race.run(racers.size(), i -> () -> {
            fair.pay(racers.get(i).browser(), racers.get(i).order());
            return true;
        });
        assertThat(paid).allMatch(Race.Result::done);
        var states = racers.stream()
                .map(racer -> fair.answered(racer.browser(), racer.order())
                        .path("state")
                        .asString())
                .toList();
        assertThat(states).filteredOn("COMPLETED"::equals).hasSize(1);
        assertThat(states).filteredOn("DISPLACED"::equals).hasSize(4);
        assertThat(fair.group(site.visitor(), group).path("taken").asInt()).isEqualTo(2);

        var losers = racers.stream()
                .filter(racer -> fair.participation(racer.browser(), racer.order())
                        .path("state")
                        .asString()
                        .equals("DISPLACED"))
                .toList();
        var back = losers.get(0);
        var refunded = back.browser().post("/api/orders/" + back.order() + "/displaced", Map.of("choice", "REFUND"));
        assertThat(refunded.ok().body().path("state").asString()).isEqualTo("REFUNDED");
        var on = losers.get(1);
        var leads = on.browser().post("/api/orders/" + on.order() + "/displaced", Map.of("choice", "NEW_GROUP"));
        assertThat(leads.ok().body().path("state").asString()).isEqualTo("JOINED");
        assertThat(leads.body().path("groupId").asString()).isNotEqualTo(group);
        assertThat(leads.body().path("leader").asBoolean()).isTrue();

        clock.advance(GroupDecisions.CHOICE.plusMinutes(1));
        for (var racer : losers) {
            eventually(() -> assertThat(refundedMinor(racer.order())).isEqualTo(1990));
        }
        eventually(() -> assertThat(budget.view(campaign).reserved().minor()).isZero());
        booksAreRight(campaign);
    }

    private long refundedMinor(String order) {
        return fair.console()
                .get("/api/console/orders/" + order)
                .ok()
                .body()
                .path("refunded")
                .path("minor")
                .asLong();
    }

    private int refunds(String order) {
        return fair.console()
                .get("/api/console/orders/" + order)
                .ok()
                .body()
                .path("refunds")
                .size();
    }

    @Test
    void expiredGroupRefundsEveryMemberOnceEvenWhenEverythingIsDeliveredAgain() {
        var goods = fair.goods(2990, 20);
        var campaign = fair.running(Fair.groupBuy(goods, 100_000, 3, 1990));
        var leader = fair.shopper().browser();
        var opened = fair.take(leader, goods, campaign, null, null);
        var group = opened.path("groupId").asString();
        var member = fair.take(fair.shopper().browser(), goods, campaign, group, null);
        assertThat(stock.available(List.of(goods.skuId())).get(goods.skuId())).isEqualTo(17);
        clock.advance(Duration.ofHours(2).plusSeconds(1));
        var orders = List.of(
                opened.path("orderId").asString(), member.path("orderId").asString());
        for (var order : orders) {
            eventually(() -> assertThat(refundedMinor(order)).isEqualTo(1990));
        }
        assertThat(fair.group(site.visitor(), group).path("state").asString()).isEqualTo("EXPIRED");
        eventually(() -> assertThat(budget.view(campaign).free().minor()).isEqualTo(100_000));
        eventually(() -> assertThat(stock.available(List.of(goods.skuId())).get(goods.skuId()))
                .isEqualTo(20));

        journal.replay("campaign.group_buy", 0);
        eventually(() -> assertThat(journal.status())
                .filteredOn(status -> status.name().equals("campaign.group_buy"))
                .allMatch(status -> status.lag() == 0 && status.parked() == 0));
        for (var order : orders) {
            assertThat(refunds(order)).isEqualTo(1);
        }
        assertThat(budget.view(campaign).free().minor()).isEqualTo(100_000);
        booksAreRight(campaign);
    }

    @Test
    void whoLeavesIsRefundedAndThePlaceIsFreeAgain() {
        var goods = fair.goods(2990, 20);
        var campaign = fair.running(Fair.groupBuy(goods, 100_000, 3, 1990));
        var group = fair.take(fair.shopper().browser(), goods, campaign, null, null)
                .path("groupId")
                .asString();
        var browser = fair.shopper().browser();
        var joined = fair.take(browser, goods, campaign, group, null);
        var key = Map.of("Idempotency-Key", Fair.key());
        var left = browser.post("/api/groups/" + group + "/withdraw", null, key)
                .ok()
                .body();
        assertThat(left.path("placesLeft").asInt()).isEqualTo(2);
        browser.post("/api/groups/" + group + "/withdraw", null, key).ok();
        assertThat(refunds(joined.path("orderId").asString())).isEqualTo(1);
        assertThat(refundedMinor(joined.path("orderId").asString())).isEqualTo(1990);
        booksAreRight(campaign);
    }
}
