package io.banyan.campaign.bargain;

import io.banyan.Browser;
import io.banyan.campaign.Fair;
import io.banyan.catalog.ImportedSku;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Bargains as shoppers make them. */
final class BargainFair {

    private BargainFair() {}

    /** Settings: down to a floor with so many helps, within two hours; kept for three hours then. */
    static Map<String, Object> settings(ImportedSku goods, long budget, long floor, int helpers) {
        var spec = new HashMap<String, Object>(Fair.common(budget));
        spec.putAll(Map.of(
                "mechanic",
                "BARGAIN",
                "titleZh",
                "砍到底价",
                "titleEn",
                "Down to the floor",
                "bargain",
                Map.of(
                        "productId",
                        goods.productId(),
                        "floors",
                        List.of(Map.of("skuId", goods.skuId(), "price", Fair.cny(floor))),
                        "helpers",
                        helpers,
                        "windowHours",
                        2,
                        "buyHours",
                        3,
                        "newCustomersCountDouble",
                        false,
                        "buyBeforeFloor",
                        false)));
        return spec;
    }

    /** The same settings with one of them changed. */
    static Map<String, Object> with(Map<String, Object> settings, String field, Object value) {
        var terms = new HashMap<String, Object>();
        ((Map<?, ?>) settings.get("bargain")).forEach((key, old) -> terms.put((String) key, old));
        terms.put(field, value);
        var changed = new HashMap<>(settings);
        changed.put("bargain", terms);
        return changed;
    }

    static Browser.Answer open(Browser browser, UUID campaign, ImportedSku goods, String key) {
        return browser.post(
                "/api/bargains",
                Map.of("campaignId", campaign, "skuId", goods.skuId()),
                Map.of("Idempotency-Key", key));
    }

    static String opened(Browser browser, UUID campaign, ImportedSku goods) {
        return open(browser, campaign, goods, Fair.key()).ok().body().path("id").asString();
    }

    static Browser.Answer help(Browser browser, String bargain) {
        return help(browser, bargain, Map.of(), Fair.key());
    }

    static Browser.Answer help(Browser browser, String bargain, Map<String, Object> body, String key) {
        return browser.post("/api/bargains/" + bargain + "/help", body, Map.of("Idempotency-Key", key));
    }

    static JsonNode bargain(Browser browser, String bargain) {
        return browser.get("/api/bargains/" + bargain).ok().body();
    }

    static long price(Browser browser, String bargain) {
        return bargain(browser, bargain).path("price").path("minor").asLong();
    }
}
