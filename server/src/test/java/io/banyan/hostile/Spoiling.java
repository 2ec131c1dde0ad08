package io.banyan.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes of a plausible body one that nobody may accept: one place of it is surely wrong. The settings of a campaign are a
 * draft that is kept however unfinished; of those only what is no value of its type is wrong at once, and what is out of
 * all range before somebody reviews it.
 */
final class Spoiling {

    /** Whole numbers that may be below zero: a change of stock, an order on a page, a seed. */
    private static final Set<String> SIGNED = Set.of("change", "position", "seed");

    /** Whole numbers of which none is too large. */
    private static final Set<String> UNBOUNDED = Set.of("position", "seed");

    /** What may leave out what it has a default for. */
    private static final Set<String> WITH_DEFAULTS = Set.of("CampaignSpec", "CouponTerms", "ScopeTerms", "SpendTerms");

    private final ApiDocument api;

    Spoiling(ApiDocument api) {
        this.api = api;
    }

    /** @param how what was made wrong, for whoever reads a failure */
    record Spoiled(JsonNode body, String how) {}

    /** A place of a body, in a draft or not. */
    private record Place(JsonNode parent, Object key, String path, JsonNode schema, boolean required, boolean draft) {

        void put(String json) {
            var value = JsonMapper.shared().readTree(json);
            switch (parent) {
                case ObjectNode object -> object.set((String) key, value);
                case ArrayNode array -> array.set((Integer) key, value);
                default -> throw new IllegalStateException("no place");
            }
        }
    }

    /** Makes one place wrong. */
    Spoiled spoil(JsonNode schema, JsonNode plausible, SplittableRandom random) {
        var body = plausible.deepCopy();
        var places = places(schema, body);
        if (places.isEmpty()) {
            return new Spoiled(JsonMapper.shared().readTree("[7]"), "a list in place of the whole");
        }
        var place = places.get(random.nextInt(places.size()));
        if (place.required() && place.parent() instanceof ObjectNode parent && random.nextInt(5) == 0) {
            parent.remove((String) place.key());
            return new Spoiled(body, place.path() + " is missing");
        }
        return spoiled(body, place, wrong(place), random);
    }

    /** Puts a number or a text out of all range. */
    Spoiled outOfRange(JsonNode schema, JsonNode plausible, SplittableRandom random) {
        var body = plausible.deepCopy();
        var places = places(schema, body).stream()
                .filter(place -> !ranges(place).isEmpty())
                .toList();
        var place = places.get(random.nextInt(places.size()));
        return spoiled(body, place, ranges(place), random);
    }

    private static Spoiled spoiled(JsonNode body, Place place, List<String> wrong, SplittableRandom random) {
        var value = wrong.get(random.nextInt(wrong.size()));
        place.put(value);
        return new Spoiled(body, place.path() + " is " + (value.length() > 60 ? value.substring(0, 60) + "…" : value));
    }

    private List<Place> places(JsonNode schema, JsonNode body) {
        var places = new ArrayList<Place>();
        collect(schema, body, "", false, places);
        return places;
    }

    private void collect(JsonNode schema, JsonNode value, String path, boolean within, List<Place> places) {
        var draft = within || ApiDocument.name(schema).equals("CampaignSpec");
        var lenient = draft || WITH_DEFAULTS.contains(ApiDocument.name(schema));
        var described = api.resolved(schema);
        for (var field : value.properties()) {
            var known = described.path("properties").path(field.getKey());
            if (!known.isMissingNode()) {
                var inner = path + "." + field.getKey();
                var required = !lenient && Plausible.required(described, field.getKey());
                places.add(new Place(value, field.getKey(), inner, known, required, draft));
                collect(known, field.getValue(), inner, draft, places);
            }
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            var inner = path + "[" + i + "]";
            places.add(new Place(value, i, inner, described.path("items"), false, draft));
            collect(described.path("items"), value.path(i), inner, draft, places);
        }
    }

    /** Values that are wrong in this place, as JSON. */
    private List<String> wrong(Place place) {
        var wrong = new ArrayList<String>();
        wrong.addAll(notOfTheType(api.resolved(place.schema())));
        if (!place.draft()) {
            wrong.addAll(ranges(place));
            if (place.required()) {
                wrong.add("null");
            }
        }
        return wrong;
    }

    private static List<String> notOfTheType(JsonNode schema) {
        return switch (schema.path("type").asString("")) {
            case "object" -> List.of("\"text\"", "7", "[[1]]");
            case "array" -> List.of("{\"a\":1}", "\"text\"", "7");
            case "boolean" -> List.of("{}", "\"perhaps\"", "[]", "2.5");
            case "integer" ->
                List.of("{}", "[]", "\"NaN\"", "\"12x\"", "1.5", "1e999", "true", "99999999999999999999999999");
            case "number" -> List.of("{}", "[]", "\"many\"", "\"NaN\"", "\"Infinity\"", "1e999");
            default -> notOfTheKind(schema);
        };
    }

    private static List<String> notOfTheKind(JsonNode schema) {
        if (schema.has("enum")) {
            return List.of("{}", "[]", "\"NO_SUCH\"", "\"\"", "0");
        }
        return schema.has("format")
                ? List.of("{}", "[]", "\"not so\"", "\"0\"", "\"2026-02-30T25:00:00Z\"")
                : List.of("{}", "[]", "{\"a\":[]}");
    }

    /** Values of the type that are out of all range in this place, as JSON. */
    private List<String> ranges(Place place) {
        var schema = api.resolved(place.schema());
        return switch (schema.path("type").asString("")) {
            case "integer" -> integers(schema, String.valueOf(place.key()));
            case "number" -> List.of("-1");
            case "string" -> schema.has("enum") || schema.has("format") ? List.of() : texts(schema);
            default -> List.of();
        };
    }

    private static List<String> integers(JsonNode schema, String field) {
        var wrong = new ArrayList<String>();
        if (!SIGNED.contains(field)) {
            wrong.addAll(List.of("-1", "-9223372036854775808"));
        }
        if (!UNBOUNDED.contains(field)) {
            wrong.add("9223372036854775807");
        }
        if (!UNBOUNDED.contains(field) && schema.path("format").asString("").equals("int32")) {
            wrong.add("2147483647");
        }
        if (schema.has("minimum")) {
            wrong.add(String.valueOf(schema.path("minimum").asLong() - 1));
        }
        if (schema.has("maximum")) {
            wrong.add(String.valueOf(schema.path("maximum").asLong() + 1));
        }
        return wrong;
    }

    private static List<String> texts(JsonNode schema) {
        var tooLong = '"' + "x".repeat(schema.path("maxLength").asInt(100_000) + 1) + '"';
        return schema.has("pattern") ? List.of(tooLong, "\"☂ §\"") : List.of(tooLong);
    }
}
