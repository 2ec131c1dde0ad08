package io.banyan.campaign.challenge;

import io.banyan.Browser;
import io.banyan.campaign.Fair;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Challenges as operators set them and shoppers meet them. */
final class ChallengeFair {

    private ChallengeFair() {}

    static Map<String, Object> cash(long goal, long minor) {
        return Map.of("goal", goal, "reward", Map.of("kind", "CASH", "amount", Fair.cny(minor)));
    }

    static Map<String, Object> challenge(
            String measure, String event, int teamSize, int freezeDays, List<Map<String, Object>> tiers) {
        return new HashMap<>(Map.of(
                "mechanic",
                "CHALLENGE",
                "titleZh",
                "喝茶挑战",
                "titleEn",
                "Tea challenge",
                "budget",
                Fair.cny(100_000),
                "challenge",
                Map.of(
                        "goal", Map.of("measure", measure, "event", event),
                        "teamSize", teamSize,
                        "tiers", tiers,
                        "freezeDays", freezeDays)));
    }

    static Browser.Answer join(Browser browser, UUID campaign, Map<String, Object> request) {
        return browser.post("/api/challenges/" + campaign + "/entries", request, Map.of("Idempotency-Key", Fair.key()));
    }

    static JsonNode view(Browser browser, UUID campaign) {
        return browser.get("/api/challenges/" + campaign).ok().body();
    }

    static JsonNode mine(Browser browser, UUID campaign) {
        return view(browser, campaign).path("mine");
    }

    static String code(Browser.Answer answer) {
        return answer.body().path("code").asString();
    }
}
