package io.banyan.campaign.split;

import static io.banyan.campaign.split.SplitFair.open;
import static io.banyan.campaign.split.SplitFair.opened;
import static io.banyan.campaign.split.SplitFair.settings;
import static io.banyan.campaign.split.SplitFair.take;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Site;
import io.banyan.campaign.Fair;
import io.banyan.campaign.budget.Budget;
import io.banyan.catalog.Catalog;
import io.banyan.kernel.transaction.Transactions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class SplitInputTest {

    @Autowired
    private Site site;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Transactions transactions;

    @Autowired
    private Budget budget;

    private Fair fair;

    @BeforeEach
    void begin() {
        fair = new Fair(site, catalog, transactions);
    }

    @Test
    void badRequestsAreAnsweredClearlyAndChangeNothing() {
        var campaign = fair.running(settings(10_000, 1_000, 5, Map.of()));
        var browser = site.signUp().browser();
        assertThat(open(browser, UUID.randomUUID(), Fair.key()).problem()).isEqualTo("campaign.not_found");
        assertThat(open(site.visitor(), campaign, Fair.key()).status()).isEqualTo(401);
        assertThat(open(browser, campaign, "").problem()).isEqualTo("idempotency.key_missing");
        for (var body : List.of("{}", "[]", "{\"campaignId\":7}", "{\"campaignId\":null}", "nonsense")) {
            assertThat(browser.post("/api/packets", body, Map.of("Idempotency-Key", Fair.key()))
                            .status())
                    .as(body)
                    .isIn(400, 422);
        }
        assertThat(budget.view(campaign).reserved().minor()).isZero();
        var gone = UUID.randomUUID().toString();
        assertThat(take(browser, gone).problem()).isEqualTo("packet.not_found");
        assertThat(take(browser, "x").status()).isEqualTo(400);
        assertThat(site.visitor().get("/api/packets/" + gone).problem()).isEqualTo("packet.not_found");
        assertThat(site.visitor().get("/api/campaigns/" + gone + "/split").problem())
                .isEqualTo("campaign.not_found");
        assertThat(site.visitor().get("/api/me/packets").status()).isEqualTo(401);
        var id = opened(browser, campaign);
        assertThat(take(site.visitor(), id).status()).isEqualTo(401);
        assertThat(take(browser, id, " ").problem()).isEqualTo("idempotency.key_missing");
        assertThat(browser.get("/api/me/packets").ok().body().size()).isEqualTo(1);
    }

    @Test
    void aPacketIsSharedWithWordsOfItsOwnAndAPoster() {
        var campaign = fair.running(settings(10_000, 1_000, 5, Map.of()));
        var browser = site.signUp().browser();
        var id = opened(browser, campaign);
        var share = browser.post(
                        "/api/shares", Map.of("target", Map.of("kind", "ENTRY", "id", id), "channel", "WECHAT"))
                .ok()
                .body();
        assertThat(share.path("textZh").asString()).contains("红包");
        assertThat(share.path("textEn").asString()).contains("packet");
        assertThat(browser.get(share.path("posterUrl").asString()).status()).isEqualTo(200);
        assertThat(site.visitor()
                        .get("/s/" + share.path("code").asString())
                        .response()
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(page -> assertThat(page).contains("/packets/" + id));
    }

    @Test
    void everyWrongSettingIsNamedByItsField() {
        Map.<String, Map<String, Object>>of(
                        "split.parts", Map.of("parts", 1),
                        "split.amount", Map.of("amount", Fair.cny(4)),
                        "split.windowHours", Map.of("windowHours", 200),
                        "split.freezeDays", Map.of("freezeDays", -1),
                        "split.minimumOrder", Map.of("minimumOrder", Fair.cny(-1)))
                .forEach((field, change) ->
                        assertThat(fields(settings(10_000, 1_000, 5, change))).contains(field));
        assertThat(fields(settings(10_000, 1_000, 5, Map.of("trigger", "PAID_ORDER"))))
                .contains("split.freezeDays");
        assertThat(fields(settings(10_000, 1_000, 5, Map.of("amount", Map.of("minor", 1_000, "currency", "USD")))))
                .contains("split.amount");
        var coupon = Map.of("kind", "COUPON", "amount", Fair.cny(100), "itemId", UUID.randomUUID());
        assertThat(fields(settings(10_000, 1_000, 5, Map.of("coupon", coupon)))).contains("split.amount");
        var free = settings(10_000, 1_000, 5, Map.of());
        free.put("caps", Map.of());
        assertThat(fields(free)).contains("caps.perPerson");
        assertThat(fields(settings(10_000, 1_000, 5, Map.of()))).isEmpty();
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
