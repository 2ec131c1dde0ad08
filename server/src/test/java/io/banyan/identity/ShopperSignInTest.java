package io.banyan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Race;
import io.banyan.Site;
import io.banyan.TestClock;
import io.banyan.identity.access.Sessions;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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

    @Autowired
    People people;

    private static Map<String, Object> withCode(String phone, String code) {
        return Map.of("phone", phone, "code", code);
    }

    private static Map<String, Object> withPassword(String phone, String password) {
        return Map.of("phone", phone, "password", password);
    }

    private String askForCode(Browser browser, String phone) {
        browser.post("/api/session/code", Map.of("phone", phone)).ok();
        return site.code(phone);
    }

    private static String another(String code) {
        return code.equals("123456") ? "654321" : "123456";
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
    void acceptsACodeOnce() {
        var phone = Site.newPhone();
        var code = askForCode(site.visitor(), phone);
        site.visitor().post("/api/session", withCode(phone, code)).ok();

        assertThat(site.visitor().post("/api/session", withCode(phone, code)).problem())
                .isEqualTo("session.wrong_code");
    }

    @Test
    void letsOneOfManyInWithTheSameCode() {
        var phone = Site.newPhone();
        var code = askForCode(site.visitor(), phone);

        var results = Race.run(
                8,
                runner -> () -> site.visitor()
                        .post("/api/session", withCode(phone, code))
                        .status());

        assertThat(results.stream().filter(result -> result.equals(new Race.Result.Done<>(200))))
                .hasSize(1);
        assertThat(results.stream().filter(result -> result.equals(new Race.Result.Done<>(401))))
                .hasSize(7);
        assertThat(peopleWith(phone)).isEqualTo(1);
    }

    @Test
    void makesOnePersonOfOnePhoneHoweverManyRegisterAtOnce() {
        var phone = Site.newPhone();
        var ids = new HashSet<String>();
        for (int round = 0; round < 2; round++) {
            var code = askForCode(site.visitor(), phone);
            Race.run(4, runner -> () -> site.visitor().post("/api/session", withCode(phone, code))).stream()
                    .map(result -> ((Race.Result.Done<Browser.Answer>) result).value())
                    .filter(answer -> answer.status() == 200)
                    .forEach(answer -> ids.add(answer.body().path("id").asString()));
            clock.advance(Duration.ofMinutes(2));
        }

        assertThat(ids).hasSize(1);
        assertThat(peopleWith(phone)).isEqualTo(1);
    }

    @Test
    void forgetsACodeAfterFiveWrongTries() {
        var phone = Site.newPhone();
        var code = askForCode(site.visitor(), phone);
        for (int i = 0; i < 5; i++) {
            assertThat(site.visitor()
                            .post("/api/session", withCode(phone, another(code)))
                            .problem())
                    .isEqualTo("session.wrong_code");
        }

        assertThat(site.visitor().post("/api/session", withCode(phone, code)).problem())
                .isEqualTo("session.wrong_code");
    }

    @Test
    void countsWrongTriesThatComeAtOnce() {
        var phone = Site.newPhone();
        var code = askForCode(site.visitor(), phone);

        Race.run(10, runner -> () -> site.visitor().post("/api/session", withCode(phone, another(code))));

        assertThat(site.visitor().post("/api/session", withCode(phone, code)).problem())
                .isEqualTo("session.wrong_code");
    }

    @Test
    void refusesACodeAfterFiveMinutes() {
        var phone = Site.newPhone();
        var code = askForCode(site.visitor(), phone);
        clock.advance(Duration.ofMinutes(5));

        assertThat(site.visitor().post("/api/session", withCode(phone, code)).problem())
                .isEqualTo("session.wrong_code");
    }

    @Test
    void sendsOneCodeAMinuteAndTenInARow() {
        var phone = Site.newPhone();
        var browser = site.visitor();
        askForCode(browser, phone);

        var again = browser.post("/api/session/code", Map.of("phone", phone));

        assertThat(again.status()).isEqualTo(429);
        assertThat(again.body().path("kept").path("retryAfterSeconds").asInt()).isBetween(1, 60);
        for (int i = 1; i < 10; i++) {
            clock.advance(Duration.ofMinutes(1));
            browser.post("/api/session/code", Map.of("phone", phone)).ok();
        }
        clock.advance(Duration.ofMinutes(1));
        assertThat(browser.post("/api/session/code", Map.of("phone", phone)).status())
                .isEqualTo(429);
    }

    @Test
    void sendsNotMoreThanTwentyCodesInARowToOneAddress() {
        var browser = site.visitor(Map.of("X-Forwarded-For", "203.0.113.7"));
        for (int i = 0; i < 20; i++) {
            browser.post("/api/session/code", Map.of("phone", Site.newPhone())).ok();
        }

        assertThat(browser.post("/api/session/code", Map.of("phone", Site.newPhone()))
                        .status())
                .isEqualTo(429);
        assertThat(site.visitor(Map.of("X-Forwarded-For", "203.0.113.8"))
                        .post("/api/session/code", Map.of("phone", Site.newPhone()))
                        .status())
                .isEqualTo(202);
    }

    @Test
    void signsInByPasswordOnceOneIsSet() {
        var person = site.signUp();
        person.browser()
                .put("/api/me/password", Map.of("password", "grow slowly 9"))
                .ok();

        var me = site.visitor()
                .post("/api/session", withPassword(person.phone(), "grow slowly 9"))
                .ok()
                .body();

        assertThat(me.path("id").asString()).isEqualTo(person.id().toString());
        assertThat(me.path("hasPassword").asBoolean()).isTrue();
    }

    @Test
    void doesNotTellWhetherAPhoneIsKnown() {
        var person = site.signUp();
        var withPassword = site.signUp();
        withPassword
                .browser()
                .put("/api/me/password", Map.of("password", "grow slowly 9"))
                .ok();

        var unknown = site.visitor().post("/api/session", withPassword(Site.newPhone(), "guess me please"));
        var noPassword = site.visitor().post("/api/session", withPassword(person.phone(), "guess me please"));
        var wrong = site.visitor().post("/api/session", withPassword(withPassword.phone(), "guess me please"));

        assertThat(unknown.status()).isEqualTo(401);
        assertThat(noPassword.text()).isEqualTo(unknown.text());
        assertThat(wrong.text()).isEqualTo(unknown.text());
    }

    @Test
    void allowsTenGuessesOfAPasswordInARow() {
        var person = site.signUp();
        person.browser()
                .put("/api/me/password", Map.of("password", "grow slowly 9"))
                .ok();
        for (int i = 0; i < 10; i++) {
            assertThat(site.visitor()
                            .post("/api/session", withPassword(person.phone(), "guess " + i))
                            .status())
                    .isEqualTo(401);
        }

        assertThat(site.visitor()
                        .post("/api/session", withPassword(person.phone(), "grow slowly 9"))
                        .status())
                .isEqualTo(429);
        clock.advance(Duration.ofMinutes(1));
        site.visitor()
                .post("/api/session", withPassword(person.phone(), "grow slowly 9"))
                .ok();
    }

    @Test
    void needsTheOldPasswordForANewOneUnlessACodeWasJustShown() {
        var person = site.signUp();
        person.browser()
                .put("/api/me/password", Map.of("password", "grow slowly 9"))
                .ok();
        var other = site.visitor();
        other.post("/api/session", withPassword(person.phone(), "grow slowly 9"))
                .ok();

        assertThat(other.put("/api/me/password", Map.of("password", "grow faster 9"))
                        .problem())
                .isEqualTo("password.wrong");
        other.put("/api/me/password", Map.of("password", "grow faster 9", "current", "grow slowly 9"))
                .ok();
        assertThat(person.browser().get("/api/me").status())
                .as("other sessions end")
                .isEqualTo(401);

        clock.advance(Duration.ofMinutes(2));
        var third = site.visitor();
        third.post("/api/session", withCode(person.phone(), askForCode(third, person.phone())))
                .ok();
        third.put("/api/me/password", Map.of("password", "grow in any way")).ok();
    }

    @Test
    void leavesNoSessionOfTheOldPasswordHoweverItRacesWithTheNewOne() {
        var person = site.signUp();
        person.browser()
                .put("/api/me/password", Map.of("password", "grow slowly 9"))
                .ok();
        var others = Stream.generate(site::visitor).limit(7).toList();

        Race.run(
                8,
                i -> () -> i == 7
                        ? person.browser()
                                .put("/api/me/password", Map.of("password", "grow faster 9"))
                                .status()
                        : others.get(i)
                                .post("/api/session", withPassword(person.phone(), "grow slowly 9"))
                                .status());

        clock.advance(Sessions.CACHED);
        assertThat(person.browser().get("/api/me").status()).isEqualTo(200);
        assertThat(others).allMatch(browser -> browser.get("/api/me").status() == 401);
    }

    @Test
    void refusesPasswordsThatAreEasilyGuessed() {
        var browser = site.signUp().browser();

        for (var password : new String[] {"short1", "12345678", "PASSWORD123", "aaaaaaaaaa"}) {
            assertThat(browser.put("/api/me/password", Map.of("password", password))
                            .problem())
                    .as(password)
                    .isEqualTo("password.weak");
        }
        assertThat(browser.put("/api/me/password", Map.of("password", "榕".repeat(25)))
                        .problem())
                .isEqualTo("password.too_long");
    }

    @Test
    void endsASessionOnSigningOut() {
        var person = site.signUp();
        var token = Objects.requireNonNull(person.browser().cookie("banyan_session"));
        var visitor = Objects.requireNonNull(person.browser().cookie("banyan_visitor"));

        assertThat(person.browser().delete("/api/session").status()).isEqualTo(204);

        assertThat(person.browser().cookie("banyan_visitor"))
                .as("the same browser")
                .isEqualTo(visitor);
        person.browser().get("/api/shop").ok();
        assertThat(person.browser().cookie("banyan_visitor")).isEqualTo(visitor);
        person.browser().setCookie("banyan_session", token);
        assertThat(person.browser().get("/api/me").problem()).isEqualTo("session.required");
    }

    @Test
    void endsASessionThatIsNotUsedAndKeepsOneThatIs() {
        var used = site.signUp();
        var idle = site.signUp();
        for (int i = 0; i < 4; i++) {
            clock.advance(Duration.ofDays(10));
            used.browser().get("/api/me").ok();
        }

        assertThat(idle.browser().get("/api/me").status()).isEqualTo(401);
        assertThat(used.browser().get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void believesWhatItReadForFiveSecondsAndNoLonger() {
        var person = site.signUp();
        person.browser().get("/api/me/addresses").ok();
        jdbc.sql("delete from identity.session where person_id = :id")
                .param("id", person.id())
                .update();

        assertThat(person.browser().get("/api/me/addresses").status())
                .as("no look-up within that time")
                .isEqualTo(200);
        clock.advance(Sessions.CACHED);
        assertThat(person.browser().get("/api/me/addresses").status()).isEqualTo(401);
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

    private int peopleWith(String phone) {
        return people.page(phone, null, 10).items().size();
    }
}
