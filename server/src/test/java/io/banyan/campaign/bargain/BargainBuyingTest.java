package io.banyan.campaign.bargain;

import static io.banyan.Eventually.eventually;
import static io.banyan.campaign.bargain.BargainFair.bargain;
import static io.banyan.campaign.bargain.BargainFair.help;
import static io.banyan.campaign.bargain.BargainFair.open;
import static io.banyan.campaign.bargain.BargainFair.opened;
import static io.banyan.campaign.bargain.BargainFair.price;
import static io.banyan.campaign.bargain.BargainFair.settings;
import static io.banyan.campaign.bargain.BargainFair.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Race;
import io.banyan.Site;
import io.banyan.campaign.Fair;
import io.banyan.campaign.budget.Budget;
import io.banyan.catalog.Catalog;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.ledger.Ledger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class BargainBuyingTest {

    @Autowired
    private Site site;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Transactions transactions;

    @Autowired
    private Budget budget;

    @Autowired
    private Ledger ledger;

    private Fair fair;

    @BeforeEach
    void begin() {
        fair = new Fair(site, catalog, transactions);
    }

    @Test
    void buyingEarlyCostsThePriceOfTheMomentAndAClosedOrderLetsTheBargainGoOn() {
        var goods = fair.goods(2_000, 5);
        var campaign = fair.running(with(settings(goods, 50_000, 1_000, 4), "buyBeforeFloor", true));
        var owner = fair.shopper().browser();
        var id = opened(owner, campaign, goods);
        help(site.signUp().browser(), id).ok();
        var price = price(owner, id);
        var order = fair.place(owner, goods, campaign, id, null).ok().body();
        assertThat(order.path("total").path("minor").asLong()).isEqualTo(price);
        var friend = site.signUp().browser();
        assertThat(help(friend, id).problem()).isEqualTo("bargain.being_bought");
        assertThat(fair.place(owner, goods, campaign, id, null).problem()).isEqualTo("bargain.being_bought");

        owner.post("/api/orders/" + order.path("id").asString() + "/cancel", null)
                .ok();
        eventually(() -> assertThat(bargain(owner, id).path("state").asString()).isEqualTo("OPEN"));
        help(friend, id).ok();
        var lower = price(owner, id);
        assertThat(lower).isLessThan(price);
        var bought = fair.place(owner, goods, campaign, id, null)
                .ok()
                .body()
                .path("id")
                .asString();
        fair.pay(owner, bought);
        eventually(() -> assertThat(bargain(owner, id).path("state").asString()).isEqualTo("BOUGHT"));
        assertThat(budget.view(campaign).discounts().minor()).isEqualTo(2_000 - lower);
        assertThat(budget.view(campaign).reserved().minor()).isZero();

        fair.console()
                .post(
                        "/api/console/orders/" + bought + "/refunds",
                        Map.of("reason", "broken"),
                        Map.of("Idempotency-Key", Fair.key()))
                .ok();
        eventually(() -> assertThat(budget.view(campaign).discounts().minor()).isZero());
        assertThat(budget.view(campaign).free().minor()).isEqualTo(50_000);
        assertThat(ledger.verify().findings()).isEmpty();
    }

    @Test
    void ofManyOrdersAtOnceOneBuysTheBargain() {
        var goods = fair.goods(2_000, 9);
        var campaign = fair.running(with(settings(goods, 50_000, 1_000, 4), "buyBeforeFloor", true));
        var owner = fair.shopper().browser();
        var id = opened(owner, campaign, goods);
        help(site.signUp().browser(), id).ok();
        var friend = site.signUp().browser();
        var answers = Race.run(7, i -> () -> i == 6 ? help(friend, id) : fair.place(owner, goods, campaign, id, null));
        assertThat(answers.subList(0, 6))
                .filteredOn(answer ->
                        ((Race.Result.Done<Browser.Answer>) answer).value().status() == 201)
                .hasSize(1);
        assertThat(budget.view(campaign).reserved().minor()).isEqualTo(1_000);
    }

    @Test
    void onlyTheOwnerBuysOnePieceOfTheVariantOnceItIsAtTheFloor() {
        var goods = fair.goods(2_000, 5);
        var other = fair.goods(3_000, 5);
        var campaign = fair.running(settings(goods, 50_000, 1_000, 1));
        var owner = fair.shopper().browser();
        var id = opened(owner, campaign, goods);
        assertThat(fair.place(owner, goods, campaign, id, null).problem()).isEqualTo("bargain.not_at_floor");
        help(site.signUp().browser(), id).ok();
        var stranger = fair.shopper().browser();
        assertThat(fair.place(stranger, goods, campaign, id, null).problem()).isEqualTo("bargain.not_yours");
        assertThat(fair.place(owner, other, campaign, id, null).problem()).isEqualTo("offer.not_for_goods");
        assertThat(fair.place(owner, goods, campaign, UUID.randomUUID().toString(), null)
                        .problem())
                .isEqualTo("bargain.not_found");
        assertThat(fair.place(owner, goods, campaign, null, null).problem()).isEqualTo("bargain.not_found");
        assertThat(bargain(owner, id).path("state").asString()).isEqualTo("REACHED");
    }

    @Test
    void badRequestsAreAnsweredClearlyAndChangeNothing() {
        var goods = fair.goods(2_000, 5);
        var other = fair.goods(2_000, 5);
        var campaign = fair.running(settings(goods, 50_000, 1_000, 2));
        var owner = fair.shopper();
        var browser = owner.browser();
        assertThat(open(browser, campaign, other, Fair.key()).problem()).isEqualTo("bargain.not_offered");
        assertThat(open(browser, UUID.randomUUID(), goods, Fair.key()).problem())
                .isEqualTo("campaign.not_found");
        assertThat(open(site.visitor(), campaign, goods, Fair.key()).status()).isEqualTo(401);
        assertThat(open(browser, campaign, goods, " ").problem()).isEqualTo("idempotency.key_missing");
        for (var body :
                List.of("{}", "[]", "{\"campaignId\":\"x\",\"skuId\":5}", "{\"campaignId\":null}", "nonsense")) {
            assertThat(browser.post("/api/bargains", body, Map.of("Idempotency-Key", Fair.key()))
                            .status())
                    .as(body)
                    .isIn(400, 422);
        }
        assertThat(budget.view(campaign).reserved().minor()).isZero();

        var id = opened(browser, campaign, goods);
        assertThat(help(browser, id).problem()).isEqualTo("bargain.own");
        assertThat(help(site.visitor(), id).status()).isEqualTo(401);
        var friend = site.signUp().browser();
        assertThat(help(friend, UUID.randomUUID().toString()).problem()).isEqualTo("bargain.not_found");
        assertThat(help(friend, "x").status()).isEqualTo(400);
        assertThat(help(friend, id, Map.of(), "").problem()).isEqualTo("idempotency.key_missing");
        var elsewhere = Fair.key();
        var gone = UUID.randomUUID().toString();
        help(friend, id, Map.of(), elsewhere).ok();
        assertThat(help(friend, gone, Map.of(), elsewhere).problem()).isEqualTo("idempotency.key_reused");
        assertThat(bargain(browser, id).path("helpsLeft").asInt()).isEqualTo(1);
        assertThat(site.visitor().get("/api/bargains/" + gone).problem()).isEqualTo("bargain.not_found");
        assertThat(site.visitor().get("/api/campaigns/" + gone + "/bargain").problem())
                .isEqualTo("campaign.not_found");
        assertThat(site.visitor().get("/api/me/bargains").status()).isEqualTo(401);
        assertThat(browser.get("/api/me/bargains").ok().body().size()).isEqualTo(1);
    }

    @Test
    void everyWrongSettingIsNamedByItsField() {
        var goods = fair.goods(2_000, 5);
        var right = settings(goods, 50_000, 1_000, 5);
        var floor = Map.of("skuId", goods.skuId(), "price", Fair.cny(1_000));
        var wrong = new HashMap<String, Map<String, Object>>();
        wrong.put("bargain.helpers", with(right, "helpers", 0));
        wrong.put("bargain.windowHours", with(right, "windowHours", 169));
        wrong.put("bargain.buyHours", with(right, "buyHours", -1));
        wrong.put("bargain.floors", with(right, "floors", List.of()));
        wrong.put("bargain.floors[1].price", with(right, "floors", List.of(floor, floor)));
        wrong.put("bargain.productId", with(right, "productId", UUID.randomUUID()));
        wrong.forEach((field, settings) -> assertThat(fields(settings)).contains(field));
        for (var minor : List.of(0L, -5L, 1_996L, 2_000L, 9_999_999_999L)) {
            var settings = with(right, "floors", List.of(Map.of("skuId", goods.skuId(), "price", Fair.cny(minor))));
            assertThat(fields(settings)).as("" + minor).contains("bargain.floors[0].price");
        }
        var foreign = with(
                right,
                "floors",
                List.of(Map.of("skuId", goods.skuId(), "price", Map.of("minor", 900, "currency", "USD"))));
        assertThat(fields(foreign)).contains("bargain.floors[0].price");
    }

    private List<String> fields(Map<String, Object> settings) {
        return fair.console()
                .post("/api/console/campaigns/cost", settings)
                .ok()
                .body()
                .path("problems")
                .findValuesAsString("field");
    }
}
