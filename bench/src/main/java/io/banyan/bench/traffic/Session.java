package io.banyan.bench.traffic;

import io.banyan.bench.http.Browser;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One person's browser with a person's patience: when the shop is away for a moment it tries again, a command under the same key,
 * and gives up when time is over.
 */
final class Session implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PAUSE = Duration.ofMillis(300);

    /** The crowd goes home. */
    static final class Over extends Exception {
        Over() {
            super("over", null, false, false);
        }
    }

    private final Browser browser;
    private final Tally tally;
    private final long end;

    Session(URI url, Map<String, String> headers, Tally tally, long end) {
        this.browser = new Browser(url, headers);
        this.tally = tally;
        this.end = end;
    }

    /** What a page answered; empty when it refused. */
    Optional<JsonNode> get(String path) throws Over {
        return send("GET", path, Map.of(), Map.of());
    }

    Optional<JsonNode> post(String path, Object body) throws Over {
        return send("POST", path, body, Map.of());
    }

    /** Posts a command that must happen once however often it is sent. */
    Optional<JsonNode> command(String path, Object body) throws Over {
        return send(
                "POST", path, body, Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    private Optional<JsonNode> send(String method, String path, Object body, Map<String, String> headers) throws Over {
        while (true) {
            if (System.nanoTime() > end) {
                throw new Over();
            }
            try {
                var answer = method.equals("GET") ? browser.get(path) : browser.post(path, body, headers);
                if (answer.status() < 400) {
                    return Optional.of(read(answer.body()));
                }
                if (!comesBack(answer.status())) {
                    refused(method, path, answer.status(), answer.text());
                    return Optional.empty();
                }
                tally.count("tried_again");
            } catch (IOException away) {
                tally.count("tried_again");
                closeQuietly();
            }
            sleep(PAUSE);
        }
    }

    private static JsonNode read(byte[] body) {
        return body.length > 0 && (body[0] == '{' || body[0] == '[') ? JSON.readTree(body) : JSON.createObjectNode();
    }

    private static boolean comesBack(int status) {
        return status == 503 || status == 502 || status == 429;
    }

    /** A refusal with a code is part of life; a failure of the server is not. */
    private void refused(String method, String path, int status, String text) {
        var shape = path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*").replaceAll("\\?.*", "");
        var code = code(text);
        tally.count("refused." + code);
        if (status >= 500 || code.equals("none")) {
            tally.surprise(method + " " + shape + " " + status + " " + code);
        }
    }

    private static String code(String text) {
        return text.startsWith("{") ? JSON.readTree(text).path("code").asString("none") : "none";
    }

    /** Waits; the crowd goes home on time. */
    void sleep(Duration time) throws Over {
        var left = end - System.nanoTime();
        if (left <= 0) {
            throw new Over();
        }
        try {
            Thread.sleep(Duration.ofNanos(Math.min(left, time.toNanos())));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Over();
        }
    }

    private void closeQuietly() {
        try {
            browser.close();
        } catch (IOException gone) {
            tally.count("connections_lost");
        }
    }

    @Override
    public void close() {
        closeQuietly();
    }

    static Map<String, Object> map(Object... pairs) {
        var map = new HashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
