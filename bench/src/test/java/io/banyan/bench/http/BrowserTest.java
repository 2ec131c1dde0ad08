package io.banyan.bench.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BrowserTest {

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    BrowserTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void serve() {
        server.createContext("/", exchange -> {
            seen.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " token="
                    + exchange.getRequestHeaders().getFirst("X-XSRF-TOKEN") + " cookie="
                    + exchange.getRequestHeaders().getFirst("Cookie"));
            exchange.getRequestBody().readAllBytes();
            answer(exchange);
        });
        server.start();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var body = "{\"text\":\"茶\"}".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Set-Cookie", "XSRF-TOKEN=abc; Path=/");
        // No length makes it chunked.
        exchange.sendResponseHeaders(200, exchange.getRequestURI().getPath().equals("/chunked") ? 0 : body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Browser browser() {
        return new Browser(URI.create("http://127.0.0.1:" + server.getAddress().getPort()), Map.of());
    }

    @Test
    void readsAnswersWithALengthAndInChunks() throws IOException {
        try (var browser = browser()) {
            assertThat(browser.got("/plain").path("text").asString()).isEqualTo("茶");
            assertThat(browser.got("/chunked").path("text").asString()).isEqualTo("茶");
            assertThat(browser.got("/plain").path("text").asString()).isEqualTo("茶");
        }
    }

    @Test
    void echoesTheTokenOnWhatChangesSomething() throws IOException {
        try (var browser = browser()) {
            browser.posted("/act", Map.of("a", 1));
        }

        assertThat(seen)
                .containsExactly("GET /api/shop token=null cookie=null", "POST /act token=abc cookie=XSRF-TOKEN=abc");
    }
}
