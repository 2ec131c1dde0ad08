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
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@BanyanTest
class CommunityTest {

    private static final Map<String, Object> POINT = Map.of(
            "name",
            "文三路 90 号便利店",
            "region",
            "浙江省 杭州市 西湖区",
            "street",
            "文三路 90 号",
            "phone",
            "0571-88888888",
            "hours",
            "9:00–21:00",
            "open",
            true);

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

    @BeforeEach
    void open() {
        fair = new Fair(site, catalog, transactions);
        goods = fair.goods(2_990, 100);
    }

    private UUID running(int threshold) {
        return fair.running(spec(Fair.cny(1_990), threshold, 48, 1_000, 2));
    }

    private Map<String, Object> spec(Map<String, Object> price, int threshold, int hours, int commission, int limit) {
        return new HashMap<>(Map.of(
                "mechanic",
                "COMMUNITY_PURCHASE",
                "titleZh",
                "邻里团购",
                "titleEn",
                "Neighbours together",
                "budget",
                Fair.cny(100_000),
                "communityPurchase",
                Map.of(
                        "productId", goods.productId(),
                        "items", List.of(Map.of("skuId", goods.skuId(), "price", price)),
                        "threshold", threshold,
                        "longestHours", hours,
                        "commissionBasisPoints", commission,
                        "quantityLimit", limit)));
    }

    private String point(Site.Person leader) {
        var id = fair.console()
                .post("/api/console/pickup-points", POINT)
                .ok()
                .body()
                .path("point")
                .path("id")
                .asString();
        fair.console()
                .post("/api/console/pickup-points/" + id + "/leaders", Map.of("personId", leader.id()))
                .ok();
        return id;
    }

    private Browser.Answer open(Browser browser, UUID campaign, String point, Duration window, String key) {
        return browser.post(
                "/api/community-purchases/" + campaign + "/rounds",
                Map.of("pointId", point, "cutOffAt", clock.instant().plus(window)),
                Map.of("Idempotency-Key", key));
    }

    private String round(Site.Person leader, UUID campaign) {
        return open(leader.browser(), campaign, point(leader), Duration.ofHours(2), Fair.key())
                .ok()
                .body()
                .path("id")
                .asString();
    }

    private static JsonNode view(Browser browser, String round) {
        return browser.get("/api/community-rounds/" + round).ok().body();
    }

    private static JsonNode pickup(Browser browser, String order) {
        return browser.get("/api/orders/" + order + "/pick-up").ok().body();
    }

    private static String code(Browser.Answer answer) {
        return answer.body().path("code").asString();
    }

    private String ordered(Browser browser, UUID campaign, String round) {
        return fair.place(browser, goods, campaign, round, null)
                .ok()
                .body()
                .path("id")
                .asString();
    }

    private String joined(Browser browser, UUID campaign, String round) {
        var order = ordered(browser, campaign, round);
        fair.pay(browser, order);
        eventually(() ->
                assertThat(pickup(browser, order).path("state").asString()).isEqualTo("JOINED"));
        return order;
    }

