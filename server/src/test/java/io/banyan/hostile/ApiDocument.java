package io.banyan.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The published description of the API, as a caller reads it. */
final class ApiDocument {

    private static final String JSON = "application/json";

    private final JsonNode root;

    private ApiDocument(JsonNode root) {
        this.root = root;
    }

    /** One part of a request beside its body. {@code in}: path, query or header. */
    record Parameter(String name, String in, boolean required, JsonNode schema) {}

    /**
     * What may be asked for.
     *
     * @param body the schema of the body; missing when there is none
     * @param answer the schema of what is answered when all went well; missing when it is not JSON
     * @param stream whether the answer does not end by itself
     */
    record Operation(
            String method,
            String path,
            List<Parameter> parameters,
            String contentType,
            JsonNode body,
            JsonNode answer,
            boolean stream) {

        boolean console() {
            return path.startsWith("/api/console/");
        }

        boolean changes() {
            return !method.equals("GET");
        }

        boolean takesJson() {
            return contentType.equals(JSON) && body.path("$ref").isString();
        }

        boolean takesKey() {
            return parameters.stream().anyMatch(parameter -> parameter.name().equals("Idempotency-Key"));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static ApiDocument read() {
        var here = Path.of("docs/api");
        var folder = Files.isDirectory(here) ? here : Path.of("..").resolve(here);
        try {
            return new ApiDocument(JsonMapper.shared().readTree(Files.readString(folder.resolve("openapi.json"))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        for (var path : root.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                operations.add(operation(operation.getKey(), path.getKey(), operation.getValue()));
            }
        }
        return operations;
    }

    private static Operation operation(String method, String path, JsonNode operation) {
        var parameters = new ArrayList<Parameter>();
        for (var parameter : operation.path("parameters")) {
            parameters.add(new Parameter(
                    parameter.path("name").asString(),
                    parameter.path("in").asString(),
                    parameter.path("required").asBoolean(),
                    parameter.path("schema")));
        }
        var contents = operation.path("requestBody").path("content").properties();
        var content = contents.isEmpty() ? null : contents.iterator().next();
        JsonNode answer = MissingNode.getInstance();
        var stream = false;
        for (var response : operation.path("responses").properties()) {
            if (response.getKey().startsWith("2")) {
                answer = response.getValue().path("content").path(JSON).path("schema");
                stream = response.getValue().path("content").has("text/event-stream");
            }
        }
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                parameters,
                content == null ? "" : content.getKey(),
                content == null ? MissingNode.getInstance() : content.getValue().path("schema"),
                answer,
                stream);
    }

    /** What a schema says, wherever it says it. */
    JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? root.path("components").path("schemas").path(name(schema)) : schema;
    }

    /** The name of a shared schema; empty for one that stands in its place. */
    static String name(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
