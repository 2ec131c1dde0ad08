package io.banyan.bench.orders;

import io.banyan.bench.http.Browser;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A signed-in shopper with a browser of their own. */
public final class Buyer implements AutoCloseable {

    private final Browser browser;

    private Buyer(Browser browser) {
        this.browser = browser;
    }

    /** Signs up by phone, as a person does; the code is read where the sandbox keeps its messages. */
    public static Buyer signUp(URI url, Browser console, String phone) throws IOException {
        var browser = new Browser(url, Map.of());
        browser.posted("/api/session/code", Map.of("phone", phone));
        var code = console.got("/api/console/sandbox/messages?phone=" + phone)
                .path(0)
                .path("code")
                .asString();
        browser.posted("/api/session", Map.of("phone", phone, "code", code));
        return new Buyer(browser);
    }

    /** Asks for something; tells whether it was acknowledged. */
    public boolean ask(String path, String body, String key) throws IOException {
        return browser.post(path, body, Map.of("Idempotency-Key", key)).status() == 201;
    }

    /** Asks for something; tells the status of the answer. */
    public int status(String path, String body, String key) throws IOException {
        return browser.post(path, body, Map.of("Idempotency-Key", key)).status();
    }

    /** Asks for something that has to succeed. */
    public JsonNode posted(String path, String body) throws IOException {
        return browser.posted(path, body);
    }

    @Override
    public void close() throws IOException {
        browser.close();
    }
}
