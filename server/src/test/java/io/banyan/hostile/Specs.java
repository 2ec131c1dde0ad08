package io.banyan.hostile;

import io.banyan.campaign.Fair;
import io.banyan.catalog.ImportedSku;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Settings of a campaign of each mechanic that an operator might choose. */
final class Specs {

    private static final Map<String, Object> YUAN = Map.of("kind", "CASH", "amount", Fair.cny(100));

    private Specs() {}

    private static Map<String, Object> spec(String mechanic, String section, Map<String, Object> terms) {
        var spec = new HashMap<String, Object>(Fair.common(1_000_000));
        spec.putAll(Map.of("mechanic", mechanic, "titleZh", "活动", "titleEn", "Campaign", section, terms));
        return spec;
    }

    static Map<String, Object> bargain(ImportedSku goods) {
        var terms = new HashMap<String, Object>(
                Map.of("helpers", 5, "windowHours", 2, "buyHours", 3, "buyBeforeFloor", true));
        terms.putAll(Map.of(
                "productId", goods.productId(),
                "floors", List.of(Map.of("skuId", goods.skuId(), "price", Fair.cny(1_500))),
                "newCustomersCountDouble", false));
        return spec("BARGAIN", "bargain", terms);
    }

    static Map<String, Object> lottery() {
        var prize = Map.of("nameZh", "红包", "nameEn", "Packet", "stock", 10, "odds", 1_000, "reward", YUAN);
        var task = Map.of("kind", "SIGN_IN", "chances", 3, "perDay", 1);
        var spec =
                spec("LOTTERY", "lottery", Map.of("prizes", List.of(prize), "tasks", List.of(task), "freezeDays", 7));
        spec.put("endsAt", "2099-01-01T00:00:00Z");
        return spec;
    }

    static Map<String, Object> challenge() {
        var tiers = List.of(Map.of("goal", 2, "reward", YUAN));
        var goal = Map.of("measure", "COUNT", "event", "CHECK_IN");
        return spec("CHALLENGE", "challenge", Map.of("goal", goal, "teamSize", 3, "tiers", tiers, "freezeDays", 7));
    }

    static Map<String, Object> split() {
        var spec = spec(
                "SPLIT",
                "split",
                Map.of("amount", Fair.cny(600), "parts", 6, "windowHours", 2, "trigger", "ANYBODY", "freezeDays", 7));
        spec.put("caps", Map.of("perPerson", 2));
        return spec;
    }

    static Map<String, Object> communityPurchase(ImportedSku goods) {
        return spec(
                "COMMUNITY_PURCHASE",
                "communityPurchase",
                Map.of(
                        "productId", goods.productId(),
                        "items", List.of(Map.of("skuId", goods.skuId(), "price", Fair.cny(1_990))),
                        "threshold", 2,
                        "longestHours", 48,
                        "commissionBasisPoints", 1_000,
                        "quantityLimit", 2));
    }
}
