package io.banyan.identity.operator;

import static io.banyan.identity.operator.Colleagues.PASSWORD;
import static io.banyan.identity.operator.Colleagues.signIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Site;
import io.banyan.identity.access.Installation;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BanyanTest
class OperatorTest {

    private final Site site;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Installation installation;

    private final Colleagues colleagues;

    OperatorTest(@Autowired Site site) {
        this.site = site;
        this.colleagues = new Colleagues(site);
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
        var analyst = colleagues.hire("ANALYST");
        var owner = colleagues.hire("OWNER");

        assertThat(analyst.browser().get("/api/console/me").status()).isEqualTo(200);
        assertThat(analyst.browser().get("/api/console/operators").problem()).isEqualTo("role.missing");
        assertThat(owner.browser().get("/api/console/operators").status()).isEqualTo(200);
        assertThat(owner.browser().get("/api/console/sandbox/messages").status())
                .isEqualTo(200);
    }

    @Test
    void takesRolesAwayWithinSeconds() {
        var colleague = colleagues.hire("SERVICE");
        colleague.browser().get("/api/console/sandbox/messages").ok();

        site.machine()
                .put("/api/console/operators/" + colleague.id(), Map.of("roles", List.of("ANALYST"), "active", true))
                .ok();

        assertThat(colleague.browser().get("/api/console/sandbox/messages").problem())
                .isEqualTo("role.missing");
    }

    @Test
    void shutsOutWhoeverIsLetGo() {
        var colleague = colleagues.hire("SERVICE");

        site.machine()
                .put("/api/console/operators/" + colleague.id(), Map.of("roles", List.of("SERVICE"), "active", false))
                .ok();

        assertThat(colleague.browser().get("/api/console/me").problem()).isEqualTo("session.required");
        assertThat(signIn(site.visitor(), colleague.username(), PASSWORD, null).problem())
                .isEqualTo("session.wrong_credentials");
    }

    @Test
    void refusesANameThatIsTakenHoweverItIsSpelled() {
        var colleague = colleagues.hire("RISK");

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
    void keepsAtLeastOneActiveOwner() {
        var owners = jdbc.sql("select id::text from identity.operator where active and 'OWNER' = any(roles)")
                .query(String.class)
                .list();
        var last = colleagues.hire("OWNER");
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
    void keepsNoSecretReadable() {
        var colleague = colleagues.hire("OWNER");
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
