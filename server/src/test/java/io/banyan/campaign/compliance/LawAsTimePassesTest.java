package io.banyan.campaign.compliance;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Site;
import io.banyan.TestClock;
import io.banyan.campaign.Fair;
import io.banyan.catalog.Catalog;
import io.banyan.catalog.ImportedSku;
import io.banyan.kernel.transaction.Transactions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens when the facts change after the review, or the campaign does. */
@BanyanTest
class LawAsTimePassesTest {

    @Autowired
    private Site site;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Transactions transactions;

    @Autowired
    private TestClock clock;

    private Fair fair;
    private Reviewing reviewing;

    @BeforeEach
    void open() {
        fair = new Fair(site, catalog, transactions);
        reviewing = new Reviewing(site, fair);
    }

    @Test
    void changeUnderWhichPeopleTakePartBringsNoNewWarningButKeepsTheOldAnswer() {
        var goods = fair.goods(2990, 5);
        var campaign = reviewing.drafted(Reviewing.boasting(goods));
        reviewing.move(campaign, "IN_REVIEW").ok();
        var reviewer = reviewing.colleague("OWNER");
        Reviewing.override(reviewer, campaign, Reviewing.law(reviewer, campaign), "true here")
                .ok();
        reviewing.move(campaign, "APPROVED").ok();
        reviewing.move(campaign, "RUNNING").ok();
        var path = "/api/console/campaigns/" + campaign;
        var richer = new HashMap<>(Reviewing.boasting(goods));
        richer.put("budget", Fair.cny(120_000));
        assertThat(reviewer.put(path, richer, Map.of("If-Match", "\"1\"")).problem())
                .isEqualTo("law.unanswered");
        fair.console().put(path, richer, Map.of("If-Match", "\"1\"")).ok();
        assertThat(Reviewing.law(reviewer, campaign)
                        .path("review")
                        .path("clear")
                        .asBoolean())
                .isTrue();
        var louder = new HashMap<>(richer);
        louder.put("titleEn", "The best tea");
        assertThat(fair.console().put(path, louder, Map.of("If-Match", "\"2\"")).problem())
                .isEqualTo("law.unanswered");
        assertThat(Reviewing.law(reviewer, campaign).path("version").asInt()).isEqualTo(2);
    }

    @Test
    void raisedPriceHoldsAScheduledStartBackUntilSomebodyAnswers() {
        var goods = fair.goods(2990, 5);
        var spec = new HashMap<>(Fair.groupBuy(goods, 100_000, 2, 1990));
        spec.put("startsAt", clock.instant().plus(Duration.ofHours(1)).toString());
        var campaign = reviewing.drafted(spec);
        for (var state : List.of("IN_REVIEW", "APPROVED", "SCHEDULED")) {
            reviewing.move(campaign, state).ok();
        }
        raise(goods, 3990);
        clock.advance(Duration.ofMinutes(61));
        var detail = "/api/console/campaigns/" + campaign;
        eventually(() -> assertThat(fair.console().get(detail).text()).contains("cn-price-raised"));
        assertThat(fair.console().get(detail).body().path("row").path("state").asString())
                .isEqualTo("SCHEDULED");
        var reviewer = reviewing.colleague("RISK");
        Reviewing.override(reviewer, campaign, Reviewing.law(reviewer, campaign), "the harvest was poor")
                .ok();
        clock.advance(Duration.ofMinutes(6));
        eventually(() -> assertThat(fair.console()
                        .get(detail)
                        .body()
                        .path("row")
                        .path("state")
                        .asString())
                .isEqualTo("RUNNING"));
    }

    private void raise(ImportedSku goods, long price) {
        var path = "/api/console/products/" + goods.productId();
        var now = fair.console().get(path).ok();
        var sku = now.body().path("skus").path(0);
        fair.console()
                .put(
                        path,
                        Map.of(
                                "title",
                                now.body().path("title").asString(),
                                "skus",
                                List.of(Map.of(
                                        "id",
                                        goods.skuId(),
                                        "code",
                                        sku.path("code").asString(),
                                        "options",
                                        Map.of(),
                                        "price",
                                        Fair.cny(price)))),
                        Map.of(
                                "If-Match",
                                now.response().headers().firstValue("ETag").orElseThrow()))
                .ok();
    }
}
