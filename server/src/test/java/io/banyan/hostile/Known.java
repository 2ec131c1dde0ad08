package io.banyan.hostile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * What somebody has seen of the shop: ids by what they belong to ({@code orders}, {@code skuId}), and examples of the
 * shapes that answers and requests share.
 */
final class Known {

    private static final int MANY = 40;

    private final ApiDocument api;
    private final Map<String, List<String>> ids = new HashMap<>();
    private final Map<String, List<JsonNode>> examples = new HashMap<>();

    Known(ApiDocument api) {
        this.api = api;
    }

    void learn(ApiDocument.Operation operation, JsonNode answer) {
        shapes(operation.answer(), answer);
        names(noun(operation.path()), answer);
    }

    /** Says of an id what it is. */
    void learn(String of, String id) {
        var known = ids.computeIfAbsent(of, _ -> new ArrayList<>());
        if (known.size() < MANY && !known.contains(id)) {
            known.add(id);
        }
    }

    /** {@code orders} of {@code /api/orders/{id}}. */
    private static String noun(String path) {
        var nouns = path.replaceAll("/\\{[^}]*}.*", "");
        return nouns.substring(nouns.lastIndexOf('/') + 1);
    }

    private void names(String noun, JsonNode seen) {
        if (seen.isArray()) {
            seen.forEach(item -> names(noun, item));
        }
        for (var field : seen.properties()) {
            var value = field.getValue();
            if (!value.isString()) {
                names(field.getKey().matches("row|items|page|rows") ? noun : field.getKey(), value);
            } else if (field.getKey().equals("id")) {
                learn(noun, value.asString());
            } else if (field.getKey().endsWith("Id") || field.getKey().matches("code|token")) {
                learn(field.getKey(), value.asString());
            }
        }
    }

    private void shapes(JsonNode schema, JsonNode seen) {
        var name = ApiDocument.name(schema);
        if (!name.isEmpty() && seen.isObject()) {
            var known = examples.computeIfAbsent(name, _ -> new ArrayList<>());
            if (known.size() < MANY) {
                known.add(seen);
            }
        }
        var described = api.resolved(schema);
        if (seen.isArray()) {
            seen.forEach(item -> shapes(described.path("items"), item));
        }
        seen.properties().forEach(field -> shapes(described.path("properties").path(field.getKey()), field.getValue()));
    }

    Optional<JsonNode> example(JsonNode schema, SplittableRandom random) {
        var known = examples.getOrDefault(ApiDocument.name(schema), List.of());
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(known.get(random.nextInt(known.size())).deepCopy());
    }

    /** An id that fits a place in a path: {@code /api/orders/{orderId}/…}. */
    String id(String path, String parameter, SplittableRandom random) {
        var own = noun(path.substring(0, path.indexOf("{" + parameter + "}") - 1));
        var before = path.contains("/{" + parameter + "}") ? own : "";
        return ids.containsKey(before) ? one(before, random) : id(parameter, random);
    }

    /** An id that fits a field: {@code skuId}, {@code campaignId}; one that nobody has where none is known. */
    String id(String field, SplittableRandom random) {
        var plural = field.replaceAll("Ids?$", "") + "s";
        return ids.containsKey(field) ? one(field, random) : one(plural, random);
    }

    private String one(String of, SplittableRandom random) {
        var known = ids.getOrDefault(of, List.of());
        return known.isEmpty()
                ? new UUID(random.nextLong(), random.nextLong()).toString()
                : known.get(random.nextInt(known.size()));
    }
}
