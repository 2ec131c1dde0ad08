package io.banyan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Site;
import io.banyan.TestClock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BanyanTest
class ShopperSignInTest {

    @Autowired
    Site site;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private static Map<String, Object> withCode(String phone, String code) {
        return Map.of("phone", phone, "code", code);
    }

    @Test
    void signsUpByPhoneAndRemembersTheBrowser() {
        var person = site.signUp();

        var me = person.browser().get("/api/me").ok().body();

        assertThat(me.path("id").asString()).isEqualTo(person.id().toString());
        assertThat(me.path("nickname").asString()).isNotBlank();
        assertThat(me.path("phoneMasked").asString())
                .isEqualTo(
                        person.phone().substring(0, 3) + "****" + person.phone().substring(7));
        assertThat(me.path("hasPassword").asBoolean()).isFalse();
        assertThat(person.browser().get(me.path("avatarUrl").asString()).ok().text())
                .startsWith("<svg");
    }

    @Test
    void meetsTheSamePersonAgainHoweverThePhoneIsTyped() {
        var person = site.signUp();
        clock.advance(Duration.ofMinutes(2));
        var browser = site.visitor();
        var typed =
                "+86 " + person.phone().substring(0, 3) + "-" + person.phone().substring(3);
        browser.post("/api/session/code", Map.of("phone", typed)).ok();

        var me = browser.post("/api/session", withCode("0086" + person.phone(), site.code(person.phone())))
                .ok()
                .body();

        assertThat(me.path("id").asString()).isEqualTo(person.id().toString());
        assertThat(me.path("registeredNow").asBoolean()).isFalse();
    }

    @Test
    void tellsTheJournalWhoRegisteredAndByWhichShare() {
        var browser = site.visitor();
        var person = site.signUp(browser, Map.of("shareCode", "Ab3_-x"));

        var facts = jdbc.sql("select fact::text from kernel.journal where key = :key order by position")
                .param("key", person.id())
                .query(String.class)
                .list();

        assertThat(facts).hasSize(2);
        assertThat(facts.get(0))
                .contains("\"shareCode\"")
                .contains("Ab3_-x")
                .contains(String.valueOf(browser.cookie("banyan_visitor")));
        assertThat(facts.get(1)).contains(String.valueOf(browser.cookie("banyan_visitor")));
    }

    @Test
    void keepsNoPhoneAndNoTokenReadable() {
        var person = site.signUp();
        var token = Objects.requireNonNull(person.browser().cookie("banyan_session"));

        var dump = jdbc.sql("""
                        select string_agg(t.row, '') from (
                            select person::text as row from identity.person
                            union all select session::text from identity.session
                            union all select allowance::text from identity.allowance
                            union all select sign_in_code::text from identity.sign_in_code
                            union all select sms::text from sandbox.sms) t
                        """).query(String.class).single();

        assertThat(dump).doesNotContain(person.phone()).doesNotContain(token);
    }
}
