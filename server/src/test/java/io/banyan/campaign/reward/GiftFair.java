package io.banyan.campaign.reward;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.Browser;
import io.banyan.Site;
import io.banyan.campaign.Fair;
import io.banyan.catalog.ImportedSku;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Challenges whose one goal is rewarded with a gift, and people who reach it. */
final class GiftFair {

    private GiftFair() {}

    static Map<String, Object> gift(UUID sku, long worth, int days) {
        return Map.of("kind", "GIFT", "amount", Fair.cny(worth), "itemId", sku, "validDays", days);
    }

    /** The settings of a challenge that is won by one event. */
    static Map<String, Object> challenge(String event, int freezeDays, Map<String, Object> reward) {
        var spec = new HashMap<String, Object>(Fair.common(100_000));
        spec.putAll(Map.of(
                "mechanic",
                "CHALLENGE",
                "titleZh",
                "签到有礼",
                "titleEn",
                "Check in for a gift",
                "challenge",
                Map.of(
                        "goal",
                        Map.of("measure", "COUNT", "event", event),
                        "teamSize",
                        1,
                        "tiers",
                        List.of(Map.of("goal", 1, "reward", reward)),
                        "freezeDays",
                        freezeDays)));
        return spec;
    }

    static void join(Browser browser, UUID campaign) {
        browser.post("/api/challenges/" + campaign + "/entries", Map.of(), Map.of("Idempotency-Key", Fair.key()))
                .ok();
    }

    /** Somebody who has the gift of a check-in; the id of their coupon. */
    static UUID won(Site.Person person, UUID campaign) {
        join(person.browser(), campaign);
        person.browser()
                .post("/api/challenges/" + campaign + "/check-ins", null)
                .ok();
        return coupon(person.browser());
    }

    /** The one coupon that somebody has. */
    static UUID coupon(Browser browser) {
        eventually(() -> assertThat(coupons(browser, "USABLE")).hasSize(1));
        return UUID.fromString(coupons(browser, "USABLE").path(0).path("id").asString());
    }

    static JsonNode coupons(Browser browser, String shelf) {
        return browser.get("/api/coupons?limit=50&shelf=" + shelf).ok().body().path("items");
    }

    /** What is wrong with settings, field by field. */
    static List<String> problems(Fair fair, Map<String, Object> settings) {
        return fair.console()
                .post("/api/console/campaigns/cost", settings)
                .ok()
                .body()
                .path("problems")
                .findValuesAsString("field");
    }

    static List<Map<String, Object>> pieces(ImportedSku goods, int quantity) {
        return List.of(Map.of("skuId", goods.skuId(), "quantity", quantity));
    }
}
