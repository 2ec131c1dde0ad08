package io.banyan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Browser;
import io.banyan.Race;
import io.banyan.Site;
import io.banyan.TestClock;
import io.banyan.identity.access.Sessions;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BanyanTest
class ShopperPasswordTest {

    @Autowired
    Site site;

    @Autowired
    TestClock clock;

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
}
