package io.banyan.campaign.lottery;

import static io.banyan.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.Browser;
import io.banyan.campaign.Fair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Lotteries as shoppers meet them. */
final class LotteryFair {

    private LotteryFair() {}

    static Map<String, Object> prize(String name, int stock, int odds, long worth) {
        return Map.of(
                "nameZh",
                name + "奖",
                "nameEn",
                name,
                "stock",
                stock,
                "odds",
                odds,
                "reward",
                Map.of("kind", "CASH", "amount", Fair.cny(worth)));
    }

    static Map<String, Object> task(String kind, int chances, int perDay) {
        return Map.of("kind", kind, "chances", chances, "perDay", perDay);
    }

    static Map<String, Object> settings(
            long budget, List<Map<String, Object>> prizes, List<Map<String, Object>> tasks) {
        var spec = new HashMap<String, Object>(Fair.common(budget));
        spec.putAll(Map.of(
                "mechanic",
                "LOTTERY",
                "titleZh",
                "天天抽奖",
                "titleEn",
                "Draw every day",
                "endsAt",
                "2099-01-01T00:00:00Z",
                "lottery",
                Map.of("prizes", new ArrayList<>(prizes), "tasks", new ArrayList<>(tasks), "freezeDays", 7)));
        return spec;
    }

    static Browser.Answer signIn(Browser browser, UUID lottery, String key) {
        return browser.post("/api/lotteries/" + lottery + "/sign-in", null, Map.of("Idempotency-Key", key));
    }

    static Browser.Answer draw(Browser browser, UUID lottery, String key) {
        return browser.post("/api/lotteries/" + lottery + "/draws", Map.of(), Map.of("Idempotency-Key", key));
    }

    static JsonNode seen(Browser browser, UUID lottery) {
        return browser.get("/api/lotteries/" + lottery).ok().body();
    }

    static void awaitChances(Browser browser, UUID lottery, int chances) {
        eventually(
                () -> assertThat(seen(browser, lottery).path("chances").asInt()).isEqualTo(chances));
    }
}
