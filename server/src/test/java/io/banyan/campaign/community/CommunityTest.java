package io.banyan.campaign.community;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Race;
import io.banyan.Site;
import io.banyan.TestClock;
import io.banyan.campaign.Fair;
import io.banyan.catalog.Catalog;
import io.banyan.catalog.ImportedSku;
import io.banyan.catalog.Stock;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.ledger.Ledger;
import io.banyan.trade.Orders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class CommunityTest {

    @Autowired
    private Site site;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Stock stock;

    @Autowired
    private Orders orders;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Transactions transactions;

    @Autowired
    private TestClock clock;

    private Fair fair;
    private ImportedSku goods;
    private Neighbourhood street;

    @BeforeEach
    void open() {
        fair = new Fair(site, catalog, transactions);
        goods = fair.goods(2_990, 100);
        street = new Neighbourhood(fair, goods, clock);
    }

    private long board(UUID campaign, String field) {
        return fair.console()
                .get("/api/console/campaigns/" + campaign + "/board")
                .ok()
                .body()
                .path("budget")
                .path(field)
                .path("minor")
                .asLong();
    }

    @Test
    void theLeaderIsPaidForEachOrderThatWasPickedUp() {
        var campaign = street.running(2);
        var leader = fair.shopper();
        var round = street.round(leader, campaign);
        var people = List.of(fair.shopper().browser(), fair.shopper().browser());
        var first = street.joined(people.get(0), campaign, round);
        var second = street.joined(people.get(1), campaign, round);
        assertThat(Neighbourhood.view(people.get(0), round).path("pieces").asInt())
                .isEqualTo(2);
        assertThat(Neighbourhood.pickup(people.get(0), first).has("code"))
                .as("not before it is confirmed")
                .isFalse();
        clock.advance(Duration.ofHours(2));
        eventually(() -> assertThat(Neighbourhood.view(leader.browser(), round)
                        .path("state")
                        .asString())
                .isEqualTo("CONFIRMED"));
        var code = Neighbourhood.pickup(people.get(0), first).path("code").asString();
        assertThat(Neighbourhood.code(Neighbourhood.handOut(leader, round, code)))
                .isEqualTo("community.not_arrived");
        fair.console()
                .post("/api/console/community-rounds/" + round + "/arrival", null)
                .ok();
        told(people.get(0), "ROUND_READY", first);
        var answers = Race.run(
                8, i -> () -> Neighbourhood.handOut(leader, round, code).status());
        assertThat(answers).allMatch(new Race.Result.Done<>(200)::equals);
        assertThat(fair.order(people.get(0), first).path("state").asString()).isEqualTo("COMPLETED");
        assertThat(Neighbourhood.pickup(people.get(0), first)
                        .path("point")
                        .path("name")
                        .asString())
                .isEqualTo(Neighbourhood.POINT.get("name"));
        assertThat(fair.wallet(leader).path("frozen").path("minor").asLong()).isEqualTo(199);
        assertThat(board(campaign, "reserved")).as("the other commission").isEqualTo(199);
        refund(second);
        eventually(() -> assertThat(board(campaign, "reserved")).isZero());
        var gone = Neighbourhood.pickup(people.get(1), second);
        assertThat(gone.path("state").asString()).isEqualTo("REFUNDED");
        assertThat(gone.has("code")).isFalse();
        refund(first);
        eventually(() -> assertThat(
                        fair.wallet(leader).path("frozen").path("minor").asLong())
                .isZero());
        eventually(() -> assertThat(board(campaign, "discounts")).isZero());
        fair.move(campaign, "ENDED");
        fair.move(campaign, "SETTLED");
        assertThat(ledger.verify().findings()).isEmpty();
        assertThat(orders.verify().violations()).isEmpty();
    }

    private static void told(Browser who, String kind, String order) {
        eventually(() -> assertThat(
                        who.get("/api/me/notices").ok().body().path("items").values())
                .filteredOn(notice -> notice.path("kind").asString().equals(kind))
                .extracting(notice -> notice.path("subjectId").asString())
                .containsExactly(order));
    }

    private void refund(String order) {
        fair.console()
                .post(
                        "/api/console/orders/" + order + "/refunds",
                        Map.of("reason", "changed mind"),
                        Map.of("Idempotency-Key", Fair.key()))
                .ok();
    }

    /** Of a failed group a shop of the field refunded only the leader. */
    @Test
    void belowTheThresholdEverybodyIsRefundedOnceAlsoWhoPaidTooLate() {
        var campaign = street.running(20);
        var leader = fair.shopper();
        var round = street.round(leader, campaign);
        var people = new ArrayList<Browser>();
        var mine = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            people.add(fair.shopper().browser());
            mine.add(street.ordered(people.get(i), campaign, round));
        }
        Race.run(3, i -> () -> {
            fair.pay(people.get(i), mine.get(i));
            return true;
        });
        eventually(() -> assertThat(
                        Neighbourhood.view(people.get(0), round).path("pieces").asInt())
                .isEqualTo(3));
        clock.advance(Duration.ofMinutes(5));
        var cashierLate = people.get(3);
        assertThat(board(campaign, "discounts")).isEqualTo(3_000);
        clock.advance(Duration.ofMinutes(116));
        eventually(() -> assertThat(
                        Neighbourhood.view(people.get(0), round).path("state").asString())
                .isEqualTo("FAILED"));
        for (int i = 0; i < 3; i++) {
            var who = people.get(i);
            var order = mine.get(i);
            eventually(() -> assertThat(
                            Neighbourhood.pickup(who, order).path("state").asString())
                    .isEqualTo("REFUNDED"));
            assertThat(fair.order(who, order).path("refunded").path("minor").asLong())
                    .isEqualTo(1_990);
            told(who, "ROUND_FAILED", order);
        }
        eventually(() -> assertThat(Neighbourhood.pickup(cashierLate, mine.get(3))
                        .path("state")
                        .asString())
                .isEqualTo("ABANDONED"));
        eventually(() -> assertThat(board(campaign, "reserved")).isZero());
        assertThat(board(campaign, "discounts")).isZero();
        assertThat(stock.available(List.of(goods.skuId())).get(goods.skuId())).isEqualTo(100);
        assertThat(Neighbourhood.code(fair.place(cashierLate, goods, campaign, round, null)))
                .isEqualTo("community.round_closed");
        assertThat(orders.verify().violations()).isEmpty();
    }
}
