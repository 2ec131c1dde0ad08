package io.banyan.bench.http;

import io.banyan.bench.http.Connection.Answer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Talks to the shop as a browser does: one connection kept open, cookies, and the token against cross-site requests echoed
 * on everything that changes something. For one thread at a time.
 */
public final class Browser implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    /** Servers close connections that were idle for some time; one idle for longer than this is not used again, in nanoseconds. */
    private static final long LONGEST_IDLE = 5_000_000_000L;

    private final URI url;
    private final Map<String, String> more;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private @Nullable Connection connection;
    private long lastUsed;
    private @Nullable String head;

    /** @param more headers sent with every request, such as {@code Authorization} */
    public Browser(URI url, Map<String, String> more) {
        this.url = url;
        this.more = Map.copyOf(more);
    }

    /** The same browser at another address of the shop, with the cookies that it has now. */
    public Browser at(URI other) {
        var same = new Browser(other, more);
        same.cookies.putAll(cookies);
        return same;
    }

    public Answer get(String path) throws IOException {
        return exchange("GET", path, Map.of(), null);
    }

    public Answer post(String path, Object body, Map<String, String> headers) throws IOException {
        if (!cookies.containsKey("XSRF-TOKEN") && !more.containsKey("Authorization")) {
            get("/api/shop");
        }
        return exchange("POST", path, headers, body instanceof String text ? text : JSON.writeValueAsString(body));
    }

    /** Posts and reads the answer, which must be a success. */
    public JsonNode posted(String path, Object body) throws IOException {
        return json(post(path, body, Map.of()), path);
    }

    /** Gets and reads the answer, which must be a success. */
    public JsonNode got(String path) throws IOException {
        return json(get(path), path);
    }

    private static JsonNode json(Answer answer, String path) {
        if (answer.status() >= 300) {
            throw new IllegalStateException(path + " answered " + answer.status() + ": " + answer.text());
        }
        return answer.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }

    private Answer exchange(String method, String path, Map<String, String> headers, @Nullable String body)
            throws IOException {
        var bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        var request = new StringBuilder(512)
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\n")
                .append(head());
        headers.forEach(
                (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        if (body != null) {
            request.append("Content-Type: application/json\r\nContent-Length: ")
                    .append(bytes.length)
                    .append("\r\n");
        }
        var start = request.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        var all = new byte[start.length + bytes.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(bytes, 0, all, start.length, bytes.length);
        var answer = connected().exchange(all);
        answer.header("Set-Cookie").forEach(this::keep);
        return answer;
    }

    /** The headers that are the same for every request until a cookie changes. */
    private String head() {
        if (head == null) {
            var text =
                    new StringBuilder("Host: ").append(url.getAuthority()).append("\r\nAccept: application/json\r\n");
            more.forEach((name, value) ->
                    text.append(name).append(": ").append(value).append("\r\n"));
            if (!cookies.isEmpty()) {
                text.append("Cookie: ");
                var separator = "";
                for (var cookie : cookies.entrySet()) {
                    text.append(separator).append(cookie.getKey()).append('=').append(cookie.getValue());
                    separator = "; ";
                }
                text.append("\r\n");
            }
            var token = cookies.get("XSRF-TOKEN");
            if (token != null) {
                text.append("X-XSRF-TOKEN: ").append(token).append("\r\n");
            }
            head = text.toString();
        }
        return head;
    }

    private void keep(String header) {
        var pair = header.split(";", 2)[0].split("=", 2);
        if (pair.length < 2 || pair[1].isEmpty() || header.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
        head = null;
    }

    private Connection connected() throws IOException {
        var open = connection;
        var idle = System.nanoTime() - lastUsed;
        lastUsed = System.nanoTime();
        if (open != null && (open.closing() || idle > LONGEST_IDLE)) {
            open.close();
            open = null;
        }
        if (open == null) {
            open = new Connection(url);
            connection = open;
        }
        return open;
    }

    @Override
    public void close() throws IOException {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}