    private static Browser.Answer handOut(Site.Person leader, String round, String code) {
        return leader.browser().post("/api/community-rounds/" + round + "/pick-ups", Map.of("code", code));
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
        var campaign = running(2);
        var leader = fair.shopper();
        var round = round(leader, campaign);
        var people = List.of(fair.shopper().browser(), fair.shopper().browser());
        var first = joined(people.get(0), campaign, round);
        var second = joined(people.get(1), campaign, round);
        assertThat(view(people.get(0), round).path("pieces").asInt()).isEqualTo(2);
        assertThat(pickup(people.get(0), first).has("code"))
                .as("not before it is confirmed")
                .isFalse();
        clock.advance(Duration.ofHours(2));
        eventually(() -> assertThat(view(leader.browser(), round).path("state").asString())
                .isEqualTo("CONFIRMED"));
        var code = pickup(people.get(0), first).path("code").asString();
        assertThat(code(handOut(leader, round, code))).isEqualTo("community.not_arrived");
        fair.console()
                .post("/api/console/community-rounds/" + round + "/arrival", null)
                .ok();
        var answers = Race.run(8, i -> () -> handOut(leader, round, code).status());
        assertThat(answers).allMatch(new Race.Result.Done<>(200)::equals);
        assertThat(fair.order(people.get(0), first).path("state").asString()).isEqualTo("COMPLETED");
        assertThat(pickup(people.get(0), first).path("point").path("name").asString())
                .isEqualTo(POINT.get("name"));
        assertThat(fair.wallet(leader).path("frozen").path("minor").asLong()).isEqualTo(199);
        assertThat(board(campaign, "reserved")).as("the other commission").isEqualTo(199);
        refund(second);
        eventually(() -> assertThat(board(campaign, "reserved")).isZero());
        var gone = pickup(people.get(1), second);
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
        var campaign = running(20);
        var leader = fair.shopper();
        var round = round(leader, campaign);
        var people = new ArrayList<Browser>();
        var mine = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            people.add(fair.shopper().browser());
            mine.add(ordered(people.get(i), campaign, round));
        }
        Race.run(3, i -> () -> {
            fair.pay(people.get(i), mine.get(i));
            return true;
        });
        eventually(() ->
                assertThat(view(people.get(0), round).path("pieces").asInt()).isEqualTo(3));
        clock.advance(Duration.ofMinutes(5));
        var cashierLate = people.get(3);
        assertThat(board(campaign, "discounts")).isEqualTo(3_000);
        clock.advance(Duration.ofMinutes(116));
        eventually(() ->
                assertThat(view(people.get(0), round).path("state").asString()).isEqualTo("FAILED"));
        for (int i = 0; i < 3; i++) {
            var who = people.get(i);
            var order = mine.get(i);
            eventually(() ->
                    assertThat(pickup(who, order).path("state").asString()).isEqualTo("REFUNDED"));
            assertThat(fair.order(who, order).path("refunded").path("minor").asLong())
                    .isEqualTo(1_990);
        }
        eventually(
                () -> assertThat(pickup(cashierLate, mine.get(3)).path("state").asString())
                        .isEqualTo("ABANDONED"));
        eventually(() -> assertThat(board(campaign, "reserved")).isZero());
        assertThat(board(campaign, "discounts")).isZero();
        assertThat(stock.available(List.of(goods.skuId())).get(goods.skuId())).isEqualTo(100);
        assertThat(code(fair.place(cashierLate, goods, campaign, round, null))).isEqualTo("community.round_closed");
        assertThat(orders.verify().violations()).isEmpty();
    }

    @Test
    void oneRoundAtATimeForAPointAndTheSameKeyOpensItOnce() {
        var campaign = running(2);
        var leader = fair.shopper();
        var point = point(leader);
        var cutOff = clock.instant().plus(Duration.ofHours(1));
        var request = Map.of("pointId", point, "cutOffAt", cutOff);
        var path = "/api/community-purchases/" + campaign + "/rounds";
        var answers = Race.run(
                6,
                i -> () -> leader.browser()
                        .post(path, request, Map.of("Idempotency-Key", "k" + i % 2 + point))
                        .status());
        assertThat(answers.stream().filter(new Race.Result.Done<>(201)::equals).count())
                .isEqualTo(3);
        assertThat(leader.browser()
                        .get("/api/community-purchases/" + campaign)
                        .ok()
                        .body()
                        .path("myRounds"))
                .hasSize(1);
    }

    @Test
    void refusesWhatMakesNoSense() {
        var campaign = running(2);
        var leader = fair.shopper();
        var point = point(leader);
        var browser = leader.browser();
        assertThat(code(open(browser, campaign, point, Duration.ofHours(49), Fair.key())))
                .isEqualTo("community.cut_off");
        assertThat(code(open(browser, campaign, point, Duration.ofHours(-1), Fair.key())))
                .isEqualTo("community.cut_off");
        assertThat(code(open(fair.shopper().browser(), campaign, point, Duration.ofHours(1), Fair.key())))
                .isEqualTo("community.not_leader");
        assertThat(open(browser, campaign, UUID.randomUUID().toString(), Duration.ofHours(1), Fair.key())
                        .status())
                .isEqualTo(404);
        assertThat(open(browser, UUID.randomUUID(), point, Duration.ofHours(1), Fair.key())
                        .status())
                .isEqualTo(404);
        var path = "/api/community-purchases/" + campaign + "/rounds";
        var key = Map.of("Idempotency-Key", Fair.key());
        for (var body : List.of(
                Map.of(),
                Map.of("pointId", point),
                Map.of("pointId", "x", "cutOffAt", Instant.now()),
                Map.of("pointId", point, "cutOffAt", "tomorrow"))) {
            assertThat(browser.post(path, body, key).status()).isEqualTo(400);
        }
        var round = open(browser, campaign, point, Duration.ofHours(1), Fair.key())
                .ok()
                .body()
                .path("id")
                .asString();
        for (var code : new Object[] {"", "12345", "1234567", "abcdef", -1}) {
            assertThat(browser.post("/api/community-rounds/" + round + "/pick-ups", Map.of("code", code))
                            .status())
                    .isEqualTo(400);
        }
        assertThat(fair.place(browser, goods, campaign, null, null).status()).isEqualTo(404);
        assertThat(fair.place(browser, fair.goods(100, 5), campaign, round, null)
                        .status())
                .isEqualTo(409);
        var order = ordered(browser, campaign, round);
        assertThat(fair.shopper()
                        .browser()
                        .get("/api/orders/" + order + "/pick-up")
                        .status())
                .isEqualTo(404);
        assertThat(view(fair.shopper().browser(), round).has("handOut")).isFalse();
        var bad = new HashMap<>(POINT);
        bad.put("name", " ");
        assertThat(fair.console().post("/api/console/pickup-points", bad).status())
                .isEqualTo(400);
        assertThat(fair.console()
                        .post("/api/console/pickup-points/" + point + "/leaders", Map.of("personId", UUID.randomUUID()))
                        .status())
                .isEqualTo(404);
        assertThat(code(fair.console().post("/api/console/community-rounds/" + round + "/arrival", null)))
                .isEqualTo("community.not_confirmed");
    }

    @Test
    void badSettingsAreNamedFieldByField() {
        var wrong = spec(Fair.cny(2_991), 0, 337, 5_001, 100);
        var fields = fair.console()
                .post("/api/console/campaigns/cost", wrong)
                .ok()
                .body()
                .path("problems")
                .findValuesAsString("field");
        assertThat(fields)
                .contains(
                        "communityPurchase.items[0].price",
                        "communityPurchase.threshold",
                        "communityPurchase.longestHours",
                        "communityPurchase.commissionBasisPoints",
                        "communityPurchase.quantityLimit");
    }
}
