package io.banyan.campaign.compliance;

import io.banyan.Browser;
import io.banyan.Site;
import io.banyan.campaign.Fair;
import io.banyan.catalog.ImportedSku;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** Campaigns that boast, and colleagues who answer for them. */
final class Reviewing {

    private static final AtomicInteger NAMES = new AtomicInteger();

    private final Site site;
    private final Fair fair;

    Reviewing(Site site, Fair fair) {
        this.site = site;
        this.fair = fair;
    }

    /** A colleague in person, with a password. */
    Browser colleague(String role) {
        var name = "reviewer" + NAMES.incrementAndGet();
        var first = site.machine()
                .post("/api/console/operators", Map.of("username", name, "roles", List.of(role)))
                .ok()
                .body()
                .path("password")
                .asString();
        var browser = site.visitor();
        browser.post("/api/console/session", Map.of("username", name, "password", first))
                .ok();
        browser.put("/api/console/me/password", Map.of("current", first, "password", "quite long enough"))
                .ok();
        return browser;
    }

    static Map<String, Object> boasting(ImportedSku goods) {
        var spec = new HashMap<>(Fair.groupBuy(goods, 100_000, 2, 1990));
        spec.put("titleZh", "全网最低，拼就对了");
        return spec;
    }

    String drafted(Map<String, Object> spec) {
        return fair.console()
                .post("/api/console/campaigns", spec)
                .ok()
                .body()
                .path("row")
                .path("id")
                .asString();
    }

    Browser.Answer move(String campaign, String state) {
        return fair.console()
                .post("/api/console/campaigns/" + campaign + "/transitions", Map.of("to", state, "reason", "because"));
    }

    static JsonNode law(Browser who, String campaign) {
        return who.get("/api/console/campaigns/" + campaign + "/law").ok().body();
    }

    static JsonNode finding(JsonNode law, int index) {
        return law.path("review").path("findings").path(index);
    }

    static Browser.Answer override(Browser who, String campaign, JsonNode law, Object reason) {
        return who.post(
                "/api/console/campaigns/" + campaign + "/law/overrides",
                Map.of(
                        "version",
                        law.path("version").asInt(),
                        "finding",
                        finding(law, 0).path("key").asString("none"),
                        "reason",
                        reason));
    }

    List<JsonNode> audited(String campaign) {
        return site.machine().get("/api/console/audit?query=" + campaign).ok().body().path("items").values().stream()
                .filter(act -> act.path("action").asString().equals("law.overridden"))
                .toList();
    }
}
