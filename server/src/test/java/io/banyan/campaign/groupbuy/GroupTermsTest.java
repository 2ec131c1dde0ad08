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
import io.banyan.kernel.transaction.Transactions;
import io.banyan.ledger.Ledger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a group-buy may be told to do: ladder, budget, audience, perk, the order in which groups are shown. */
@BanyanTest
class GroupTermsTest {

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
    private TestClock clock;

    private Fair fair;

    @BeforeEach
    void open() {
        fair = new Fair(site, catalog, transactions);
    }

    private void booksAreRight(UUID campaign) {
        new GroupBooks(budget, ledger, stock).areRight(campaign);
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

    @Test
    void largerSizeReachedReturnsTheDifference() {
        var goods = fair.goods(2990, 20);
        var campaign = fair.running(Fair.groupBuy(goods, 100_000, 2, 1990, 3, 1590));
        var opened = fair.take(fair.shopper().browser(), goods, campaign, null, null);
        var group = opened.path("groupId").asString();
        var second = fair.take(fair.shopper().browser(), goods, campaign, group, null);
        assertThat(second.path("state").asString()).isEqualTo("JOINED");
        var third = fair.take(fair.shopper().browser(), goods, campaign, group, null);
        assertThat(third.path("state").asString()).isEqualTo("COMPLETED");
        for (var one : List.of(opened, second, third)) {
            eventually(() ->
                    assertThat(refundedMinor(one.path("orderId").asString())).isEqualTo(400));
        }
        eventually(() -> assertThat(budget.view(campaign).discounts().minor()).isEqualTo(3 * 1400));
        booksAreRight(campaign);
    }

    @Test
    void stopsTakingPeopleWhenTheBudgetIsPromisedAndSaysSo() {
        var goods = fair.goods(2990, 50);
        var campaign = fair.running(Fair.groupBuy(goods, 4_000, 2, 1990));
        var answers = Race.run(12, i -> () -> fair.place(fair.shopper().browser(), goods, campaign, null, null));
        var statuses = answers.stream()
                .map(answer -> answer instanceof Race.Result.Done<Browser.Answer>(var value) ? value.status() : 599)
                .toList();
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(4);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(8);
        assertThat(budget.view(campaign).free().minor()).isZero();
        var seen = site.visitor().get("/api/campaigns/" + campaign).ok().body();
        assertThat(seen.path("acceptsParticipants").asBoolean()).isFalse();
        assertThat(seen.path("closedReasonEn").asString()).contains("budget");
        clock.advance(Duration.ofMinutes(16));
        eventually(() -> assertThat(budget.view(campaign).free().minor()).isEqualTo(4_000));
        booksAreRight(campaign);
    }

    @Test
    void openGroupsThatLackTheFewestComeFirst() {
        var goods = fair.goods(2990, 20);
        var campaign = fair.running(Fair.groupBuy(goods, 1_000_000, 3, 1990));
        var far = fair.take(fair.shopper().browser(), goods, campaign, null, null)
                .path("groupId")
                .asString();
        var near = fair.take(fair.shopper().browser(), goods, campaign, null, null)
                .path("groupId")
                .asString();
        fair.take(fair.shopper().browser(), goods, campaign, near, null);
        var open = site.visitor()
                .get("/api/groups?open=true&productId=" + goods.productId())
                .ok()
                .body();
        assertThat(List.of(
                        open.path(0).path("id").asString(),
                        open.path(1).path("id").asString()))
                .containsExactly(near, far);
        var offer = site.visitor()
                .get("/api/offers?productId=" + goods.productId())
                .ok()
                .body()
                .path(0);
        assertThat(offer.path("openGroups").asInt()).isEqualTo(2);
        assertThat(offer.path("skuPrices")
                        .path(0)
                        .path("listPrice")
                        .path("minor")
                        .asLong())
                .isEqualTo(2990);
    }

    @Test
    void onlyNewCustomersJoinAGroupForThem() {
        var goods = fair.goods(2990, 20);
        var spec = Fair.with(Fair.groupBuy(goods, 1_000_000, 3, 1990), "audience", "NEW_CUSTOMERS");
        var campaign = fair.running(spec);
        var regular = fair.shopper().browser();
        fair.take(regular, goods, campaign, null, null);
        var group = fair.take(fair.shopper().browser(), goods, campaign, null, null)
                .path("groupId")
                .asString();
        var refused = fair.place(regular, goods, campaign, group, null);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("group.new_customers_only");
        assertThat(fair.take(fair.shopper().browser(), goods, campaign, group, null)
                        .path("state")
                        .asString())
                .isEqualTo("JOINED");
    }

    @Test
    void leaderPaysLessWhereThePerkIsADiscount() {
        var goods = fair.goods(2990, 20);
        var perk = Map.of("kind", "DISCOUNT", "amount", Fair.cny(300));
        var campaign = fair.running(Fair.with(Fair.groupBuy(goods, 100_000, 2, 1990), "leaderPerk", perk));
        var leader = fair.shopper().browser();
        var opened = fair.take(leader, goods, campaign, null, null);
        var order = fair.order(leader, opened.path("orderId").asString());
        assertThat(order.path("total").path("minor").asLong()).isEqualTo(1690);
        fair.take(
                fair.shopper().browser(),
                goods,
                campaign,
                opened.path("groupId").asString(),
                null);
        eventually(() -> assertThat(budget.view(campaign).discounts().minor()).isEqualTo(2300));
        eventually(() -> assertThat(budget.view(campaign).reserved().minor()).isZero());
        booksAreRight(campaign);
    }

    @Test
    void leaderOfACompleteGroupIsRewardedAndLosesItWithTheOrder() {
        var goods = fair.goods(2990, 20);
        var perk = Map.of("kind", "CASHBACK", "amount", Fair.cny(500));
        var campaign = fair.running(Fair.with(Fair.groupBuy(goods, 100_000, 2, 1990), "leaderPerk", perk));
        var opened = fair.take(fair.shopper().browser(), goods, campaign, null, null);
        fair.take(
                fair.shopper().browser(),
                goods,
                campaign,
                opened.path("groupId").asString(),
                null);
        eventually(() -> assertThat(budget.view(campaign).held().minor()).isEqualTo(500));
        fair.console()
                .post(
                        "/api/console/orders/" + opened.path("orderId").asString() + "/refunds",
                        Map.of("reason", "broken"),
                        Map.of("Idempotency-Key", Fair.key()))
                .ok();
        eventually(() -> assertThat(budget.view(campaign).held().minor()).isZero());
        eventually(() -> assertThat(budget.view(campaign).discounts().minor()).isEqualTo(1000));
        booksAreRight(campaign);
    }
}
