package io.banyan.system;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Site;
import io.banyan.campaign.Fair;
import io.banyan.catalog.Catalog;
import io.banyan.kernel.transaction.Transactions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@BanyanTest
class ProjectionsTest {

    private static final String SALES = "analytics.sales";

    @Autowired
    private Site site;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Transactions transactions;

    private Fair fair;

    @BeforeEach
    void open() {
        fair = new Fair(site, catalog, transactions);
    }

    private JsonNode projection(String name) {
        return site.machine().get("/api/console/projections").ok().body().values().stream()
                .filter(one -> one.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private long sales() {
        return site.machine().get("/api/console/overview").ok().body().path("tiles").values().stream()
                .filter(tile -> tile.path("key").asString().equals("sales"))
                .mapToLong(tile -> tile.path("value").asLong())
                .sum();
    }

    @Test
    void aReadModelIsMadeAgainAsLongWorkAndSaysTheSameAfterwards() {
        var browser = fair.shopper().browser();
        var before = sales();
        var order = fair.ordered(browser, fair.goods(4_321, 3));
        fair.pay(browser, order);
        eventually(() -> assertThat(sales()).isEqualTo(before + 4_321));

        var started = site.machine()
                .post("/api/console/projections/" + SALES + "/rebuild", null)
                .ok();
        assertThat(started.status()).isEqualTo(202);
        var job = "/api/console/jobs/" + started.body().path("id").asString();
        eventually(() -> assertThat(
                        site.machine().get(job).ok().body().path("state").asString())
                .isEqualTo("SUCCEEDED"));
        var done = site.machine().get(job).ok().body();
        assertThat(done.path("done").asLong())
                .isEqualTo(done.path("total").asLong())
                .isPositive();
        assertThat(done.path("report").path("parked").asLong()).isZero();
        assertThat(sales()).isEqualTo(before + 4_321);
        assertThat(projection(SALES).path("rebuild").path("id").asString())
                .isEqualTo(done.path("id").asString());
        assertThat(projection(SALES).path("titleEn").asString()).isEqualTo("Sales figures");
        eventually(() -> assertThat(projection(SALES).path("lag").asLong()).isZero());
        assertThat(site.machine()
                        .get("/api/console/audit?query=projection.rebuilt")
                        .ok()
                        .body()
                        .path("items")
                        .path(0)
                        .path("target")
                        .asString())
                .isEqualTo("projection " + SALES);
    }

    @Test
    void boardsAreOneOfThem() {
        var campaign = fair.running(Fair.referral(100_000, "SIGN_UP"));
        var board = "/api/console/campaigns/" + campaign + "/board";
        fair.shopper()
                .browser()
                .post(
                        "/api/shares",
                        Map.of(
                                "campaignId",
                                campaign,
                                "target",
                                Map.of("kind", "CAMPAIGN", "id", campaign),
                                "channel",
                                "LINK"))
                .ok();
        eventually(() -> assertThat(
                        fair.console().get(board).ok().body().path("shares").asLong())
                .isEqualTo(1));
        site.machine()
                .post("/api/console/projections/campaign.board/rebuild", null)
                .ok();
        eventually(() -> assertThat(projection("campaign.board")
                        .path("rebuild")
                        .path("state")
                        .asString())
                .isEqualTo("SUCCEEDED"));
        eventually(() -> assertThat(
                        fair.console().get(board).ok().body().path("shares").asLong())
                .isEqualTo(1));
    }

    @Test
    void onlyOwnersRebuildAndOnlyWhatThereIs() {
        assertThat(site.console("GROWTH")
                        .post("/api/console/projections/" + SALES + "/rebuild", null)
                        .status())
                .isEqualTo(403);
        assertThat(site.visitor().get("/api/console/projections").status()).isEqualTo(401);
        assertThat(site.machine()
                        .post("/api/console/projections/campaign.group_buy/rebuild", null)
                        .status())
                .isEqualTo(404);
    }
}
