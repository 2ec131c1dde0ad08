package io.banyan.hostile;

import java.util.List;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Sends what nobody thought of: it may be refused or do something sensible, but not break anything. */
final class Twisting {

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "9223372036854775807",
            "-9223372036854775808",
            "1e999",
            "0.1e-400",
            "\"NaN\"",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\u202e'; drop table trade.orders; --\"",
            "\"\\u0007\\u001b[2J\"",
            "\"0001-01-01T00:00:00Z\"",
            "\"1969-12-31T23:59:59Z\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"-999999999-01-01T00:00:00Z\"",
            "\"9999-12-31T23:59:59.999999999Z\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "\"ffffffff-ffff-ffff-ffff-ffffffffffff\"",
            "[]",
            "{}",
            "[[[[[[[[]]]]]]]]",
            "{\"minor\":9223372036854775807,\"currency\":\"CNY\"}",
            "{\"minor\":0,\"currency\":\"CNY\"}",
            "{\"minor\":1,\"currency\":\"JPY\"}",
            "{\"minor\":1,\"currency\":\"茶茶茶\"}");

    private static final List<String> WHOLE = List.of(
            "", "null", "[]", "7", "\"text\"", "{", "{\"a\":", "[".repeat(3_000), "\u0000", "{\"\\ud800\":1}", "NaN");

    /** Texts for a path, a query, a header. */
    private static final List<String> WORDS = List.of(
            "%00",
            "%0a",
            "%ff%fe",
            "%ed%a0%80",
            "..%2f..%2f",
            "-1",
            "0",
            "9223372036854775807",
            "99999999999999999999",
            "NaN",
            "1e9",
            "%20",
            "%27%3b--",
            "null",
            "%e8%8c%b6",
            "00000000-0000-0000-0000-000000000000",
            "9999-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z",
            "0001-01-01T00:00:00Z",
            "AAAA",
            "x".repeat(3_000));

    private Twisting() {}

    /** A text as it is when it is not JSON at all. */
    static String body(JsonNode plausible, SplittableRandom random) {
        if (random.nextInt(8) == 0) {
            return WHOLE.get(random.nextInt(WHOLE.size()));
        }
        var body = plausible.deepCopy();
        var twists = random.nextInt(1, 3);
        for (int i = 0; i < twists; i++) {
            twist(body, random);
        }
        return random.nextInt(20) == 0 ? nested(body.toString()) : body.toString();
    }

    private static String nested(String body) {
        return body.replaceFirst("\\{", "{\"more\":" + "[".repeat(900) + "]".repeat(900) + ",");
    }

    private static void twist(JsonNode body, SplittableRandom random) {
        var value = JsonMapper.shared().readTree(VALUES.get(random.nextInt(VALUES.size())));
        switch (body) {
            case ObjectNode object
            when !object.isEmpty() -> {
                var names = List.copyOf(object.propertyNames());
                var name = names.get(random.nextInt(names.size()));
                if (object.path(name).isContainer() && random.nextInt(4) > 0) {
                    twist(object.path(name), random);
                } else {
                    object.set(name, value);
                }
            }
            case ArrayNode array
            when !array.isEmpty() -> {
                if (array.path(0).isContainer() && random.nextInt(4) > 0) {
                    twist(array.path(0), random);
                } else if (random.nextBoolean()) {
                    array.set(0, value);
                } else {
                    // the same once more
                    array.add(array.path(0).deepCopy());
                }
            }
            case ArrayNode array -> array.add(value);
            case ObjectNode object -> object.set("more", value);
            default -> throw new IllegalArgumentException("nothing to twist in " + body);
        }
    }

    static String word(SplittableRandom random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
