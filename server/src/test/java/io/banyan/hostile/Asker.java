package io.banyan.hostile;

import io.banyan.Browser;
import io.banyan.campaign.Fair;
import io.banyan.hostile.ApiDocument.Operation;
import io.banyan.hostile.ApiDocument.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes requests to what is offered, from what somebody knows of the shop. */
final class Asker {

    private final Known known;
    private final Plausible plausible;

    Asker(ApiDocument api, Known known) {
        this.known = known;
        this.plausible = new Plausible(api, known);
    }

    /** Everything of a request but who sends it. */
    record Request(
            Operation operation,
            String path,
            @Nullable JsonNode body,
            @Nullable String text,
            Map<String, String> headers) {

        Browser.Answer send(Browser browser) {
            return browser.send(operation.method(), path, text, headers);
        }

        Request with(@Nullable JsonNode other) {
            return new Request(operation, path, other, other == null ? null : other.toString(), headers);
        }

        /** With something in place of the body that need not be JSON. */
        Request instead(String other) {
            return new Request(operation, path, body, other, headers);
        }

        Request with(String header, String value) {
            var more = new HashMap<>(headers);
            more.put(header, value);
            return new Request(operation, path, body, text, more);
        }

        @Override
        public String toString() {
            var all = operation.method() + " " + path + (text == null ? "" : " with " + text);
            return all.length() > 600 ? all.substring(0, 600) + "…" : all;
        }
    }

    /** As an honest caller asks. */
    Request honest(Operation operation, SplittableRandom random) {
        return ask(operation, random, 0);
    }

    /** With paths, queries and headers of which each may be anything, with a chance of one in {@code twisted}. */
    Request ask(Operation operation, SplittableRandom random, int twisted) {
        var path = operation.path();
        var query = new StringJoiner("&", "?", "").setEmptyValue("");
        var headers = new HashMap<String, String>();
        for (var parameter : operation.parameters()) {
            var twist = twisted > 0 && random.nextInt(twisted) == 0;
            switch (parameter.in()) {
                case "path" ->
                    path = path.replace(
                            "{" + parameter.name() + "}",
                            twist ? Twisting.word(random) : place(operation, parameter, random));
                case "query" -> {
                    if (twist || parameter.required()) {
                        query.add(parameter.name() + "="
                                + (twist ? Twisting.word(random) : honestText(parameter, random)));
                    }
                }
                default -> headers.put(parameter.name(), header(parameter, twist, random));
            }
        }
        if (!operation.contentType().isEmpty()) {
            headers.put("Content-Type", operation.contentType());
        }
        return new Request(operation, path + query, null, null, headers).with(body(operation, random));
    }

    private @Nullable JsonNode body(Operation operation, SplittableRandom random) {
        return operation.takesJson() ? plausible.body(operation, random) : null;
    }

    private String place(Operation operation, Parameter parameter, SplittableRandom random) {
        var id = parameter.schema().path("type").asString("").equals("integer")
                ? "320"
                : known.id(operation.path(), parameter.name(), random);
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    private String honestText(Parameter parameter, SplittableRandom random) {
        return parameter.schema().path("type").asString("").equals("integer")
                ? "100"
                : URLEncoder.encode(
                        plausible.text(parameter.schema(), parameter.name(), random), StandardCharsets.UTF_8);
    }

    private static String header(Parameter parameter, boolean twist, SplittableRandom random) {
        if (twist) {
            return Twisting.word(random);
        }
        return parameter.name().equals("If-Match") ? "\"1\"" : Fair.key();
    }
}
