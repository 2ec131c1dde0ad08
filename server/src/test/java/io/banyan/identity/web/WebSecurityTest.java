package io.banyan.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Site;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class WebSecurityTest {

    @Autowired
    Site site;

    private static Browser.Answer rename(Browser browser, Map<String, String> headers) {
        return browser.send("PATCH", "/api/me", Map.of("nickname", "Renamed"), headers);
    }

    @Test
    void refusesAChangeWithoutTheToken() {
        var browser = site.signUp().browser();

        var answer = rename(browser, Map.of("X-XSRF-TOKEN", ""));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("csrf.refused");
        assertThat(answer.response().headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(rename(browser, Map.of("X-XSRF-TOKEN", "0".repeat(36))).problem())
                .isEqualTo("csrf.refused");
        assertThat(rename(browser, Map.of()).status()).isEqualTo(200);
    }

    @Test
    void refusesAChangeByAVisitorWithoutTheToken() {
        var visitor = site.visitor();

        assertThat(visitor.send(
                                "POST",
                                "/api/session/code",
                                Map.of("phone", Site.newPhone()),
                                Map.of("X-XSRF-TOKEN", ""))
                        .problem())
                .isEqualTo("csrf.refused");
    }

    @Test
    void handsOutTheTokenWhenItIsMissing() {
        var browser = site.signUp().browser();
        browser.forgetCookie("XSRF-TOKEN");

        browser.get("/api/me").ok();

        assertThat(browser.cookie("XSRF-TOKEN")).isNotBlank();
        assertThat(rename(browser, Map.of()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void refusesWhatTheBrowserSaysComesFromElsewhere(String site) {
        var browser = this.site.signUp().browser();

        assertThat(rename(browser, Map.of("Sec-Fetch-Site", site)).problem()).isEqualTo("csrf.refused");
        assertThat(rename(browser, Map.of("Sec-Fetch-Site", "same-origin")).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example", "null", "http://localhost.evil.example", "http://[", "http://localhost:1"
            })
    void refusesAForeignOrigin(String origin) {
        var browser = site.signUp().browser();

        assertThat(rename(browser, Map.of("Origin", origin)).problem()).isEqualTo("csrf.refused");
        assertThat(rename(browser, Map.of("Origin", site.base().toString())).status())
                .isEqualTo(200);
    }

    @Test
    void needsNoTokenFromPrograms() {
        var created = site.machine().post("/api/console/api-keys", Map.of("name", "no cookie", "role", "RISK"));

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.response().headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void keepsCookiesFromScriptsAndOtherSites() {
        var browser = site.visitor();
        var first = browser.get("/api/shop").response().headers().allValues("Set-Cookie");

        assertThat(first)
                .anyMatch(cookie -> cookie.startsWith("banyan_visitor=")
                        && cookie.contains("HttpOnly")
                        && cookie.contains("SameSite=Lax"));
        assertThat(first)
                .anyMatch(cookie -> cookie.startsWith("XSRF-TOKEN=")
                        && !cookie.contains("HttpOnly")
                        && cookie.contains("SameSite=Lax"));
        assertThat(browser.get("/api/shop").response().headers().allValues("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void marksCookiesSecureWhereTheProxySpeaksHttps() {
        var browser = site.visitor(Map.of("X-Forwarded-For", "203.0.113.50", "X-Forwarded-Proto", "https"));

        var cookies = browser.get("/api/shop").response().headers().allValues("Set-Cookie");

        assertThat(cookies).hasSize(2).allMatch(cookie -> cookie.contains("Secure"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/shop", "/api/me", "/api/nothing/here", "/actuator/health"})
    void sendsStrictHeadersWithEverything(String path) {
        var headers = site.visitor().get(path).response().headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'self'")
                        .contains("script-src 'self'")
                        .contains("frame-ancestors 'none'")
                        .contains("object-src 'none'"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("strict-origin-when-cross-origin");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
    }

    @Test
    void letsAPictureBeKeptByTheBrowserAndRunNothing() {
        var person = site.signUp();
        var headers = person.browser()
                .get("/media/avatar/" + person.id() + ".svg")
                .ok()
                .response()
                .headers();

        assertThat(headers.firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("default-src 'none'"));
        assertThat(headers.allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void replacesAVisitorCookieThatItDidNotMake() {
        var browser = site.visitor();
        browser.setCookie("banyan_visitor", "<script>");

        browser.get("/api/shop").ok();

        assertThat(Objects.requireNonNull(browser.cookie("banyan_visitor"))).matches("[A-Za-z0-9_-]{22}");
    }

    @Test
    void keepsTheKindsOfSessionsApart() {
        var browser = site.signUp().browser();
        browser.setCookie("banyan_console", Objects.requireNonNull(browser.cookie("banyan_session")));

        assertThat(browser.get("/api/console/me").problem()).isEqualTo("session.required");
    }
}
