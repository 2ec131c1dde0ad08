package io.banyan.campaign.lifecycle;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Site;
import io.banyan.TestClock;
import io.banyan.campaign.Fair;
import io.banyan.campaign.budget.Budget;
import io.banyan.catalog.Catalog;
import io.banyan.kernel.transaction.Transactions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@BanyanTest
class LifecycleTest {

    @Autowired
    private Site site;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Transactions transactions;

    @Autowired
    private Budget budget;

    @Autowired
    private TestClock clock;

    private Fair fair;

    @BeforeEach
    void open() {
        fair = new Fair(site, catalog, transactions);
    }

    private JsonNode drafted(Browser console, Map<String, Object> spec) {
        return console.post("/api/console/campaigns", spec).ok().body().path("row");
    }

    private Browser.Answer move(Browser console, JsonNode row, String state) {
        return console.post(
                "/api/console/campaigns/" + row.path("id").asString() + "/transitions",
                Map.of("to", state, "reason", "because"));
    }

    private String state(JsonNode row) {
        return fair.console()
                .get("/api/console/campaigns/" + row.path("id").asString())
                .ok()
                .body()
                .path("row")
                .path("state")
                .asString();
    }

    @Test
    void draftWithProblemsIsKeptButNotReviewed() {
        var goods = fair.goods(2990, 5);
        var spec = Fair.groupBuy(goods, 100_000, 3, 3990);
        var row = drafted(fair.console(), spec);
        var refused = move(fair.console(), row, "IN_REVIEW");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("campaign.specification_incomplete");
        assertThat(refused.body().path("fields").path(0).path("field").asString())
                .isEqualTo("groupBuy.ladder[0].prices[0].price");
        assertThat(refused.body()
                        .path("fields")
                        .path(0)
                        .path("messages")
                        .path("zh")
                        .asString())
                .contains("单买价");
        assertThat(state(row)).isEqualTo("DRAFT");
    }

    @Test
    void worstCaseIsToldBeforeAnythingIsStored() {
        var goods = fair.goods(2990, 5);
        var cost = fair.console()
                .post("/api/console/campaigns/cost", Fair.groupBuy(goods, 100_000, 2, 1990, 5, 1590))
                .ok()
                .body();
        assertThat(cost.path("perParticipation").path("minor").asLong()).isEqualTo(2800);
        assertThat(cost.path("maximumParticipations").asLong()).isEqualTo(35);
        assertThat(cost.path("total").path("minor").asLong()).isEqualTo(98_000);
        assertThat(cost.path("problems").size()).isZero();
        assertThat(cost.path("explanationZh").size())
                .isEqualTo(cost.path("explanationEn").size());
    }

    @Test
    void whoSubmitsDoesNotApproveUnlessTheyOwnTheShop() {
        var growth = site.console("GROWTH");
        var row = drafted(growth, Fair.groupBuy(fair.goods(2990, 5), 100_000, 2, 1990));
        move(growth, row, "IN_REVIEW").ok();
        assertThat(move(growth, row, "APPROVED").problem()).isEqualTo("campaign.four_eyes");
        move(fair.console(), row, "APPROVED").ok();
        assertThat(budget.view(UUID.fromString(row.path("id").asString()))
                        .free()
                        .minor())
                .isEqualTo(100_000);
        assertThat(move(growth, row, "SETTLED").problem()).isEqualTo("campaign.transition_not_possible");
    }

    @Test
    void startsAndEndsByTheClockAndReturnsWhatIsLeft() {
        var spec = new HashMap<>(Fair.groupBuy(fair.goods(2990, 5), 100_000, 2, 1990));
        spec.put("startsAt", clock.instant().plus(Duration.ofHours(1)).toString());
        spec.put("endsAt", clock.instant().plus(Duration.ofHours(3)).toString());
        var row = drafted(fair.console(), spec);
        var id = UUID.fromString(row.path("id").asString());
        for (var state : List.of("IN_REVIEW", "APPROVED", "SCHEDULED")) {
            move(fair.console(), row, state).ok();
        }
        assertThat(site.visitor().get("/api/campaigns/" + id).status()).isEqualTo(404);
        clock.advance(Duration.ofMinutes(61));
        eventually(() -> assertThat(state(row)).isEqualTo("RUNNING"));
        assertThat(site.visitor()
                        .get("/api/campaigns/" + id)
                        .ok()
                        .body()
                        .path("acceptsParticipants")
                        .asBoolean())
                .isTrue();
        clock.advance(Duration.ofHours(2));
        eventually(() -> assertThat(state(row)).isEqualTo("ENDED"));
        clock.advance(Duration.ofDays(1).plusMinutes(1));
        eventually(() -> assertThat(state(row)).isEqualTo("SETTLED"));
        assertThat(budget.view(id).funded().minor()).isZero();
    }

    @Test
    void whoeverJoinedUnderAVersionFinishesUnderIt() {
        var goods = fair.goods(2990, 10);
        var spec = Fair.groupBuy(goods, 100_000, 2, 1990);
        var campaign = fair.running(spec);
        var group = fair.take(fair.shopper().browser(), goods, campaign, null, null)
                .path("groupId")
                .asString();
        var path = "/api/console/campaigns/" + campaign;
        var dearer = Fair.groupBuy(goods, 120_000, 2, 2490);
        assertThat(fair.console().put(path, dearer).problem()).isEqualTo("precondition_required");
        assertThat(fair.console().put(path, dearer, Map.of("If-Match", "\"9\"")).problem())
                .isEqualTo("changed_elsewhere");
        assertThat(site.console("GROWTH")
                        .put(path, dearer, Map.of("If-Match", "\"1\""))
                        .problem())
                .isEqualTo("campaign.owner_only");
        var changed = fair.console()
                .put(path, dearer, Map.of("If-Match", "\"1\""))
                .ok()
                .body();
        assertThat(changed.path("row").path("version").asInt()).isEqualTo(2);
        assertThat(budget.view(campaign).funded().minor()).isEqualTo(120_000);
        var friend = fair.shopper().browser();
        var joined = fair.take(friend, goods, campaign, group, null);
        assertThat(fair.order(friend, joined.path("orderId").asString())
                        .path("total")
                        .path("minor")
                        .asLong())
                .isEqualTo(1990);
        var newcomer = fair.shopper().browser();
        var opened = fair.take(newcomer, goods, campaign, null, null);
        assertThat(fair.order(newcomer, opened.path("orderId").asString())
                        .path("total")
                        .path("minor")
                        .asLong())
                .isEqualTo(2490);
    }
}
