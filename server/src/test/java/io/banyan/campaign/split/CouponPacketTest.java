package io.banyan.campaign.split;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Site;
import io.banyan.campaign.Fair;
import io.banyan.campaign.budget.Budget;
import io.banyan.catalog.Catalog;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.ledger.Ledger;
import io.banyan.promotion.Coupons;
import io.banyan.promotion.Promoting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class CouponPacketTest {

    @Autowired
    private Site site;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Transactions transactions;

    @Autowired
    private Budget budget;

    @Autowired
    private Coupons coupons;

    @Autowired
    private Ledger ledger;

    @Test
    void partsAreCouponsPaidByTheCampaignAndWhatIsTakenBackReturnsToItsBudget() {
        var fair = new Fair(site, catalog, transactions);
        var goods = fair.goods(5_000, 9);
        var template = UUID.fromString(fair.console()
                .post(
                        "/api/console/coupons",
                        Map.of("state", "ACTIVE", "terms", Promoting.terms(goods.productId(), 300)))
                .ok()
                .body()
                .path("id")
                .asString());
        var campaign = fair.running(settings(template, 500));
        var owner = site.signUp().browser();
        var id = owner.post("/api/packets", Map.of("campaignId", campaign), Map.of("Idempotency-Key", Fair.key()))
                .ok()
                .body()
                .path("id")
                .asString();
        assertThat(budget.view(campaign).reserved().minor()).isEqualTo(2 * 500);
        var friend = site.signUp();
        friend.browser()
                .post("/api/packets/" + id + "/take", Map.of(), Map.of("Idempotency-Key", Fair.key()))
                .ok();
        eventually(() -> assertThat(friend.browser()
                        .get("/api/coupons?limit=50&shelf=USABLE")
                        .ok()
                        .text())
                .contains(template.toString()));
        assertThat(budget.view(campaign).free().minor()).isEqualTo(10_000 - 500 - 300);
        var cause = "reward:packet:" + id + ":" + friend.id();
        transactions.run(() -> coupons.revoke(cause, "test"));
        eventually(() -> assertThat(budget.view(campaign).free().minor()).isEqualTo(10_000 - 500));
        assertThat(ledger.verify().findings()).isEmpty();
    }

    @Test
    void couponsThatMayCostMoreThanIsSaidAreRefused() {
        var fair = new Fair(site, catalog, transactions);
        var goods = fair.goods(5_000, 9);
        var template = UUID.fromString(fair.console()
                .post(
                        "/api/console/coupons",
                        Map.of("state", "ACTIVE", "terms", Promoting.terms(goods.productId(), 300)))
                .ok()
                .body()
                .path("id")
                .asString());
        for (var settings : List.of(settings(template, 299), settings(UUID.randomUUID(), 500))) {
            assertThat(fair.console()
                            .post("/api/console/campaigns/cost", settings)
                            .ok()
                            .body()
                            .path("problems")
                            .findValuesAsString("field"))
                    .anyMatch(field -> field.startsWith("split.coupon."));
        }
    }

    private static Map<String, Object> settings(UUID template, long worth) {
        var spec = new HashMap<String, Object>(Fair.common(10_000));
        spec.putAll(Map.of(
                "mechanic",
                "SPLIT",
                "titleZh",
                "好友拆券",
                "titleEn",
                "Share coupons",
                "caps",
                Map.of("perPerson", 2),
                "split",
                Map.of(
                        "coupon",
                        Map.of("kind", "COUPON", "amount", Fair.cny(worth), "itemId", template),
                        "parts",
                        2,
                        "windowHours",
                        2,
                        "trigger",
                        "ANYBODY",
                        "freezeDays",
                        0)));
        return spec;
    }
}
