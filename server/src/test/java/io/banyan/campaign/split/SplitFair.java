package io.banyan.campaign.split;

import io.banyan.Browser;
import io.banyan.campaign.Fair;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Packets as shoppers meet them. */
final class SplitFair {

    private SplitFair() {}

    static Map<String, Object> settings(long budget, long amount, int parts, Map<String, Object> more) {
        var terms = new HashMap<String, Object>(Map.of(
                "amount", Fair.cny(amount), "parts", parts, "windowHours", 2, "trigger", "ANYBODY", "freezeDays", 0));
        terms.putAll(more);
        var spec = new HashMap<String, Object>(Fair.common(budget));
        spec.putAll(Map.of(
                "mechanic",
                "SPLIT",
                "titleZh",
                "好友拆红包",
                "titleEn",
                "Share a packet",
                "caps",
                Map.of("perPerson", 2),
                "split",
                terms));
        return spec;
    }

    static Browser.Answer open(Browser browser, UUID campaign, String key) {
        return browser.post("/api/packets", Map.of("campaignId", campaign), Map.of("Idempotency-Key", key));
    }

    static String opened(Browser browser, UUID campaign) {
        return open(browser, campaign, Fair.key()).ok().body().path("id").asString();
    }

    static Browser.Answer take(Browser browser, String packet) {
        return take(browser, packet, Fair.key());
    }

    static Browser.Answer take(Browser browser, String packet, String key) {
        return browser.post("/api/packets/" + packet + "/take", Map.of(), Map.of("Idempotency-Key", key));
    }

    static JsonNode packet(Browser browser, String packet) {
        return browser.get("/api/packets/" + packet).ok().body();
    }
}
