package io.banyan.promotion;

import io.banyan.Browser;
import io.banyan.Eventually;
import io.banyan.Site;
import io.banyan.trade.Shopping;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Coupons and promotions, written and taken through the same doors as everybody. */
public final class Promoting {

    private final Site site;

    public Promoting(Site site) {
        this.site = site;
    }

    public static Map<String, Object> cny(long minor) {
        return Map.of("minor", minor, "currency", "CNY");
    }

    public static Map<String, Object> only(UUID product) {
        return Map.of("kind", "ONLY", "products", List.of(product));
    }

    /** The terms of a coupon of so much off, taken in the coupon centre. */
    public static Map<String, Object> terms(UUID product, long off) {
        var terms = new HashMap<String, Object>();
        terms.put("titleZh", "茶叶立减券");
        terms.put("titleEn", "Tea coupon");
        terms.put("kind", "AMOUNT");
        terms.put("amount", cny(off));
        terms.put("scope", only(product));
        terms.put("exclusive", false);
        terms.put("ways", List.of("CENTRE", "CODE", "REWARD"));
        terms.put("perPerson", 1);
        terms.put("validDays", 30);
        terms.put("transferable", true);
        return terms;
    }

    public Browser.Answer create(Map<String, Object> terms, Map<String, Object> more) {
        var input = new HashMap<String, Object>(Map.of("state", "ACTIVE", "terms", terms));
        input.putAll(more);
        return site.machine().post("/api/console/coupons", input);
    }

    /** A kind of coupon that is given out; its id. */
    public UUID kind(Map<String, Object> terms, Map<String, Object> more) {
        return UUID.fromString(create(terms, more).ok().body().path("id").asString());
    }

    public UUID kind(UUID product, long off) {
        return kind(terms(product, off), Map.of());
    }

    public Browser.Answer claim(Browser browser, UUID kind, String key) {
        return browser.post("/api/coupons/offered/" + kind + "/claim", null, Map.of("Idempotency-Key", key));
    }

    /** A coupon that somebody took; its id. */
    public UUID claimed(Browser browser, UUID kind) {
        return UUID.fromString(
                claim(browser, kind, Shopping.key()).ok().body().path("id").asString());
    }

    public JsonNode coupon(Browser browser, UUID coupon) {
        for (var shelf : List.of("USABLE", "USED", "EXPIRED")) {
            for (var one : browser.get("/api/coupons?limit=200&shelf=" + shelf)
                    .ok()
                    .body()
                    .path("items")) {
                if (one.path("id").asString().equals(coupon.toString())) {
                    return one;
                }
            }
        }
        throw new AssertionError("no such coupon: " + coupon);
    }

    public void await(Browser browser, UUID coupon, String state) {
        Eventually.eventually(() -> {
            var now = coupon(browser, coupon).path("state").asString();
            if (!now.equals(state)) {
                throw new AssertionError("the coupon is " + now + ", not " + state);
            }
        });
    }

    public JsonNode quote(Browser browser, UUID sku, int quantity, Map<String, Object> more) {
        var request = new HashMap<String, Object>(more);
        request.put("lines", List.of(Map.of("skuId", sku, "quantity", quantity)));
        return browser.post("/api/checkout/quote", request).ok().body();
    }

    public static long total(JsonNode priced) {
        return priced.path("total").path("minor").asLong();
    }
}
