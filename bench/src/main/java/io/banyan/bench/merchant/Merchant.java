package io.banyan.bench.merchant;

import io.banyan.bench.http.Browser;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An operator who puts goods on sale and campaigns on their way. */
public record Merchant(Browser console) {

    /** A published product with one variant. */
    public record Goods(String product, String sku) {}

    public static Map<String, Object> cny(long minor) {
        return Map.of("minor", minor, "currency", "CNY");
    }

    /** Puts a product with one variant on sale. */
    public Goods sells(String code, String title, long price, int onHand) throws IOException {
        var variant = Map.of("code", code, "options", Map.of(), "price", cny(price), "onHand", onHand);
        var product = console.posted(
                "/api/console/products",
                Map.of(
                        "title", title,
                        "description", "",
                        "mediaIds", List.of(),
                        "options", List.of(),
                        "skus", List.of(variant)));
        var id = product.path("id").asString();
        console.posted("/api/console/products/" + id + "/publish", Map.of());
        return new Goods(id, product.path("skus").path(0).path("id").asString());
    }

    /**
     * Brings a campaign from its settings to where it runs.
     *
     * @param section the name of the mechanic's section in the specification
     */
    public String runs(String mechanic, String title, long budget, String section, Map<String, ?> terms)
            throws IOException {
        var spec = new HashMap<String, Object>(
                Map.of("mechanic", mechanic, "titleZh", title, "titleEn", title, "budget", cny(budget)));
        spec.put(section, terms);
        return runs(spec);
    }

    /** Brings a campaign from its whole specification to where it runs. */
    public String runs(Map<String, ?> spec) throws IOException {
        var id = console.posted("/api/console/campaigns", spec)
                .path("row")
                .path("id")
                .asString();
        for (var state : List.of("IN_REVIEW", "APPROVED", "RUNNING")) {
            moves(id, state);
        }
        return id;
    }

    public void moves(String campaign, String state) throws IOException {
        console.posted("/api/console/campaigns/" + campaign + "/transitions", Map.of("to", state, "reason", "bench"));
    }

    public void archives(Goods goods) throws IOException {
        console.posted("/api/console/products/" + goods.product() + "/archive", Map.of());
    }
}
