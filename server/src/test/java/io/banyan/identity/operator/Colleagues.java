package io.banyan.identity.operator;

import io.banyan.Browser;
import io.banyan.Site;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Operators who were just hired, and how they sign in. */
final class Colleagues {

    static final String PASSWORD = "a long enough one";

    private static final AtomicInteger NAMES = new AtomicInteger();

    private final Site site;

    Colleagues(Site site) {
        this.site = site;
    }

    /** A colleague with a password of their own choice. */
    record Colleague(String id, String username, Browser browser) {}

    Colleague hire(String... roles) {
        var username = "colleague" + NAMES.incrementAndGet();
        var created = site.machine()
                .post("/api/console/operators", Map.of("username", username, "roles", List.of(roles)))
                .ok()
                .body();
        var first = created.path("password").asString();
        var browser = site.visitor();
        signIn(browser, username, first, null).ok();
        browser.put("/api/console/me/password", Map.of("current", first, "password", PASSWORD))
                .ok();
        return new Colleague(created.path("operator").path("id").asString(), username, browser);
    }

    static Browser.Answer signIn(Browser browser, String username, String password, @Nullable String totp) {
        var body = new HashMap<String, Object>(Map.of("username", username, "password", password));
        if (totp != null) {
            body.put("totp", totp);
        }
        return browser.post("/api/console/session", body);
    }
}
