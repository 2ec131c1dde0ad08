package io.banyan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Talks to the running product as a browser does: keeps cookies, echoes the token against cross-site requests. May be
 * used by several threads, like a browser with several tabs.
 */
public final class Browser {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI base;
    private final Map<String, String> headers;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    /** @param headers sent with every request */
    public Browser(URI base, Map<String, String> headers) {
        this.base = base;
        this.headers = Map.copyOf(headers);
    }

    /** An answer, with its body read as JSON where it is that. */
    public record Answer(int status, JsonNode body, String text, HttpResponse<String> response) {

        /** The code of the problem that was answered; empty when it is none. */
        public String problem() {
            return body.path("code").asString("");
        }

        /** Fails when the request did. */
        public Answer ok() {
            if (status >= 300) {
                throw new AssertionError("answered " + status + ": " + text);
            }
            return this;
        }

        public <T> T as(Class<T> type) {
            return JSON.treeToValue(ok().body, type);
        }
    }

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    public Answer post(String path, @Nullable Object body) {
        return send("POST", path, body, Map.of());
    }

    /** With further headers, such as {@code Idempotency-Key}. */
    public Answer post(String path, @Nullable Object body, Map<String, String> more) {
        return send("POST", path, body, more);
    }

    public Answer put(String path, @Nullable Object body) {
        return send("PUT", path, body, Map.of());
    }

    public Answer put(String path, @Nullable Object body, Map<String, String> more) {
        return send("PUT", path, body, more);
    }

    public Answer patch(String path, @Nullable Object body) {
        return send("PATCH", path, body, Map.of());
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, Map.of());
    }

    public Answer delete(String path, @Nullable Object body) {
        return send("DELETE", path, body, Map.of());
    }

    public @Nullable String cookie(String name) {
        return cookies.get(name);
    }

    public void setCookie(String name, String value) {
        cookies.put(name, value);
    }

    public void forgetCookie(String name) {
        cookies.remove(name);
    }

    /** Sends a file as a form does. */
    public Answer upload(String path, String name, byte[] content) {
        var boundary = "banyan-boundary-7d1f";
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                "POST", path, body.toByteArray(), Map.of("Content-Type", "multipart/form-data; boundary=" + boundary));
    }

    /** Sends a body as it is when it is a string or bytes, else as JSON. */
    public Answer send(String method, String path, @Nullable Object body, Map<String, String> more) {
        if (!method.equals("GET") && !headers.containsKey("Authorization") && !cookies.containsKey("XSRF-TOKEN")) {
            get("/api/shop");
        }
        var request = HttpRequest.newBuilder(base.resolve(path));
        headers.forEach(request::setHeader);
        if (!cookies.isEmpty()) {
            request.setHeader(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var token = cookies.get("XSRF-TOKEN");
        if (token != null) {
            request.setHeader("X-XSRF-TOKEN", token);
        }
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.setHeader("Content-Type", "application/json");
            request.method(
                    method,
                    switch (body) {
                        case byte[] bytes -> BodyPublishers.ofByteArray(bytes);
                        case String text -> BodyPublishers.ofString(text);
                        default -> BodyPublishers.ofString(JSON.writeValueAsString(body));
                    });
        }
        more.forEach(request::setHeader);
        return receive(request.build());
    }

    private Answer receive(HttpRequest request) {
        try {
            var response = HTTP.send(request, BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            var type = response.headers().firstValue("Content-Type").orElse("");
            var body = type.contains("json") ? JSON.readTree(response.body()) : JSON.createObjectNode();
            return new Answer(response.statusCode(), body, response.body(), response);
        } catch (IOException failure) {
            throw new AssertionError(request.method() + " " + request.uri() + " failed: " + failure, failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stop);
        }
    }

    private void keep(String header) {
        var parts = Arrays.stream(header.split(";")).map(String::strip).toList();
        var pair = parts.getFirst().split("=", 2);
        if (parts.contains("Max-Age=0") || pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
