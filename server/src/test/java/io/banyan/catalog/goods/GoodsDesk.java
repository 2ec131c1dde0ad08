package io.banyan.catalog.goods;

import io.banyan.Browser;
import io.banyan.Browser.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How a merchant adds and changes products by the console's API. */
final class GoodsDesk {

    private final Browser merchant;

    GoodsDesk(Browser merchant) {
        this.merchant = merchant;
    }

    JsonNode add(String title) {
        return merchant.post(
                        "/api/console/products", Map.of("title", title, "skus", List.of(sku("C-" + UUID.randomUUID()))))
                .ok()
                .body();
    }

    /** Overwrites a product of one variant, with what is given and the variant it has. */
    Answer change(String id, @Nullable String etag, Map<String, Object> given) {
        var now = merchant.get("/api/console/products/" + id).body();
        var sku = now.path("skus").path(0);
        var input = new HashMap<String, Object>(Map.of(
                "title", now.path("title").asString("none"),
                "skus",
                        List.of(Map.of(
                                "id", sku.path("id").asString(UUID.randomUUID().toString()),
                                "code", sku.path("code").asString("none"),
                                "options", Map.of(),
                                "price", Map.of("minor", 1200, "currency", "CNY")))));
        input.putAll(given);
        return merchant.put("/api/console/products/" + id, input, etag == null ? Map.of() : Map.of("If-Match", etag));
    }

    static Map<String, Object> sku(String code) {
        return Map.of(
                "code", code, "options", Map.of(), "price", Map.of("minor", 1200, "currency", "CNY"), "onHand", 5);
    }

    static String etag(Answer answer) {
        return answer.ok().response().headers().firstValue("ETag").orElseThrow();
    }

    static Map<String, String> messages(Answer answer) {
        return answer.body().path("fields").values().stream()
                .collect(Collectors.toMap(
                        field -> field.path("field").asString(),
                        field -> field.path("message").asString(),
                        (one, other) -> one));
    }
}
