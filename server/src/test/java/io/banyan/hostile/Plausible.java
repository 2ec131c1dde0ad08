package io.banyan.hostile;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Values as an honest caller would send them, made from the schema and what was seen of the shop. */
final class Plausible {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ApiDocument api;
    private final Known known;

    Plausible(ApiDocument api, Known known) {
        this.api = api;
        this.known = known;
    }

    JsonNode body(ApiDocument.Operation operation, SplittableRandom random) {
        return value(operation.body(), "", random);
    }

    private JsonNode value(JsonNode schema, String field, SplittableRandom random) {
        var example = random.nextInt(4) > 0 ? known.example(schema, random) : java.util.Optional.<JsonNode>empty();
        if (example.isPresent()) {
            return example.get();
        }
        var described = api.resolved(schema);
        return switch (described.path("type").asString("")) {
            case "object" -> object(described, random);
            case "array" -> array(described, field, random);
            case "integer" -> JSON.numberNode(integer(described, field, random));
            case "number" -> JSON.numberNode(random.nextInt(1, 10) / 10.0);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> JSON.stringNode(text(described, field, random));
        };
    }

    private JsonNode object(JsonNode schema, SplittableRandom random) {
        var object = JSON.objectNode();
        for (var property : schema.path("properties").properties()) {
            if (required(schema, property.getKey()) || random.nextInt(3) == 0) {
                object.set(property.getKey(), value(property.getValue(), property.getKey(), random));
            }
        }
        return object;
    }

    static boolean required(JsonNode schema, String field) {
        return StreamSupport.stream(schema.path("required").spliterator(), false)
                .anyMatch(name -> name.asString().equals(field));
    }

    private JsonNode array(JsonNode schema, String field, SplittableRandom random) {
        var array = JSON.arrayNode();
        var enough = Math.max(1, schema.path("minItems").asInt(1));
        for (int i = 0; i < enough; i++) {
            array.add(value(schema.path("items"), field, random));
        }
        return array;
    }

    private static long integer(JsonNode schema, String field, SplittableRandom random) {
        var most = schema.path("maximum")
                .asLong(field.toLowerCase(java.util.Locale.ROOT).contains("minor") ? 900 : 3);
        return random.nextLong(Math.max(1, schema.path("minimum").asLong(1)), Math.max(2, Math.min(most, 5)) + 1);
    }

    String text(JsonNode schema, String field, SplittableRandom random) {
        var choices = schema.path("enum");
        if (choices.isArray()) {
            return choices.path(random.nextInt(choices.size())).asString();
        }
        return switch (schema.path("format").asString("")) {
            case "uuid" -> known.id(field, random);
            case "date-time" ->
                Instant.now()
                        .plus(random.nextInt(1, 40), ChronoUnit.HOURS)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString();
            default -> words(schema, field, random);
        };
    }

    private String words(JsonNode schema, String field, SplittableRandom random) {
        return switch (field) {
            case "currency" -> "CNY";
            case "timeZone", "zone" -> "Asia/Shanghai";
            case "phone" -> "1380013" + random.nextInt(1000, 9999);
            case "lawPack" -> "cn";
            case "provider" -> "sandbox";
            case "shareCode", "code" ->
                schema.path("pattern").asString("").equals("\\d{6}") ? "123456" : known.id(field, random);
            case "slug", "name", "username" -> "n" + random.nextInt(1_000_000);
            case "delimiter" -> ",";
            case "dateFormat" -> "yyyy-MM-dd";
            default -> "茶 tea " + random.nextInt(1_000_000);
        };
    }
}
