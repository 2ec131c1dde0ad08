package io.banyan.identity.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Race;
import io.banyan.Site;
import io.banyan.TestClock;
import io.banyan.identity.access.Installation;
import io.banyan.identity.access.Sessions;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BanyanTest
class OperatorTest {

    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final String PASSWORD = "a long enough one";

    @Autowired
    Site site;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Installation installation;

    /** A colleague with a password of their own choice. */
    private record Colleague(String id, String username, Browser browser) {}

    private Colleague hire(String... roles) {
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

    private static Browser.Answer signIn(Browser browser, String username, String password, @Nullable String totp) {
        var body = new HashMap<String, Object>(Map.of("username", username, "password", password));
        if (totp != null) {
            body.put("totp", totp);
        }
        return browser.post("/api/console/session", body);
    }

    private String code(byte[] secret) {
        return Totp.code(secret, Totp.step(clock.instant()));
    }

    @Test
    void makesTheFirstOwnerChangeThePrintedPassword() {
        var lines = site.file(FirstOwner.FILE).lines().toList();
        var browser = site.visitor();

        var me = signIn(browser, lines.get(0), lines.get(1), null).ok().body();

        assertThat(me.path("mustChangePassword").asBoolean()).isTrue();
        assertThat(browser.get("/api/console/operators").problem()).isEqualTo("session.password_change_required");
        assertThat(browser.put("/api/console/me/password", Map.of("current", lines.get(1), "password", "tiny"))
                        .problem())
                .isEqualTo("password.weak");
        browser.put("/api/console/me/password", Map.of("current", lines.get(1), "password", PASSWORD))
                .ok();
        assertThat(browser.get("/api/console/operators").ok().body().size()).isPositive();
        assertThat(Files.exists(installation.data().resolve(FirstOwner.FILE))).isFalse();
    }

    @Test
    void refusesVisitorsAndShoppers() {
        assertThat(site.visitor().get("/api/console/me").problem()).isEqualTo("session.required");
        assertThat(site.signUp().browser().get("/api/console/me").problem()).isEqualTo("session.required");
        assertThat(site.bearer("bk_" + "x".repeat(43)).get("/api/console/me").problem())
                .isEqualTo("session.required");
    }

    @Test
    void letsEachDoWhatTheirRolesAllow() {
        var analyst = hire("ANALYST");
        var owner = hire("OWNER");

        assertThat(analyst.browser().get("/api/console/me").status()).isEqualTo(200);
        assertThat(analyst.browser().get("/api/console/operators").problem()).isEqualTo("role.missing");
        assertThat(owner.browser().get("/api/console/operators").status()).isEqualTo(200);
        assertThat(owner.browser().get("/api/console/sandbox/messages").status())
                .isEqualTo(200);
    }

    @Test
    void takesRolesAwayWithinSeconds() {
        var colleague = hire("SERVICE");
        colleague.browser().get("/api/console/sandbox/messages").ok();

        site.machine()
                .put("/api/console/operators/" + colleague.id(), Map.of("roles", List.of("ANALYST"), "active", true))
                .ok();

        assertThat(colleague.browser().get("/api/console/sandbox/messages").problem())
                .isEqualTo("role.missing");
    }

    @Test
    void shutsOutWhoeverIsLetGo() {
        var colleague = hire("SERVICE");

        site.machine()
                .put("/api/console/operators/" + colleague.id(), Map.of("roles", List.of("SERVICE"), "active", false))
                .ok();

        assertThat(colleague.browser().get("/api/console/me").problem()).isEqualTo("session.required");
        assertThat(signIn(site.visitor(), colleague.username(), PASSWORD, null).problem())
                .isEqualTo("session.wrong_credentials");
    }

    @Test
    void refusesANameThatIsTakenHoweverItIsSpelled() {
        var colleague = hire("RISK");

        var again = site.machine()
                .post(
                        "/api/console/operators",
                        Map.of(
                                "username",
                                colleague.username().toUpperCase(java.util.Locale.ROOT),
                                "roles",
                                List.of("RISK")));

        assertThat(again.problem()).isEqualTo("operator.username_taken");
    }

    @Test
    void doesNotTellWhetherANameIsKnown() {
        var colleague = hire("RISK");

        var known = signIn(site.visitor(), colleague.username(), "not this password", null);
        var unknown = signIn(site.visitor(), "nobody-of-that-name", "not this password", null);

        assertThat(known.status()).isEqualTo(401);
        assertThat(known.text()).isEqualTo(unknown.text());
    }

    @Test
    void allowsTenGuessesInARowAlsoWhenTheyComeAtOnce() {
        var colleague = hire("RISK");

        var results = Race.run(
                14,
                i -> () -> signIn(site.visitor(), colleague.username(), "guess " + i, null)
                        .status());

        assertThat(results.stream().filter(result -> result.equals(new Race.Result.Done<>(401))))
                .hasSize(10);
        assertThat(results.stream().filter(result -> result.equals(new Race.Result.Done<>(429))))
                .hasSize(4);
        clock.advance(Duration.ofMinutes(1));
        signIn(site.visitor(), colleague.username(), PASSWORD, null).ok();
    }

    @Test
    void asksForTheSecondFactorOnceItIsOn() {
        var colleague = hire("GROWTH");
        var setup = colleague.browser().post("/api/console/me/totp", null).ok().body();
        var secret = TotpTest.secretOf(setup.path("secret").asString());
        assertThat(setup.path("uri").asString()).startsWith("otpauth://totp/Banyan:" + colleague.username());
        assertThat(setup.path("qrSvg").asString()).startsWith("<svg");
        assertThat(colleague
                        .browser()
                        .put("/api/console/me/totp", Map.of("code", "000000x"))
                        .problem())
                .isEqualTo("session.wrong_code");
        var confirmed = colleague
                .browser()
                .put("/api/console/me/totp", Map.of("code", code(secret)))
                .ok()
                .body();
        assertThat(confirmed.path("totpEnabled").asBoolean()).isTrue();

        assertThat(signIn(site.visitor(), colleague.username(), PASSWORD, null).problem())
                .isEqualTo("session.totp_required");
        assertThat(signIn(site.visitor(), colleague.username(), "not this password", "123456")
                        .problem())
                .isEqualTo("session.wrong_credentials");
        assertThat(signIn(site.visitor(), colleague.username(), PASSWORD, code(secret))
                        .problem())
                .as("the code that confirmed is used up")
                .isEqualTo("session.wrong_code");
        clock.advance(Totp.STEP);
        signIn(site.visitor(), colleague.username(), PASSWORD, code(secret)).ok();
        assertThat(signIn(site.visitor(), colleague.username(), PASSWORD, code(secret))
                        .problem())
                .isEqualTo("session.wrong_code");
    }

    @Test
    void takesACodeOfTheSecondFactorOnceAlsoInARace() {
        var colleague = hire("GROWTH");
        var setup = colleague.browser().post("/api/console/me/totp", null).ok().body();
        var secret = TotpTest.secretOf(setup.path("secret").asString());
        colleague
                .browser()
                .put("/api/console/me/totp", Map.of("code", code(secret)))
                .ok();
        clock.advance(Totp.STEP);
        var code = code(secret);

        var results = Race.run(
                6,
                i -> () -> signIn(site.visitor(), colleague.username(), PASSWORD, code)
                        .status());

        assertThat(results.stream().filter(result -> result.equals(new Race.Result.Done<>(200))))
                .hasSize(1);
        assertThat(results.stream().filter(result -> result.equals(new Race.Result.Done<>(401))))
                .hasSize(5);
    }

    @Test
    void turnsTheSecondFactorOffWithACodeOrByAnOwner() {
        var colleague = hire("GROWTH");
        var setup = colleague.browser().post("/api/console/me/totp", null).ok().body();
        var secret = TotpTest.secretOf(setup.path("secret").asString());
        colleague
                .browser()
                .put("/api/console/me/totp", Map.of("code", code(secret)))
                .ok();
        assertThat(colleague.browser().post("/api/console/me/totp", null).problem())
                .isEqualTo("totp.active");
        clock.advance(Totp.STEP);

        colleague
                .browser()
                .delete("/api/console/me/totp", Map.of("code", code(secret)))
                .ok();
        signIn(site.visitor(), colleague.username(), PASSWORD, null).ok();

        var reset = site.machine()
                .post("/api/console/operators/" + colleague.id() + "/reset", null)
                .ok()
                .body();
        assertThat(colleague.browser().get("/api/console/me").status()).isEqualTo(401);
        assertThat(signIn(
                                site.visitor(),
                                colleague.username(),
                                reset.path("password").asString(),
                                null)
                        .ok()
                        .body()
                        .path("mustChangePassword")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void endsOtherSessionsWhenThePasswordChanges() {
        var colleague = hire("SERVICE");
        var second = site.visitor();
        signIn(second, colleague.username(), PASSWORD, null).ok();

        second.put("/api/console/me/password", Map.of("current", PASSWORD, "password", "another long one"))
                .ok();

        assertThat(second.get("/api/console/me").status()).isEqualTo(200);
        assertThat(colleague.browser().get("/api/console/me").status()).isEqualTo(401);
    }

    @Test
    void leavesNoSessionOfTheOldPasswordHoweverItRacesWithTheNewOne() {
        var colleague = hire("SERVICE");
        var others = Stream.generate(site::visitor).limit(7).toList();

        Race.run(
                8,
                i -> () -> i == 7
                        ? colleague
                                .browser()
                                .put(
                                        "/api/console/me/password",
                                        Map.of("current", PASSWORD, "password", "another long one"))
                                .status()
                        : signIn(others.get(i), colleague.username(), PASSWORD, null)
                                .status());

        clock.advance(Sessions.CACHED);
        assertThat(colleague.browser().get("/api/console/me").status()).isEqualTo(200);
        assertThat(others).allMatch(browser -> browser.get("/api/console/me").status() == 401);
    }

    @Test
    void endsASessionAfterEightIdleHoursAndOnSigningOut() {
        var colleague = hire("SERVICE");
        clock.advance(Duration.ofHours(7));
        colleague.browser().get("/api/console/me").ok();
        clock.advance(Duration.ofHours(7));
        colleague.browser().get("/api/console/me").ok();
        clock.advance(Duration.ofHours(8).plusSeconds(1));
        assertThat(colleague.browser().get("/api/console/me").status()).isEqualTo(401);

        signIn(colleague.browser(), colleague.username(), PASSWORD, null).ok();
        var token = Objects.requireNonNull(colleague.browser().cookie("banyan_console"));
        assertThat(colleague.browser().delete("/api/console/session").status()).isEqualTo(204);
        colleague.browser().setCookie("banyan_console", token);
        assertThat(colleague.browser().get("/api/console/me").status()).isEqualTo(401);
    }

    @Test
    void keepsAtLeastOneActiveOwner() {
        var owners = jdbc.sql("select id::text from identity.operator where active and 'OWNER' = any(roles)")
                .query(String.class)
                .list();
        var last = hire("OWNER");
        try {
            owners.forEach(id -> deactivate(id).ok());
            assertThat(deactivate(last.id()).problem()).isEqualTo("operator.last_owner");
            assertThat(site.machine()
                            .put(
                                    "/api/console/operators/" + last.id(),
                                    Map.of("roles", List.of("RISK"), "active", true))
                            .problem())
                    .isEqualTo("operator.last_owner");
        } finally {
            owners.forEach(id -> site.machine()
                    .put("/api/console/operators/" + id, Map.of("roles", List.of("OWNER"), "active", true))
                    .ok());
        }
    }

    private Browser.Answer deactivate(String id) {
        return site.machine().put("/api/console/operators/" + id, Map.of("roles", List.of("OWNER"), "active", false));
    }

    @Test
    void showsAnApiKeyOnceAndForgetsItOnRevocation() {
        var created = site.machine()
                .post("/api/console/api-keys", Map.of("name", "warehouse", "role", "SERVICE"))
                .ok()
                .body();
        var key = created.path("key").asString();
        var program = site.bearer(key);

        assertThat(key).startsWith("bk_").startsWith(created.path("hint").asString());
        assertThat(program.get("/api/console/me").ok().body().path("username").asString())
                .isEqualTo("key:warehouse");
        assertThat(program.get("/api/console/operators").problem()).isEqualTo("role.missing");
        assertThat(program.put("/api/console/me/password", Map.of("current", "x", "password", PASSWORD))
                        .problem())
                .isEqualTo("session.not_for_keys");
        assertThat(site.machine().get("/api/console/api-keys").text())
                .doesNotContain(key)
                .contains("lastUsedAt");

        site.machine().delete("/api/console/api-keys/" + created.path("id").asString());
        assertThat(program.get("/api/console/me").problem()).isEqualTo("session.required");
    }

    @Test
    void recordsWhoDidWhatWithWhatWasDone() {
        var colleague = hire("OWNER");
        var created = colleague
                .browser()
                .post("/api/console/api-keys", Map.of("name", "audited", "role", "ANALYST"))
                .ok()
                .body();

        var acts = site.machine()
                .get("/api/console/audit?limit=5&query=" + colleague.username())
                .ok()
                .body();

        var act = acts.path("items").path(0);
        assertThat(act.path("who").asString()).isEqualTo(colleague.username());
        assertThat(act.path("action").asString()).isEqualTo("api_key.created");
        assertThat(act.path("target").asString()).endsWith(created.path("id").asString());
        assertThat(act.path("detail").path("role").asString()).isEqualTo("ANALYST");
        assertThat(act.path("address").asString()).isNotBlank();
    }

    @Test
    void readsTheAuditPageByPage() {
        var colleague = hire("OWNER");
        for (int i = 0; i < 3; i++) {
            colleague
                    .browser()
                    .post("/api/console/api-keys", Map.of("name", "page" + i, "role", "RISK"))
                    .ok();
        }

        var first = site.machine()
                .get("/api/console/audit?limit=2&query=" + colleague.username())
                .ok()
                .body();
        var second = site.machine()
                .get("/api/console/audit?limit=2&query=" + colleague.username() + "&cursor="
                        + first.path("next").asString())
                .ok()
                .body();

        assertThat(first.path("items").path(1).path("detail").path("name").asString())
                .isEqualTo("page1");
        assertThat(second.path("items").path(0).path("detail").path("name").asString())
                .isEqualTo("page0");
    }

    @Test
    void keepsTheAuditUnchangeable() {
        hire("RISK");

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> jdbc.sql("update identity.audit set operator_name = 'somebody else'")
                                .update())
                .hasMessageContaining("only ever added to");
    }

    @Test
    void keepsNoSecretReadable() {
        var colleague = hire("OWNER");
        var token = Objects.requireNonNull(colleague.browser().cookie("banyan_console"));
        var setup = colleague.browser().post("/api/console/me/totp", null).ok().body();
        var key = colleague
                .browser()
                .post("/api/console/api-keys", Map.of("name", "secret", "role", "RISK"))
                .ok()
                .body();

        var dump = jdbc.sql("""
                        select string_agg(t.row, '') from (
                            select operator::text as row from identity.operator
                            union all select session::text from identity.session
                            union all select api_key::text from identity.api_key
                            union all select audit::text from identity.audit) t
                        """).query(String.class).single();

        assertThat(dump)
                .doesNotContain(token)
                .doesNotContain(setup.path("secret").asString())
                .doesNotContain(key.path("key").asString())
                .doesNotContain(PASSWORD);
    }
}
