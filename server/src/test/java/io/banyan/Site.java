package io.banyan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** The running product as the tests see it: people who come to the shop, colleagues in the console. */
public final class Site {

    private static final AtomicLong PHONES = new AtomicLong(13_000_000_000L + System.nanoTime() % 5_000_000_000L);

    private final Environment environment;

    Site(Environment environment) {
        this.environment = environment;
    }

    /** A shopper who is signed in. */
    public record Person(UUID id, String phone, Browser browser) {}

    public URI base() {
        return URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port"));
    }

    /** Somebody who comes for the first time. */
    public Browser visitor() {
        return visitor(Map.of());
    }

    public Browser visitor(Map<String, String> headers) {
        var all = new HashMap<>(headers);
        all.putIfAbsent("Accept-Language", "en");
        return new Browser(base(), all);
    }

    /** Signs up somebody new, with a browser of their own. */
    public Person signUp() {
        return signUp(visitor(), Map.of());
    }

    /** @param more further fields of the sign-in, such as {@code shareCode} */
    public Person signUp(Browser browser, Map<String, Object> more) {
        var phone = newPhone();
        browser.post("/api/session/code", Map.of("phone", phone)).ok();
        var signIn = new HashMap<>(more);
        signIn.put("phone", phone);
        signIn.put("code", code(phone));
        var me = browser.post("/api/session", signIn).ok().body();
        return new Person(UUID.fromString(me.path("id").asString()), phone, browser);
    }

    /** A number that nobody has. */
    public static String newPhone() {
        return String.valueOf(PHONES.incrementAndGet());
    }

    /** The newest code that was sent to a phone. */
    public String code(String phone) {
        return machine()
                .get("/api/console/sandbox/messages?phone=" + phone)
                .ok()
                .body()
                .path(0)
                .path("code")
                .asString();
    }

    /** A program with a key of one role: OWNER, GROWTH, MERCHANDISER, SERVICE, ANALYST or RISK. */
    public Browser console(String role) {
        var key = machine()
                .post("/api/console/api-keys", Map.of("name", "test", "role", role))
                .ok()
                .body()
                .path("key")
                .asString();
        return bearer(key);
    }

    public Browser bearer(String key) {
        return visitor(Map.of("Authorization", "Bearer " + key));
    }

    /** Whoever has access to the machine. */
    public Browser machine() {
        return bearer(file("machine-key"));
    }

    /** Where the overview of the console sends an operator whom something needs. */
    public List<String> alerts() {
        return machine().get("/api/console/overview").ok().body().path("alerts").values().stream()
                .map(alert -> alert.path("link").asString())
                .toList();
    }

    /** The content of a file in the data folder. */
    public String file(String name) {
        try {
            return Files.readString(Path.of(environment.getRequiredProperty("banyan.data"), name))
                    .strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Makes the site known to tests. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Configuration {

        @Bean
        Site site(Environment environment) {
            return new Site(environment);
        }
    }
}
